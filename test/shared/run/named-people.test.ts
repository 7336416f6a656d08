import { expect, test } from 'vitest'
import { linkOfficer } from '../../../schemes/link-officer/scheme.ts'
import { erasePerson } from '../../../shared/run/erase-person.ts'
import { namedPeople, namesPeople } from '../../../shared/run/named-people.ts'
import { nominated, nomination } from './own-person.ts'
import { playRun } from './player.ts'

const named = (run: ReturnType<typeof nominated>) =>
  Object.fromEntries(namedPeople(run.situation(), []).map(({ person, standing }) => [person.name, standing]))

test('a run knows whom an answer named, also where another was named before anything was asked of them', () => {
  const run = nominated()
  run.now = '2027-01-14T10:05:00.000Z'
  run.comeTo('replacement')
  const { deputy_name: _, deputy_email: __, ...alone } = nomination
  const another = { nominee_name: 'Ifan Ap', nominee_email: 'ifan@powys.example' }
  run.answer('replacement', { ...alone, ...another, has_deputy: 'no' })
  expect(named(run)).toEqual({ 'Ifan Ap': 'named', 'Siân Rees': 'over', 'Jo Lee': 'over' })
  for (const who of ['Siân Rees', 'Jo Lee']) {
    const person = namedPeople(run.situation(), []).find(({ person }) => person.name === who)!
    const change = erasePerson(run.situation(), person, { letters: [], reasons: [], by: 'system' })
    run.keep(change!)
  }
  expect(named(run)).toEqual({ 'Ifan Ap': 'named' })
  expect(JSON.stringify(run.situation().file)).not.toMatch(/Siân|sian@|Jo Lee|jo@/)
})

test('who is named once more with another address is nobody else', () => {
  const run = nominated()
  run.now = '2027-01-14T10:05:00.000Z'
  run.comeTo('replacement')
  run.answer('replacement', { ...nomination, nominee_email: 's.rees@powys.example' })
  expect(named(run)).toEqual({ 'Siân Rees': 'named', 'Jo Lee': 'named' })
})

test('a run in which only offices were asked names nobody', () => {
  expect(namesPeople(playRun(linkOfficer, { meeting_date: '2027-02-10' }).situation())).toBeUndefined()
  expect(namesPeople(nominated().situation())).toBe(true)
})
