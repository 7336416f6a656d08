import type { Condition } from '../scheme/condition.ts'
import type { Answers } from './answers.ts'

/** The answer to a field, or undefined. Never what every object has, such as `constructor`. */
export function answerTo(answers: Answers, field: string): string | string[] | undefined {
  return Object.hasOwn(answers, field) ? answers[field] : undefined
}

/** Whether the answers meet a condition; of checkboxes one that is ticked is enough. No condition always holds. */
export function holds(condition: Condition | undefined, answers: Answers): boolean {
  if (!condition) return true
  // Tags stand for the items that have them, which are known once the form is (see `expand-form.ts`).
  if ('tagged' in condition) return false
  const wanted = [condition.is].flat()
  return [answerTo(answers, condition.field) ?? []].flat().some((value) => wanted.includes(value))
}
