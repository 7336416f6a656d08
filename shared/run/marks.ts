import { BANK_HOLIDAYS, type Holidays } from '../calendar/bank-holidays.ts'
import { addWorkingDays } from '../calendar/working-days.ts'
import type { DateFrom } from '../scheme/clock.ts'
import type { AskStep } from '../scheme/steps/ask.ts'
import type { Ask } from './records/ask.ts'
import { type Situation, stored } from './situation.ts'

/** A day on which something is due about an open ask. */
export interface Mark {
  /** YYYY-MM-DD. */
  on: string
  what: 'remind' | 'escalate' | 'close'
  /** The first or last escalation. */
  first?: boolean
  last?: boolean
}

/**
 * All days on which an ask is chased, from the earliest: reminders and escalations in working days from sending, or
 * from the date that its due date hangs on, and the closing. Throws CalendarEnds past the list of holidays.
 */
export function marksOf(
  situation: Situation,
  step: AskStep,
  ask: Ask,
  holidays: Holidays = BANK_HOLIDAYS,
): Mark[] {
  const { remindOn = [], escalateOn = [] } = step.clock
  const from = countedFrom(situation, step, ask)
  const last = escalateOn.length - 1
  // With more time, nobody is told of silence before the new date: what has not been told yet waits for the day after.
  const waits = (on: string, until: string | undefined): string =>
    until !== undefined && on <= until && on > (ask.chased ?? ask.sent)
      ? addWorkingDays(until, 1, holidays)
      : on
  // Days on which it was paused do not count (common rules 0.2, 6).
  const dayOf = (days: number): string => addWorkingDays(from, days + (ask.pausedDays ?? 0), holidays)
  const marks: Mark[] = [
    // Nobody is reminded of what somebody away cannot see; once it is overdue, escalation says so instead.
    ...remindOn
      .flatMap((days) => (typeof days === 'number' ? [dayOf(days)] : dayFrom(situation, ask, days)))
      .map((day): Mark => ({ on: waits(day, ask.awayUntil), what: 'remind' }))
      .filter(({ on }) => ask.awayUntil === undefined || on <= ask.due),
    ...escalateOn.map((days, index): Mark => {
      const on = waits(dayOf(days), ask.extendedTo)
      return { on, what: 'escalate', first: index === 0, last: index === last }
    }),
  ]
  // Nothing is chased once it is closed, which can be earlier where both hang on a date somebody gave.
  const open = marks.filter((mark) => ask.closes === undefined || mark.on < ask.closes)
  if (ask.closes !== undefined) open.push({ on: ask.closes, what: 'close' })
  return open.sort((a, b) => a.on.localeCompare(b.on))
}

/** A day that hangs on a date of its own; none where nobody gave that date. */
function dayFrom(situation: Situation, ask: Ask, { workingDays, from }: DateFrom): string[] {
  // Counted from this ask's own sending, where the step has asked before.
  const date = from === `sent.${ask.step}` ? ask.counted : stored(situation, from)
  return date === undefined ? [] : [addWorkingDays(date, workingDays + (ask.pausedDays ?? 0))]
}

/** The first day on which something is still to come; undefined when nothing ever is again. */
export function nextMark(
  situation: Situation,
  step: AskStep,
  ask: Ask,
  holidays: Holidays = BANK_HOLIDAYS,
): string | undefined {
  return marksOf(situation, step, ask, holidays).find((mark) => isToCome(mark, ask))?.on
}

/** What was due before the letter went, or before the last chase, is over; the closing never is. */
export const isToCome = (mark: Mark, ask: Ask): boolean =>
  mark.what === 'close' || mark.on > (ask.chased ?? ask.sent)

/** The date that the marks of an ask are counted from. */
export function countedFrom(situation: Situation, step: AskStep, ask: Ask): string {
  const { within } = step.clock
  const hangsOn = typeof within === 'object' && 'from' in within ? stored(situation, within.from) : undefined
  return hangsOn ?? ask.counted
}
