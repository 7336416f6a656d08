import { londonDate } from '../calendar/london.ts'
import { workingDaysBetween } from '../calendar/working-days.ts'
import type { Ask } from './records/ask.ts'

/** When an ask was answered (YYYY-MM-DD), how many working days that took, and whether it was late; undefined for silence. */
export function daysTaken({
  state,
  sent,
  settled,
}: Pick<Ask, 'state' | 'sent' | 'settled'>): { on: string; days: number; late: boolean } | undefined {
  if (state !== 'answered' || !settled) return undefined
  const on = londonDate(settled.at)
  return { on, days: workingDaysBetween(sent, on), late: settled.late }
}
