import { BANK_HOLIDAYS, type Holidays } from '../calendar/bank-holidays.ts'
import { dueDate } from '../calendar/due-date.ts'
import type { AskStep } from '../scheme/steps/ask.ts'
import { type Situation, stored } from './situation.ts'

/** When an ask that is sent on a date is due, and when it closes. Throws as `dueDate`. */
export function datesOf(
  situation: Situation,
  step: AskStep,
  sent: string,
  holidays: Holidays = BANK_HOLIDAYS,
): { due: string; closes?: string } {
  const from = { sent, resolve: (reference: string) => stored(situation, reference) }
  const due = later(dueDate(step.clock.within, from, holidays), sent)
  if (step.clock.closesOn === undefined) return { due }
  return { due, closes: later(dueDate(step.clock.closesOn, from, holidays), due) }
}

/** Nothing is due before it was asked, and nothing closes before it was due. */
const later = (a: string, b: string): string => (a > b ? a : b)
