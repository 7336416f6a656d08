import type { Answers } from '../form/answers.ts'
import { askedFields } from '../form/asked.ts'
import type { Field } from '../scheme/field.ts'
import type { AskStep } from '../scheme/steps/ask.ts'
import { answersAs, stepOf } from '../scheme/walk.ts'
import { formIn } from './form-in.ts'
import type { Answer } from './records/answer.ts'
import type { Ask } from './records/ask.ts'
import { latestAnswer, type Situation } from './situation.ts'
import { asksTo, type Named } from './this-person.ts'

/** What a person answered and may change on their own page: the answer that counts, and its fields that may change. */
export interface Correctable {
  ask: Ask
  answer: Answer
  fields: (Field & { optional?: boolean })[]
}

/**
 * The newest answer of the person to an ask that lets some of it be changed (`correctable`). Only fields that were asked,
 * and only while the form means what it meant then. Undefined where there is nothing to change.
 */
export function correctableBy(situation: Situation, named: Named): Correctable | undefined {
  const stepFor = (ask: Ask) => stepOf(situation.flow, ask.step) as AskStep
  const ask = asksTo(situation, named).findLast(
    (one) => one.state === 'answered' && stepFor(one).correctable !== undefined,
  )
  if (!ask) return undefined
  const step = stepFor(ask)
  const answer = latestAnswer(situation, answersAs(step))
  const form = formIn(situation, answer?.form.id)
  // Where somebody else answered since under the same name, this answer counts for nothing any more.
  if (!answer || answer.reference !== ask.reference || form?.version !== answer.form.version) return undefined
  const fields = askedFields(form, answer.answers).filter(({ id }) => step.correctable?.includes(id))
  return fields.length > 0 ? { ask, answer, fields } : undefined
}

/**
 * The answer with some of it changed, as a version more, and the ids of the fields that are different now. Undefined
 * where all stays as it was. The answer is kept for as long as before.
 */
export function correctAnswer(
  { answer, fields }: Correctable,
  given: Answers,
  now: string,
): { answer: Answer; changed: string[] } | undefined {
  const changed = fields
    // What has to be answered and is not in the form was not asked there: it became changeable in between.
    .filter(({ id, optional }) => given[id] !== undefined || optional)
    .map(({ id }) => id)
    .filter((id) => JSON.stringify(given[id]) !== JSON.stringify(answer.answers[id]))
  if (changed.length === 0) return undefined
  const kept = Object.entries(answer.answers).filter(([id]) => !changed.includes(id))
  const fresh = Object.entries(given).filter(([id]) => changed.includes(id))
  const answers = Object.fromEntries([...kept, ...fresh])
  return { changed, answer: { ...answer, version: answer.version + 1, answers, at: now } }
}
