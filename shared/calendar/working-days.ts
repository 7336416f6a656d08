import { Temporal } from 'temporal-polyfill'
import { BANK_HOLIDAYS, type Holidays } from './bank-holidays.ts'
import { CalendarEnds } from './calendar-ends.ts'

/**
 * Working days of England and Wales: any day except Saturday, Sunday and the bank holidays (common rules 0.2).
 * All dates are YYYY-MM-DD. Every function throws `CalendarEnds` when it meets a date that the list of holidays does
 * not cover, and `RangeError` when it is given something that is not a date.
 */

/** Whether people work on that date. */
export function isWorkingDay(date: string, holidays: Holidays = BANK_HOLIDAYS): boolean {
  return isWorking(Temporal.PlainDate.from(date), holidays)
}

/**
 * The nth working day after a date, which is day 0 whatever day it is; 0 gives the date itself, and a negative number
 * counts back. Throws `RangeError` when `days` is not a whole number.
 */
export function addWorkingDays(date: string, days: number, holidays: Holidays = BANK_HOLIDAYS): string {
  if (!Number.isSafeInteger(days)) throw new RangeError(`Working days must be a whole number, not ${days}`)
  const step = { days: Math.sign(days) }
  let day = Temporal.PlainDate.from(date)
  for (let left = Math.abs(days); left > 0; ) {
    day = day.add(step)
    if (isWorking(day, holidays)) left -= 1
  }
  return day.toString()
}

/** The nth working day before a date, which may itself be any day. */
export function subtractWorkingDays(date: string, days: number, holidays: Holidays = BANK_HOLIDAYS): string {
  return addWorkingDays(date, -days, holidays)
}

/**
 * How many working days have passed at the end of `to` when `from` is day 0: those after `from`, up to and including
 * `to`. Negative when `to` comes first, so that from today to a due date it is the days left, or minus the days late.
 */
export function workingDaysBetween(from: string, to: string, holidays: Holidays = BANK_HOLIDAYS): number {
  const end = Temporal.PlainDate.from(to)
  let day = Temporal.PlainDate.from(from)
  // Taken from 0, as minus nothing would be -0.
  if (Temporal.PlainDate.compare(day, end) > 0) return 0 - workingDaysBetween(to, from, holidays)
  let passed = 0
  while (Temporal.PlainDate.compare(day, end) < 0) {
    day = day.add({ days: 1 })
    if (isWorking(day, holidays)) passed += 1
  }
  return passed
}

/** The date itself if it is a working day, else the first one after it: when a letter due that day goes (TM-05). */
export function nextWorkingDay(date: string, holidays: Holidays = BANK_HOLIDAYS): string {
  return isWorkingDay(date, holidays) ? date : addWorkingDays(date, 1, holidays)
}

const SATURDAY = 6

function isWorking(day: Temporal.PlainDate, holidays: Holidays): boolean {
  const date = day.toString()
  if (date < holidays.from || date > holidays.until) throw new CalendarEnds(date, holidays)
  return day.dayOfWeek < SATURDAY && !Object.hasOwn(holidays.days, date)
}
