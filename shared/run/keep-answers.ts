import { secondsAfter } from '../calendar/seconds-after.ts'
import type { Form } from '../scheme/form.ts'
import type { Scheme } from '../scheme/scheme.ts'

/** When answers to a form are deleted (epoch seconds, for the table's time to live); undefined: with their run. */
export function forgetAnswersAt(form: Form, now: string): number | undefined {
  const months = form.data.keepMonths
  return months === undefined ? undefined : secondsAfter(now, months)
}

/** When a letter of the scheme that is written now is deleted (epoch seconds): common rules 0.8. */
export const forgetLetterAt = ({ keepMonths }: Scheme, now: string): number =>
  secondsAfter(now, keepMonths.letters)
