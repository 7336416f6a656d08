import { BANK_HOLIDAYS, type Holidays } from '../shared/calendar/bank-holidays.ts'
import { calendarChange } from '../shared/calendar/calendar-change.ts'
import type { AskAt } from '../shared/ports/due-store.ts'
import { recomputed } from '../shared/run/recompute.ts'
import { askAt } from '../shared/run/situation.ts'
import type { AskStep } from '../shared/scheme/steps/ask.ts'
import { stepOf } from '../shared/scheme/walk.ts'
import { changeRun } from './change.ts'
import type { Basics } from './steps/wiring.ts'

/** Moves the dates of one ask from the list of bank holidays that is known to the one that is so. Safe to run twice. */
export async function recompute(
  deps: Pick<Basics, 'store' | 'now'>,
  { run, step, number }: AskAt,
  holidays: Holidays = BANK_HOLIDAYS,
): Promise<void> {
  const known = await deps.store.calendar()
  const list = known && calendarChange(known.holidays, holidays)
  if (!list) return
  await changeRun(deps, run, (situation) => {
    const ask = askAt(situation.file, { step, number })
    const asked = ask && (stepOf(situation.flow, step) as AskStep)
    return { change: ask && asked && recomputed(situation, asked, ask, list) }
  })
}
