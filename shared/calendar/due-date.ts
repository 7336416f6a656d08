import type { Due } from '../scheme/clock.ts'
import { BANK_HOLIDAYS, type Holidays } from './bank-holidays.ts'
import { DueDateUnknown } from './due-date-unknown.ts'
import { addWorkingDays } from './working-days.ts'

export interface DueContext {
  /** The date of sending, in Europe/London: day 0. */
  sent: string
  /** The date behind a reference like `answer.proposal.meeting_date`, YYYY-MM-DD; undefined when nobody gave it. */
  resolve(reference: string): string | undefined
}

/**
 * The date on which an ask is due or closes, YYYY-MM-DD. Of several (`soonerOf`, `laterOf`) the earliest or latest
 * one that is known. It can lie before `sent` when it hangs on a date that somebody gave.
 * Throws `DueDateUnknown` when no date is known at all, and `CalendarEnds` past the list of holidays.
 */
export function dueDate(due: Due, context: DueContext, holidays: Holidays = BANK_HOLIDAYS): string {
  const date = knownDate(due, context, holidays)
  if (date === undefined) throw new DueDateUnknown(due)
  return date
}

function knownDate(due: Due, context: DueContext, holidays: Holidays): string | undefined {
  if (typeof due === 'number') return addWorkingDays(context.sent, due, holidays)
  if ('soonerOf' in due) return knownDates(due.soonerOf, context, holidays).at(0)
  if ('laterOf' in due) return knownDates(due.laterOf, context, holidays).at(-1)
  const from = context.resolve(due.from)
  return from === undefined ? undefined : addWorkingDays(from, due.workingDays, holidays)
}

/** From the earliest to the latest. */
function knownDates(dues: Due[], context: DueContext, holidays: Holidays): string[] {
  return dues
    .map((due) => knownDate(due, context, holidays))
    .filter((date) => date !== undefined)
    .sort()
}
