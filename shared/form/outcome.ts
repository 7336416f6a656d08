import type { Form } from '../scheme/form.ts'
import type { Answers } from './answers.ts'
import { answerTo, holds } from './condition.ts'

/** What an ask comes to with these complete answers: the first exception that holds, else the deciding radios. */
export function outcome(form: Form, answers: Answers): string {
  const exception = form.except?.find(({ when }) => holds(when, answers))
  if (exception) return exception.outcome
  const decided = form.decides === undefined ? undefined : answerTo(answers, form.decides)
  return typeof decided === 'string' ? decided : (form.otherwise ?? 'answered')
}
