import { describe, expect, test } from 'vitest'
import type { LetterHappening } from '../../../shared/ports/letter-store.ts'
import { fateOf, type LetterFate } from '../../../shared/run/letter-state.ts'
import type { LetterRecord } from '../../../shared/run/records/letter.ts'
import { asked } from './chasing.ts'

const queued = asked().letters[0]!

/** Notes what the table would: the first instant that is told of each kind. */
const told = (letter: LetterRecord, happenings: readonly LetterHappening[]): LetterRecord => {
  const noted = { ...letter }
  for (const [minute, what] of happenings.entries()) noted[what] ??= `2027-01-14T10:0${minute}:00.000Z`
  return noted
}

/** Every order of some things. */
const orders = <Thing>(things: readonly Thing[]): Thing[][] =>
  things.length === 0
    ? [[]]
    : things.flatMap((first, at) =>
        orders([...things.slice(0, at), ...things.slice(at + 1)]).map((rest) => [first, ...rest]),
      )

const fates: [LetterHappening[], LetterFate][] = [
  [['acceptedAt'], 'sent'],
  [['acceptedAt', 'delayedAt'], 'delayed'],
  [['acceptedAt', 'deliveredAt'], 'delivered'],
  [['acceptedAt', 'delayedAt', 'deliveredAt'], 'delivered'],
  [['acceptedAt', 'bouncedAt'], 'undeliverable'],
  [['acceptedAt', 'delayedAt', 'bouncedAt'], 'undeliverable'],
  [['acceptedAt', 'deliveredAt', 'bouncedAt'], 'undeliverable'],
  [['rejectedAt'], 'undeliverable'],
  [['acceptedAt', 'deliveredAt', 'complainedAt'], 'complained'],
  [['acceptedAt', 'delayedAt', 'deliveredAt', 'bouncedAt', 'complainedAt'], 'complained'],
]

describe('what became of a letter', () => {
  test.each(['queued', 'sending', 'sent'] as const)('is %s while nothing is told of it', (state) => {
    expect(fateOf({ ...queued, state })).toBe(state)
  })
  test.each(fates)('after %j is %s', (happenings, fate) => {
    expect(fateOf(told({ ...queued, state: 'sent' }, happenings))).toBe(fate)
  })
  test.each(fates)('after %j in any order, each told once or twice, is still %s', (happenings, fate) => {
    const seen = orders(happenings).flatMap((order) => [
      order,
      [...order, ...order],
      order.flatMap((what) => [what, what]),
      [...order, ...order.toReversed()],
    ])
    for (const order of seen)
      for (const state of ['sending', 'sent'] as const)
        expect(fateOf(told({ ...queued, state }, order)), order.join()).toBe(fate)
  })
  test('is sent when the provider says so, although the sender was stopped before it knew', () => {
    expect(fateOf(told({ ...queued, state: 'sending' }, ['acceptedAt']))).toBe('sent')
  })
})
