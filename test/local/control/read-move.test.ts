import { expect, test } from 'vitest'
import { BadMove, readMove } from '../../../local/control/read-move.ts'

const from = Date.parse('2026-03-28T09:00:00Z')
const target = (value: unknown) => {
  const move = readMove(value)
  return 'to' in move ? new Date(move.to(from)).toISOString() : 'next'
}

test.each([
  [{ advance: 'PT1H' }, '2026-03-28T10:00:00.000Z'],
  [{ advance: 'PT0S' }, '2026-03-28T09:00:00.000Z'],
  [{ to: '2026-12-01T09:00:00+01:00' }, '2026-12-01T08:00:00.000Z'],
  [{ next: true }, 'next'],
])('%j', (value, expected) => expect(target(value)).toBe(expected))

test('a day is a day of the calendar in London: over the change of clocks the hour stays', () => {
  expect(target({ advance: 'P1D' })).toBe('2026-03-29T08:00:00.000Z')
})

test.each([
  null,
  'P1D',
  {},
  { advance: 'P1D', next: true },
  { advance: 'tomorrow' },
  { advance: 5 },
  { advance: '-P1D' },
  { advance: 'P9000Y' },
  { advance: 'P99999999Y' },
  { to: '2026-12-01' },
  { to: '2026-12-01T09:00:00' },
  { next: false },
  { forward: 'P1D' },
])('%j is refused', (value) => expect(() => target(value)).toThrow(BadMove))
