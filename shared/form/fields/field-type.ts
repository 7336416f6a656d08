import type { Field } from '../../scheme/field.ts'
import type { Body, FormContext } from '../answers.ts'

/** What is wrong with a field, in the words to show. `input` is the id of the wrong input, if not the field's own. */
export interface Wrong {
  text: string
  input?: string
}

/** What the inputs of a field hold: an answer as it would be stored, nothing at all, or something that is neither. */
export type Reading<Answer> = { answer: Answer } | { nothing: true } | { wrong: Wrong }
export const NOTHING = { nothing: true } as const

/** All that differs between one type of field and another. */
export interface FieldType<F extends Field, Answer extends string | string[] = string> {
  /** The names of the field's inputs in a posted body. */
  inputs(field: F): string[]
  /** Reads the posted inputs, as far as they can be understood. Rules are for `check`. */
  read(field: F, body: Body, context: FormContext): Reading<Answer>
  /** What is wrong when nothing was given and the field is not optional. */
  missing(field: F, context: FormContext): Wrong | undefined
  /** What is wrong today with an answer that was read just now, or stored days ago; undefined when nothing is. */
  check(field: F, answer: Answer, context: FormContext): Wrong | undefined
  /** The answer as text for people, in their language. */
  show(field: F, answer: Answer, context: FormContext): string
}
