import type { Form } from '../scheme/form.ts'
import type { Answers, FormContext } from './answers.ts'
import { askedFields, askedPages, keepAsked } from './asked.ts'
import { brokenRules } from './broken-rules.ts'
import { answerTo } from './condition.ts'
import { checkField } from './read-field.ts'

/**
 * Whether a stored draft can be sent today: every answer is checked again, because dates move on and units leave.
 * Gives the answers to the fields that are asked and nothing else; or the first page where something is missing or
 * wrong. Throws `CalendarEnds` like the rules of dates.
 */
export function complete(
  form: Form,
  answers: Answers,
  context: FormContext,
): { ok: true; answers: Answers } | { ok: false; page: string } {
  const kept = keepAsked(form, answers)
  const asked = new Set(askedFields(form, kept))
  const wrong = askedPages(form, kept).find(
    (page) =>
      page.fields.some((field) => asked.has(field) && checkField(field, answerTo(kept, field.id), context)) ||
      brokenRules(form, page, kept, context).length > 0,
  )
  return wrong ? { ok: false, page: wrong.id } : { ok: true, answers: kept }
}
