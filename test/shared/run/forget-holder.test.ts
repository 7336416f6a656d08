import { describe, expect, test } from 'vitest'
import { latestOf } from '../../../shared/pages/console/register-view.ts'
import { erasePerson } from '../../../shared/run/erase-person.ts'
import { forgetEntry, holdersToForget } from '../../../shared/run/forget-holder.ts'
import { namedPeople } from '../../../shared/run/named-people.ts'
import { asPerson } from '../../../shared/run/starts-due.ts'
import { appointed } from './own-person.ts'

describe('whoever left a role is forgotten', () => {
  test('in the run that appointed them, which keeps the one who was only named beside them', () => {
    const { run, register } = appointed()
    const [entry] = register
    const { people, waiting } = holdersToForget(run.situation(), entry!, { register, due: register })
    expect(people).toMatchObject([{ who: 'nominee', standing: 'over', person: { name: 'Siân Rees-Puw' } }])
    expect(waiting).toBe(0)
    const standings = namedPeople(run.situation(), register).map(({ who, standing }) => [who, standing])
    expect(Object.fromEntries(standings)).toEqual({ nominee: 'appointed', deputy: 'named' })
  })

  test('not while the run has them by another entry besides, which is not over for so long', () => {
    const { run, register } = appointed()
    const [first] = register
    const held = asPerson(first!, run.situation().file.run.id)
    const renewed = { ...first!, step: 'renewal', until: '2031-01-14' }
    run.keep({
      run: run.situation().file.run,
      ledger: [{ at: run.now, who: 'system', what: 'appointed' }],
      people: [{ ...held, who: 'nominee', holds: { ...held.holds!, step: 'renewal' } }],
    })
    const both = [first!, renewed]
    expect(holdersToForget(run.situation(), first!, { register: both, due: [first!] }).people).toEqual([])
    expect(holdersToForget(run.situation(), first!, { register: both, due: both }).people).toHaveLength(1)
  })

  test('in the register, which keeps the role, the unit and the dates', () => {
    const { run, register } = appointed()
    const [entry] = register
    const { corrected, ledger } = forgetEntry(run.situation(), { ...entry!, ended: true, reason: 'Ill' })
    const [left] = corrected!
    const { role, unit, from, until } = entry!
    expect(left).toEqual({
      ...{ scheme: 'link-officer', run: entry!.run, step: 'appointment', role, unit, from, until },
      ...{ overdue: undefined, ended: true, name: '—', email: '—', erasedAt: run.now },
    })
    expect(ledger).toEqual([
      { at: run.now, who: 'system', what: 'erased', step: 'appointment', detail: { role, unit } },
    ])
    expect(latestOf([left!], until).get(unit)).toBe(left)
  })
})

test('what they answered for their unit stays, and what it says of themselves goes', () => {
  const { run, register } = appointed()
  const held = { ...asPerson(register[0]!, run.situation().file.run.id), who: 'nominee' }
  const { since } = run.situation().file.people.find(({ who }) => who === 'nominee')!
  run.keep({
    run: run.situation().file.run,
    ledger: [{ at: run.now, who: 'system', what: 'asked' }],
    people: [{ ...held, since }],
  })
  const due = { register, due: register }
  for (;;) {
    const [person] = holdersToForget(run.situation(), register[0]!, due).people
    const texts = { letters: run.letters, reasons: [], by: 'system' as const }
    const change = person && erasePerson(run.situation(), person, texts)
    if (!change) break
    run.keep(change)
  }
  const { answers } = run.situation().file.answers.at(-1)!
  expect(answers).toMatchObject({ answer: 'accept' })
  expect(answers).not.toHaveProperty('phone')
  expect(answers).not.toHaveProperty('adjustments')
  expect(JSON.stringify(run.situation().file)).not.toMatch(/Siân|sian/)
  expect(run.entries.filter(({ what }) => what === 'erased').map(({ who }) => who)).toEqual([
    'system',
    'system',
  ])
})
