import type { Answers } from '../form/answers.ts'
import type { Change } from '../run/change.ts'
import type { Ask } from '../run/records.ts'
import type { Situation } from '../run/situation.ts'
import type { Form } from '../scheme/form.ts'
import type { AskStep } from '../scheme/step.ts'
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
  form: Form
  /** What it changes. Undefined when it no longer can: the ask is settled. Letters of the change are sent. */
  apply(situation: Situation, step: AskStep, ask: Ask, answers: Answers): Change | undefined
}

/** The one text of an answer; empty when it was not asked. */
export function textOf(answers: Answers, field: string): string {
  const value = answers[field]
  return typeof value === 'string' ? value : ''
}
