/** Working days (England and Wales) after the letter was sent; day 0 is the day of sending (common rules 0.2). */
export type WorkingDays = number

/** A date counted from a date that somebody answered: 2 working days before the meeting is `{ workingDays: -2 }`. */
export interface DateFrom {
  workingDays: number
  /** A reference to a date: `answer.proposal.meeting_date`, or `sent.nomination` (when that step first asked). */
  from: string
}
export type Due = WorkingDays | DateFrom | { soonerOf: Due[] } | { laterOf: Due[] }

/** When an ask is due, chased and closed. All days are working days after sending. */
export interface AskClock {
  /** The reply-by date that the letter shows. */
  within: Due
  /** Days of reminders; one may also hang on a date, or on when the step first asked: `{ …, from: 'sent.booking' }`. */
  remindOn?: (WorkingDays | DateFrom)[]
  /** The letter of a reminder; where it is absent the ask's own letter goes again. */
  remindWith?: string
  escalateOn?: WorkingDays[]
  escalateWith?: string
  /** Whom silence goes to besides: an office, which gets the letter too, or a task where it works in the console. */
  escalateTo?: string
  /** True where the letter of escalation goes to whoever holds the ask too. */
  escalateHolder?: boolean
  /** The office that gets a task to telephone, on the first day of escalation. */
  phone?: string
  /** The day on which no answer is recorded as such. Without it the ask stays open until its ceiling. */
  closesOn?: Due
}

/** The longest a state may wait, in days: under the year that Step Functions allows a whole execution (facts 5, 20). */
export const LONGEST_CEILING_DAYS = 330
const SHORTEST_CEILING_DAYS = 60

/**
 * The ceiling of a waiting task, in seconds. Closing an ask is the chase's work, on a working day at 09:00;
 * the ceiling only makes sure that no task waits for ever: twice the calendar length of the ask's clock.
 */
export function ceilingSeconds(clock: AskClock): number {
  const days = Math.max(0, ...[clock.within, clock.closesOn ?? 0].map(longestWorkingDays))
  const calendar = Number.isFinite(days) ? Math.ceil((days * 7) / 5) * 2 : LONGEST_CEILING_DAYS
  return Math.min(Math.max(calendar, SHORTEST_CEILING_DAYS), LONGEST_CEILING_DAYS) * 24 * 60 * 60
}

/** The most working days a due date can lie ahead; unbounded when it hangs on a date that somebody gives. */
function longestWorkingDays(due: Due): number {
  if (typeof due === 'number') return due
  if ('soonerOf' in due) return Math.min(...due.soonerOf.map(longestWorkingDays))
  if ('laterOf' in due) return Math.max(...due.laterOf.map(longestWorkingDays))
  return Number.POSITIVE_INFINITY
}
