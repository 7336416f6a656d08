import { randomBytes } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { asked, ROUND, roundsOf } from '../../bench/chase/asked.ts'
import { brokenBy, grownTooMuch } from '../../bench/chase/broken.ts'
import type { Measured } from '../../bench/chase/measure.ts'

const morning = { name: 'all', date: '2026-11-26', asks: 100 }
const good: Measured = {
  morning,
  letters: { letters: 100, twice: [], missing: 0 },
  calls: { answered: new Map([['Query', 1000]]), refused: new Map() },
  executed: { unsuccessful: 0, pages: 8, longest: 124 },
  reading: { totals: {}, executions: [], by: [] },
  ...{ took: 10, worked: 10 },
}

describe('the promises of the chase', () => {
  test('a good morning breaks none', () => {
    expect(brokenBy(good)).toEqual([])
    expect(grownTooMuch(good, { ...good, worked: 19 })).toEqual([])
  })

  test.each<[string, Partial<Measured>, RegExp]>([
    [
      'a letter that went twice',
      { letters: { ...good.letters, twice: ['a@b.example'] } },
      /1 addresses got more/,
    ],
    ['a letter that is missing', { letters: { ...good.letters, missing: 3 } }, /3 addresses got no letter/],
    ['a scan', { calls: { ...good.calls, answered: new Map([['Scan', 1]]) } }, /1 calls of Scan/],
    ['a failed execution', { executed: { ...good.executed, unsuccessful: 2 } }, /2 executions/],
    ['a history near its end', { executed: { ...good.executed, longest: 20_001 } }, /20001 events/],
  ])('%s is told', (_, more, words) => {
    expect(brokenBy({ ...good, ...more })).toEqual([expect.stringMatching(words)])
  })

  test('so is time that grows with the number of asks', () => {
    expect(grownTooMuch(good, { ...good, worked: 21 })).toEqual([expect.stringContaining('2.10 times')])
  })
})

describe('an ask that is due', () => {
  const place = { morning: 'all', due: '2026-11-26', random: randomBytes }

  test('has its first reminder on that morning, and nothing left to send', () => {
    const { change } = asked({ ...place, number: 0 })
    expect(change.asks).toMatchObject([{ ask: { state: 'sent', next: '2026-11-26' }, from: [] }])
    expect(change.letters).toMatchObject([{ letter: 'LO-L02', state: 'sent' }])
    expect(change.ledger.map(({ what }) => what)).toEqual(['run-started', 'asked'])
  })

  test('belongs to a round that is written, and has an address of its own', () => {
    const many = Array.from({ length: 2 * ROUND + 1 }, (_, number) => asked({ ...place, number }))
    const rounds = new Set(many.map(({ change }) => change.run.child?.parent))
    expect([...rounds]).toEqual(roundsOf('all', many.length))
    expect(new Set(many.map(({ address }) => address)).size).toBe(many.length)
  })
})
