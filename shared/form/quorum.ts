import type { CheckboxesField } from '../scheme/field.ts'
import { type Form, fieldsOf, type Page, type QuorumRule } from '../scheme/form.ts'
import type { Answers, FieldError, FormContext } from './answers.ts'
import { answerTo, holds } from './condition.ts'
import { optionsOf } from './fields/checkboxes.ts'
import { say } from './say.ts'

/**
 * What is wrong when a quorum is not reached; a rule with a field that is not answered is not broken. The error stands
 * beside the field of the rule's condition where the page has it, as that is the answer which is not allowed; else
 * beside the one that is counted.
 */
export function missedQuorum(
  form: Form,
  rule: QuorumRule,
  page: Page,
  answers: Answers,
  context: FormContext,
): FieldError[] {
  const quorum = quorumOf(form, rule, answers, context)
  if (!quorum || !holds(rule.when, answers) || quorum.chosen >= quorum.needed) return []
  const { needed, total } = quorum
  const beside = page.fields.some((field) => field.id === rule.when.field) ? rule.when.field : rule.field
  return [{ field: beside, input: beside, text: say(rule.error, context, { needed, total }) }]
}

function quorumOf(form: Form, rule: QuorumRule, answers: Answers, context: FormContext) {
  const counted = fieldsOf(form).find(
    (field): field is CheckboxesField => field.id === rule.field && field.type === 'checkboxes',
  )
  const ticked = answerTo(answers, rule.field)
  if (!counted || !Array.isArray(ticked)) return undefined
  const countable = optionsOf(counted, context).filter((option) => option.value !== counted.none)
  const [numerator, denominator] = rule.share
  return {
    chosen: countable.filter((option) => ticked.includes(option.value)).length,
    needed: Math.ceil((countable.length * numerator) / denominator),
    total: countable.length,
  }
}
