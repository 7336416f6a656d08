import type { Answers } from '../../form/answers.ts'
import type { Language } from '../../scheme/text.ts'

/** What came back, frozen with the form it answered. `name` is the step id the answers are known by. */
export interface Answer {
  run: string
  name: string
  version: number
  step: string
  form: { id: string; version: number }
  language: Language
  answers: Answers
  at: string
  reference: string
  /**
   * When what others rely on in it was last changed (ISO 8601): what they had answered in the rounds of its run by then
   * does not count any more.
   */
  movedAt?: string
  /** The reference of the administrator who wrote it in the console. */
  by?: string
  /** It is cut to what its reader may see (`withhold.ts`). Never kept. */
  withheld?: true
  /** When it is deleted (epoch seconds), where its form says for how long it is kept. */
  forgetAt?: number
}

/** An answer with what it is about: the unit and start of its run, and the run that this one works for. */
export interface Answered extends Answer {
  unit?: string
  parent?: string
  began: string
}
