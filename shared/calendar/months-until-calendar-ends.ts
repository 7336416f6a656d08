import { Temporal } from 'temporal-polyfill'
import { BANK_HOLIDAYS, type Holidays } from './bank-holidays.ts'

/**
 * How many months the list of bank holidays still covers, a begun month counted whole; 0 and less when it has ended.
 * It becomes 12 on the very day 12 months before the end: that is when the alarm starts (standards TM-03).
 */
export function monthsUntilCalendarEnds(today: string, holidays: Holidays = BANK_HOLIDAYS): number {
  return Temporal.PlainDate.from(today).until(holidays.until, {
    largestUnit: 'month',
    smallestUnit: 'month',
    roundingMode: 'ceil',
  }).months
}
