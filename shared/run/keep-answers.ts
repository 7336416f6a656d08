import { londonDate } from '../calendar/london.ts'
import { monthsLater } from '../calendar/months-later.ts'
import type { Form } from '../scheme/form.ts'

/** When answers to a form are deleted (epoch seconds, for the table's time to live); undefined: with their run. */
export function forgetAnswersAt(form: Form, now: string): number | undefined {
  const months = form.data.keepMonths
  return months === undefined
    ? undefined
    : Date.parse(`${monthsLater(londonDate(now), months)}T00:00:00Z`) / 1000
}
