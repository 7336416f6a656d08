import type { Field } from '../scheme/field.ts'
import type { Answers, FormContext } from './answers.ts'
import { answerTo } from './condition.ts'
import { typeOf } from './fields/field-types.ts'
import { NOT_PROVIDED } from './messages.ts'
import { say } from './say.ts'

/**
 * The answer to a field as text for people, plain: dates in full, options by their labels, several on a line each.
 * What was skipped, or has nothing to show, is "Not provided" (standards PT-09).
 */
export function showAnswer(field: Field, answers: Answers, context: FormContext): string {
  const answer =
    field.type === 'shown' ? (field.value ?? context.resolve(field.from)) : answerTo(answers, field.id)
  if (answer === undefined || answer.length === 0) return say(NOT_PROVIDED, context)
  const stored = field.type === 'checkboxes' ? [answer].flat() : String(answer)
  return typeOf(field).show(field, stored, context)
}
