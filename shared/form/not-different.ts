import type { DifferenceRule, Form, Page } from '../scheme/form.ts'
import type { Answers, FieldError, FormContext } from './answers.ts'
import { askedFields } from './asked.ts'
import { answerTo } from './condition.ts'
import { typeOf } from './fields/field-types.ts'
import { say } from './say.ts'

/**
 * What is wrong when all that is asked is as an earlier answer has it. It is said beside the last of the rule's fields
 * that are asked, and on no page before that: whoever has not come so far may still change something.
 */
export function notDifferent(
  form: Form,
  rule: DifferenceRule,
  page: Page,
  answers: Answers,
  context: FormContext,
): FieldError[] {
  const asked = askedFields(form, answers).filter(({ id }) => rule.fields.includes(id))
  const last = asked.at(-1)
  if (!last || !page.fields.includes(last)) return []
  const same = asked.every(
    ({ id }) => (answerTo(answers, id) ?? '') === (context.resolve(`${rule.from}.${id}`) ?? ''),
  )
  if (!same) return []
  return [{ field: last.id, input: typeOf(last).inputs(last)[0] ?? last.id, text: say(rule.error, context) }]
}
