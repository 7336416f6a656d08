import { createHash } from 'node:crypto'
import type { Holidays } from './bank-holidays.ts'

/** The list of bank holidays that the dates of open asks were made with, and the one that is so now. */
export interface CalendarChange {
  was: Holidays
  is: Holidays
  /** A name for the new list, so that nothing is moved twice by it: see `nameOfList`. */
  name: string
}

/** A hash of the days of a list: two with the same days are the same list, whatever the days are called. */
export const nameOfList = ({ from, until, days }: Holidays): string =>
  createHash('sha256')
    .update([from, until, ...Object.keys(days).sort()].join())
    .digest('hex')

/**
 * A change of the list, if it moves anything: undefined when both say the same about every day that both cover. What
 * the old list did not cover it said nothing about, so years that are added at its end move nobody's date.
 */
export function calendarChange(old: Holidays, is: Holidays): CalendarChange | undefined {
  const was = completed(old, is)
  const covered = ({ days }: Holidays): string =>
    Object.keys(days)
      .filter((day) => day >= is.from && day <= is.until)
      .sort()
      .join()
  return covered(was) === covered(is) ? undefined : { was, is, name: nameOfList(is) }
}

/** The old list, and outside of the time that it covers the new one. */
function completed(old: Holidays, is: Holidays): Holidays {
  const added = Object.entries(is.days).filter(([day]) => day < old.from || day > old.until)
  return {
    from: [old.from, is.from].sort()[0]!,
    until: [old.until, is.until].sort()[1]!,
    days: { ...old.days, ...Object.fromEntries(added) },
  }
}
