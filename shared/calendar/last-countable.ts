import { Temporal } from 'temporal-polyfill'
import { BANK_HOLIDAYS, type Holidays } from './bank-holidays.ts'

/** Clocks and letters count on from a date that somebody gave, by up to half a year of working days. */
const COUNTED_ON: Temporal.DurationLike = { months: 7 }

/**
 * The last date, YYYY-MM-DD, from which working days can still be counted. Whatever counts from a later one would meet
 * `CalendarEnds`, long after somebody typed 2072 for 2027.
 */
export const lastCountable = (holidays: Holidays = BANK_HOLIDAYS): string =>
  Temporal.PlainDate.from(holidays.until).subtract(COUNTED_ON).toString()
