import { londonDate } from './london.ts'
import { monthsLater } from './months-later.ts'

/** The first second (of the epoch) of the day so many months after an instant, as a table's time to live has it. */
export const secondsAfter = (now: string, months: number): number =>
  Date.parse(`${monthsLater(londonDate(now), months)}T00:00:00Z`) / 1000
