import { createHash } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { chain, firstBroken, forgetEntryAt, GENESIS } from '../../../shared/run/ledger.ts'
import type { LedgerEntry } from '../../../shared/run/records/ledger.ts'
import { ashRun, naming } from './library.ts'

/** The ledger of a short run, which begins, asks, is answered, asks and is answered again. */
function ledger(): LedgerEntry[] {
  const run = ashRun()
  run.comeTo('naming')
  run.answer('naming', naming)
  run.comeTo('naming')
  run.answer('naming', naming)
  return structuredClone(run.entries)
}
const brokenAt = (change: (entries: LedgerEntry[]) => unknown) => {
  const entries = ledger()
  change(entries)
  return firstBroken(entries)?.number
}

describe('a ledger', () => {
  test('is whole as it was written, and when there is nothing in it', () => {
    expect(ledger()).toHaveLength(5)
    expect(firstBroken(ledger())).toBeUndefined()
    expect(firstBroken([])).toBeUndefined()
  })
  test('begins with nothing before it, and each entry names the one before', () => {
    const entries = ledger()
    expect(entries[0]!.previous).toBe(GENESIS)
    for (const [index, entry] of entries.slice(1).entries()) expect(entry.previous).toBe(entries[index]!.hash)
    expect(entries.map(({ number }) => number)).toEqual([1, 2, 3, 4, 5])
  })
  test('goes on from its head, one entry or several at a time', () => {
    const entry = { at: '2027-01-14T10:00:00.000Z', who: 'system', what: 'finished' } as const
    const start = { count: 0, hash: GENESIS }
    const together = chain(start, [entry, entry, entry])
    const first = chain(start, [entry])
    const rest = chain(first.head, [entry, entry])
    expect([...first.entries, ...rest.entries]).toEqual(together.entries)
    expect(rest.head).toEqual(together.head)
    expect(together.head).toEqual({ count: 3, hash: together.entries[2]!.hash, at: entry.at })
  })
  test('can be checked by somebody else: SHA-256 of the fields in the order of their names', () => {
    const [first] = ledger()
    const { hash, ...rest } = first!
    const { at, detail, number, previous, step, what, who } = rest
    const text = JSON.stringify({
      at,
      detail: { parent: detail!.parent, unit: detail!.unit },
      number,
      previous,
      step,
      what,
      who,
    })
    expect(createHash('sha256').update(text).digest('hex')).toBe(hash)
  })
  test('does not mind in which order the table hands its fields back', () => {
    const turned = ledger().map((entry) => {
      const detail = entry.detail && Object.fromEntries(Object.entries(entry.detail).toReversed())
      return Object.fromEntries(Object.entries({ ...entry, detail }).toReversed()) as unknown as LedgerEntry
    })
    expect(firstBroken(turned)).toBeUndefined()
  })
})

describe('a ledger no longer adds up', () => {
  test.each<[string, Partial<LedgerEntry>]>([
    ['the time', { at: '2027-01-14T10:00:00.001Z' }],
    ['who', { who: 'office:clerk' }],
    ['what', { what: 'closed-no-answer' }],
    ['the step', { step: 'reading' }],
    ['the step, taken out', { step: undefined }],
    ['the detail, taken out', { detail: undefined }],
    ['the number', { number: 4 }],
    ['what came before', { previous: GENESIS }],
    ['the hash', { hash: GENESIS }],
  ])('when somebody changes %s', (_, change) => {
    expect(brokenAt((entries) => Object.assign(entries[2]!, change))).toBe(change.number ?? 3)
  })
  test('when somebody changes any one thing in the detail of any entry', () => {
    for (const [index, { detail = {} }] of ledger().entries())
      for (const key of Object.keys(detail))
        expect(
          brokenAt((entries) => (entries[index]!.detail![key] = 'changed')),
          `${index} ${key}`,
        ).toBe(index + 1)
  })
  test('when somebody adds a field', () => {
    expect(brokenAt((entries) => (entries[2]!.detail!.note = ''))).toBe(3)
  })
  test('when a number becomes a text', () => {
    expect(brokenAt((entries) => (entries[2]!.detail!.ask = '1'))).toBe(3)
  })
  test.each([0, 1, 2, 3])('when entry %i is taken out', (index) => {
    expect(brokenAt((entries) => entries.splice(index, 1))).toBe(index + 2)
  })
  test('when an entry is written twice', () => {
    expect(brokenAt((entries) => entries.splice(2, 0, entries[2]!))).toBe(3)
  })
  test('when it is whole and does not begin at its first entry', () => {
    const bare = ledger().map(({ hash: _, ...entry }) => entry)
    expect(firstBroken(chain({ count: 0, hash: GENESIS }, bare).entries)).toBeUndefined()
    expect(firstBroken(chain({ count: 1, hash: GENESIS }, bare).entries)?.number).toBe(2)
  })
  test('when two entries change places', () => {
    expect(brokenAt((entries) => entries.splice(1, 2, entries[2]!, entries[1]!))).toBe(3)
  })
  test('when an entry is changed and its own hash made good', () => {
    expect(
      brokenAt((entries) => {
        const { number, previous, hash, ...entry } = entries[1]!
        const made = chain({ count: 1, hash: previous }, [entry]).entries[0]!
        expect([made.number, made.hash]).toEqual([number, hash])
        entries[1] = chain({ count: 1, hash: previous }, [{ ...entry, who: 'office:clerk' }]).entries[0]!
      }),
    ).toBe(3)
  })
})

test('a ledger cut off at its end still adds up: the head in the run tells that something is missing', () => {
  const run = ashRun()
  run.comeTo('naming')
  const cut = run.entries.slice(0, -1)
  expect(firstBroken(cut)).toBeUndefined()
  const { count, hash } = run.situation().file.run.ledger
  expect([count, hash]).toEqual([run.entries.length, run.entries.at(-1)?.hash])
  expect(cut.at(-1)?.hash).not.toBe(hash)
})

describe('a ledger whose first entries have been kept for six years', () => {
  /** One entry a day, from 1 to 6 March 2027. */
  const days = ['01', '02', '03', '04', '05', '06'].map((day) => `2027-03-${day}T10:00:00.000Z`)
  const whole = chain(
    { count: 0, hash: GENESIS },
    days.map((at) => ({ at, who: 'system', what: 'viewed' })),
  ).entries
  /** The first three are past their time. */
  const NOW = '2033-03-03T12:00:00.000Z'
  const left = (...numbers: number[]) => whole.filter(({ number }) => numbers.includes(number))
  const broken = (...numbers: number[]) => firstBroken(left(...numbers), NOW)?.number

  test('is deleted day by day: each entry six years after it was made', () => {
    expect(days.map((at) => new Date(forgetEntryAt(at) * 1000).toISOString())).toEqual(
      days.map((at) => `2033${at.slice(4, 10)}T00:00:00.000Z`),
    )
  })
  test('holds from the first of the others on, in whatever order the rest goes', () => {
    for (const rest of [[1, 2, 3], [1, 3], [2], [3], [1], []])
      expect(broken(...rest, 4, 5, 6)).toBeUndefined()
    expect(firstBroken([], '2040-01-01T00:00:00.000Z')).toBeUndefined()
    expect(firstBroken(whole, '2040-01-01T00:00:00.000Z')).toBeUndefined()
  })
  test('no longer adds up where one is missing whose time was not over', () => {
    expect(broken(1, 2, 3, 5, 6)).toBe(5)
    expect(broken(4, 6)).toBe(6)
    expect(firstBroken(left(3, 4, 5, 6), '2033-03-02T12:00:00.000Z')?.number).toBeUndefined()
    expect(firstBroken(left(4, 5, 6), '2033-03-02T12:00:00.000Z')?.number).toBe(4)
    expect(firstBroken(left(4, 5, 6))?.number).toBe(4)
  })
  test('no longer adds up when its new first entry is given an older one before it', () => {
    const [fourth, ...rest] = structuredClone(left(4, 5, 6))
    expect(firstBroken([{ ...fourth!, previousAt: days[0]! }, ...rest], NOW)?.number).toBe(4)
  })
})
