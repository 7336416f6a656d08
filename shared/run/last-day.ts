import { subtractWorkingDays } from '../calendar/working-days.ts'
import type { Ask } from './records/ask.ts'

/**
 * The last working day on which an ask takes an answer, YYYY-MM-DD; undefined for one that never closes. It closes in
 * the morning of `closes`, at 09:00 (common rules 0.2, 4), so who answers later on that day comes too late.
 */
export const lastDayOf = ({ closes }: Pick<Ask, 'closes'>): string | undefined =>
  closes && subtractWorkingDays(closes, 1)
