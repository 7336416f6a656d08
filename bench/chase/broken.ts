import type { Measured } from './measure.ts'

/** An execution holds 25,000 events (facts 2): this much room is left. */
const MOST_EVENTS = 20_000
/** The time for one ask may grow by this factor from a tenth of the asks to all of them. */
const MOST_GROWTH = 2

/** The promises that a morning broke, as sentences. */
export function brokenBy({ morning, letters, calls, executed }: Measured): string[] {
  const scans = calls.answered.get('Scan') ?? 0
  return [
    [letters.twice.length, `addresses got more than one letter, ${letters.twice[0]} among them`],
    [letters.missing, 'addresses got no letter'],
    [scans, 'calls of Scan'],
    [executed.unsuccessful, 'executions did not succeed'],
    [
      executed.longest > MOST_EVENTS ? executed.longest : 0,
      `events in one history, of ${MOST_EVENTS} at most`,
    ],
  ]
    .filter(([count]) => Number(count) > 0)
    .map(([count, words]) => `${morning.asks} asks: ${count} ${words}`)
}

/** Whether the time for one ask grew with their number. Judged by the processor's: a busy machine does not count. */
export function grownTooMuch(few: Measured, many: Measured): string[] {
  const growth = many.worked / few.worked
  if (growth <= MOST_GROWTH) return []
  return [
    `one ask took ${growth.toFixed(2)} times as long among ${many.morning.asks} as among ${few.morning.asks}; ` +
      `${MOST_GROWTH} times is allowed`,
  ]
}
