import { describe, expect, test } from 'vitest'
import { erasePerson, mayBeErased } from '../../../shared/run/erase-person.ts'
import { openTask } from '../../../shared/run/tasks.ts'
import { thisPerson } from '../../../shared/run/this-person.ts'
import { withdraw } from '../../../shared/run/withdraw.ts'
import { accepted, appointed, askedNominee, themselves } from './own-person.ts'
import type { Player } from './player.ts'

const HERS =
  /Siân|sian|Rees|Puw|powys\.example|HR Manager|Bronllys|Everybody asks|01632 960 777|near the door/

/** The run after everything about the person was deleted; how many changes it took. */
function erase(run: Player, named: { who: string; since?: string }): number {
  for (let changes = 0; ; changes++) {
    if (changes > 10) throw new Error('The deleting does not end')
    const situation = run.situation()
    const change = erasePerson(situation, thisPerson(situation, named, [])!, {
      letters: run.letters,
      reasons: [],
    })
    if (!change) return changes
    run.keep(change)
  }
}

/** A nominee who was written to and spoken of, and has withdrawn. */
function withdrawn(): Player {
  const run = askedNominee()
  for (const letter of run.letters)
    Object.assign(letter, {
      state: 'sent',
      subject: letter.recipient.as === 'person:nominee' ? 'Siân, you have been nominated' : 'About SIÂN REES',
      text: 'Dear Siân Rees, we write to sian@powys.example.',
    })
  const task = openTask(run.situation(), run.ask('acceptance'), 'more-time', 'administrator', 'I am Siân.')
  run.keep({
    run: run.situation().file.run,
    ledger: [{ at: run.now, who: 'system', what: 'said' }],
    tasks: [task],
  })
  run.keep(withdraw(run.situation(), themselves(run))!.change)
  return run
}

describe('deleting what a run holds about somebody who withdrew', () => {
  const run = withdrawn()
  const { who, since } = themselves(run)
  erase(run, { who, since })
  const { file } = run.situation()

  test('leaves the name and the address nowhere: not in asks, answers, letters, tasks or the ledger', () => {
    const left = JSON.stringify([file, run.letters, run.entries])
    expect(left.replaceAll('jo@powys.example', '').match(HERS)).toBeNull()
  })
  test('leaves everybody else, and what was decided', () => {
    expect(JSON.stringify(file)).toContain('Eleri Jones')
    expect(file.people.find((person) => person.who === 'deputy')).toMatchObject({ name: 'Jo Lee' })
    expect(file.answers.at(-1)?.answers).toMatchObject({ answer: 'nominate', nominee_name: '—' })
    expect(file.run.outcomes).toMatchObject({ nomination: 'nominate', acceptance: 'withdrawn' })
    expect(run.letters).toHaveLength(2)
  })
  test('is done once, and leaves somebody of whom nothing is known but that they are not asked again', () => {
    expect(erase(run, { who, since })).toBe(0)
    expect(themselves(run).standing).toBe('erased')
    expect(run.comeTo('acceptance')).toMatchObject({ kind: 'skipped', outcome: 'withdrawn' })
  })
})

test('somebody who was replaced is found by what was sent to them, and whoever came after is left alone', () => {
  const run = withdrawn()
  const { who, since } = themselves(run)
  run.now = '2027-01-18T10:00:00.000Z'
  run.comeTo('replacement')
  run.answer('replacement', {
    answer: 'nominate',
    nominee_name: 'Ifan Ap',
    nominee_email: 'ifan@powys.example',
  })
  run.comeTo('acceptance')
  run.answer('acceptance', { ...accepted, full_name: 'Ifan Ap', email: 'ifan@powys.example' })
  erase(run, { who, since })
  expect(themselves(run)).toMatchObject({ standing: 'named', person: { name: 'Ifan Ap' } })
  expect(JSON.stringify(run.situation().file)).not.toMatch(/Siân|sian@|Bronllys/)
  expect(run.situation().file.answers.filter(({ name }) => name === 'acceptance')).toMatchObject([
    { answers: { full_name: 'Ifan Ap', phone: '01632 960 777' } },
  ])
})

test('an answer of one’s own keeps what it decided and nothing else', () => {
  const run = askedNominee()
  run.answer('acceptance', { ...accepted, answer: 'decline' })
  run.keep(withdraw(run.situation(), themselves(run))!.change)
  const { who, since } = themselves(run)
  erase(run, { who, since })
  expect(run.situation().file.answers.at(-1)).toMatchObject({
    name: 'acceptance',
    answers: { answer: 'decline' },
  })
  expect(Object.keys(run.situation().file.answers.at(-1)!.answers)).toEqual(['answer'])
})

test('many letters go in several changes, the person’s own record last', () => {
  const run = withdrawn()
  const [, own] = run.letters
  for (let number = 2; number <= 101; number++) run.letters.push({ ...own!, id: `${own!.id}-${number}` })
  const { who, since } = themselves(run)
  expect(erase(run, { who, since })).toBe(4)
  expect(JSON.stringify(run.letters)).not.toMatch(/Siân|sian@/)
})

test('the register keeps whoever is in post', () => {
  const { run, register } = appointed()
  const officer = themselves(run, 'nominee', register)
  expect(mayBeErased(officer)).toBe(false)
  expect(erasePerson(run.situation(), officer, { letters: run.letters, reasons: [] })).toBeUndefined()
})
