import { formatDate } from '../calendar/format-date.ts'
import { londonDate } from '../calendar/london.ts'
import type { Field, ShownField } from '../scheme/field.ts'
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
  const answer = field.type === 'shown' ? shownText(field, context) : answerTo(answers, field.id)
  if (answer === undefined || answer.length === 0) return say(NOT_PROVIDED, context)
  const stored = field.type === 'checkboxes' ? [answer].flat() : String(answer)
  return typeOf(field).show(field, stored, context)
}

/** What a `shown` field shows; undefined where nothing gives a value and the scheme says nothing for that. */
export function shownText({ value, from, says, none }: ShownField, context: FormContext): string | undefined {
  const found = value ?? context.resolve(from)
  if (!found) return none && say(none, context)
  if (!says) return found
  const at = context.recalledAt?.(from)
  return say(says, context, {
    date: at === undefined ? '' : formatDate(londonDate(at), context.language),
    // Last: somebody may have typed what looks like a placeholder.
    value: found.replaceAll('((', '( ('),
  })
}
