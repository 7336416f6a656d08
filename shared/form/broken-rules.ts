import type { ComparisonRule, Form, Page, QuorumRule } from '../scheme/form.ts'
import type { Answers, FieldError, FormContext } from './answers.ts'
import { answerTo } from './condition.ts'
import { notDifferent } from './not-different.ts'
import { missedQuorum } from './quorum.ts'
import { say } from './say.ts'

/** The rules over several fields that these answers break, among those whose last field is on this page. */
export function brokenRules(form: Form, page: Page, answers: Answers, context: FormContext): FieldError[] {
  return (form.rules ?? []).flatMap((rule) => {
    if (rule.rule === 'differs') return notDifferent(form, rule, page, answers, context)
    if (lastPageOf(form, rule)?.id !== page.id) return []
    if (rule.rule === 'quorum') return missedQuorum(form, rule, page, answers, context)
    return compares(rule, answers)
      ? []
      : [{ field: rule.field, input: rule.field, text: say(rule.error, context) }]
  })
}

function lastPageOf(form: Form, rule: QuorumRule | ComparisonRule): Page | undefined {
  const other = rule.rule === 'quorum' ? rule.when.field : rule.than
  return form.pages.findLast((page) =>
    page.fields.some((field) => field.id === rule.field || field.id === other),
  )
}

/** Whether two answers stand in the order of the rule; with one of them missing there is nothing to compare. */
function compares({ rule, field, than }: ComparisonRule, answers: Answers): boolean {
  const [one, other] = [answerTo(answers, field), answerTo(answers, than)]
  if (typeof one !== 'string' || typeof other !== 'string') return true
  if (rule === 'another') return one.toLowerCase() !== other.toLowerCase()
  return rule === 'later' ? one > other : Number(one) <= Number(other)
}
