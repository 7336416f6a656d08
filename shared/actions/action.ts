import type { Answers } from '../form/answers.ts'
import { ANSWERABLE } from '../run/answerable.ts'
import type { Change } from '../run/change.ts'
import type { Ask } from '../run/records/ask.ts'
import type { Situation } from '../run/situation.ts'
import type { Form } from '../scheme/form.ts'
import type { AskStep } from '../scheme/steps/ask.ts'
import type { Text } from '../scheme/text.ts'

/**
 * Something that can be done about an open ask besides answering it: by whoever holds it, through their link, or by
 * an administrator in the console. The same for every scheme, so it stands here and not in one.
 */
export interface Action {
  /** Its place in addresses: `more-time`. */
  id: string
  by: 'holder' | 'administrator'
  /** The words of the link that leads to it. */
  link: Text
  /** Its form; some depend on what the run has been through. */
  form: Form | ((situation: Situation, ask: Ask) => Form)
  /** True where it is about what an answer asks for, and not about the wait for one. */
  afterAnswer?: boolean
  /** Whether it makes sense for this ask today; always, where it is absent. */
  offered?(situation: Situation, ask: Ask): boolean
  /** Why it cannot be done today, although it is offered: said instead of the form. */
  unless?(situation: Situation, ask: Ask): Text | undefined
  /** What it changes. Undefined when it no longer can: the ask is settled. Letters of the change are sent. */
  apply(situation: Situation, step: AskStep, ask: Ask, answers: Answers): Change | undefined
}

/** Whether an action makes sense for this ask today. A settled one is left alone but for what its answer asks for. */
export const isOffered = (action: Action, situation: Situation, ask: Ask): boolean =>
  (ANSWERABLE.includes(ask.state) || action.afterAnswer === true) &&
  (action.offered?.(situation, ask) ?? true)

/** The form of an action about this ask. */
export const formOf = (action: Action, situation: Situation, ask: Ask): Form =>
  typeof action.form === 'function' ? action.form(situation, ask) : action.form

/** Every action of an administrator has the reason beside its entry in the ledger. */
export const reasonOf = (action: Action, answers: Answers): string | undefined =>
  action.by === 'administrator' ? textOf(answers, 'why') : undefined

/** Who is said to have done it. */
export const byAdministrator = ({ scheme }: Situation): string => `office:${scheme.administrator}`

/** The one text of an answer; empty when it was not asked. */
export function textOf(answers: Answers, field: string): string {
  const value = answers[field]
  return typeof value === 'string' ? value : ''
}
