import type { ComparisonRule, Form, Page, QuorumRule } from '../scheme/form.ts'
import type { Answers, FieldError, FormContext } from './answers.ts'
import { answerTo, holds } from './condition.ts'
import { notDifferent } from './not-different.ts'
import { missedQuorum } from './quorum.ts'
import { say } from './say.ts'

/** The rules over several fields that these answers break, among those whose last field is on this page. */
export function brokenRules(form: Form, page: Page, answers: Answers, context: FormContext): FieldError[] {
  return (form.rules ?? []).flatMap((rule) => {
    if (rule.rule === 'differs') return notDifferent(form, rule, page, answers, context)
    if (lastPageOf(form, rule)?.id !== page.id) return []
    if (rule.rule === 'quorum') return missedQuorum(form, rule, page, answers, context)
    if (!holds(rule.when, answers) || compares(rule, answers)) return []
    const beside = besideOf(rule, page)
    const given = [rule.field, rule.than].map((id) => [id, String(answerTo(answers, id))])
    return [{ field: beside, input: beside, text: say(rule.error, context, Object.fromEntries(given)) }]
  })
}

function lastPageOf(form: Form, rule: QuorumRule | ComparisonRule): Page | undefined {
  const ids = [rule.field, 'than' in rule ? rule.than : undefined, rule.when?.field]
  return form.pages.findLast((page) => page.fields.some((field) => ids.includes(field.id)))
}

/** The choice is what is not allowed, where the page asks it. */
const besideOf = ({ field, when }: ComparisonRule, page: Page): string =>
  when && page.fields.some(({ id }) => id === when.field) ? when.field : field

/** Whether two answers stand in the order of the rule; with one of them missing there is nothing to compare. */
function compares({ rule, field, than }: ComparisonRule, answers: Answers): boolean {
  const [one, other] = [answerTo(answers, field), answerTo(answers, than)]
  if (typeof one !== 'string' || typeof other !== 'string') return true
  if (rule === 'another') return one.toLowerCase() !== other.toLowerCase()
  switch (rule) {
    case 'later':
      return one > other
    case 'no-more':
      return Number(one) <= Number(other)
    case 'fewer':
      return Number(one) < Number(other)
    case 'as-many':
      return Number(one) === Number(other)
  }
}
