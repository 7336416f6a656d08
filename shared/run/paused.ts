import { addWorkingDays, workingDaysBetween } from '../calendar/working-days.ts'
import type { Ask } from './records/ask.ts'

/**
 * An ask as it is when it is taken up again on a date: its days come later by the working days for which an
 * administrator had paused it (common rules 0.2, 6). Any other ask as it is. Throws as `addWorkingDays`.
 */
export function resumed(ask: Ask, on: string): Ask {
  if (ask.pausedFor !== 'administrator' || ask.pausedOn === undefined) return ask
  const days = workingDaysBetween(ask.pausedOn, on)
  const later = (date: string): string => addWorkingDays(date, days)
  return {
    ...ask,
    due: later(ask.due),
    closes: ask.closes && later(ask.closes),
    extendedTo: ask.extendedTo && later(ask.extendedTo),
    // What was done before the pause moves with the days it was due on, and is not done again.
    chased: later(ask.chased ?? ask.sent),
    pausedDays: (ask.pausedDays ?? 0) + days,
    pausedFor: undefined,
    pausedOn: undefined,
  }
}
