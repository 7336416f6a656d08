import { describe, expect, test } from 'vitest'
import { moreTime } from '../../../shared/actions/more-time.ts'
import { notMe } from '../../../shared/actions/not-me.ts'
import { act, asked, days } from '../run/chasing.ts'
import { naming } from '../run/library.ts'

describe.each([
  [moreTime, { why: 'I am away until the 20th.' }, 'I am away until the 20th.'],
  [notMe, { who: 'Nia, the new keeper' }, 'Nia, the new keeper'],
] as const)('$id', (action, answers, said) => {
  const run = asked()
  const before = run.ask('naming')
  const change = act(run, action, answers)

  test('is a task for an administrator, with what the person wrote', () => {
    expect(run.situation().file.tasks).toMatchObject([
      { kind: action.id, office: 'clerk', state: 'open', due: '2027-01-18', said, ask: 1, step: 'naming' },
    ])
  })
  test('leaves the ask, its dates and its links as they are', () => {
    expect(run.ask('naming')).toEqual(before)
    expect(change?.letters ?? []).toEqual([])
  })
  test('is told in the ledger by role and reference', () => {
    expect(run.entries.at(-1)).toMatchObject({
      who: `office:keeper ${before.reference}`,
      what: 'said',
      step: 'naming',
      detail: { ask: 1, task: action.id },
    })
  })
  test('does not stand in the way of an answer', () => {
    run.now = `${days.remind}T10:00:00.000Z`
    run.answer('naming', naming)
    expect(run.ask('naming').state).toBe('answered')
  })
})
