import type { ConfirmField } from '../../scheme/field.ts'
import type { FormContext } from '../answers.ts'
import { say } from '../say.ts'
import { type FieldType, NOTHING } from './field-type.ts'
import { typedOnce } from './typed.ts'

/** What a ticked box sends. */
export const TICKED = 'yes'

/** One box that must be ticked. The answer is the wording itself, so that it is known for ever what was agreed to. */
export const confirm: FieldType<ConfirmField> = {
  inputs: (field) => [field.id],
  read(field, body, context) {
    const typed = typedOnce(body, field.id, context)
    if (typeof typed !== 'string') return { wrong: typed }
    return typed === TICKED ? { answer: wording(field, context) } : NOTHING
  },
  missing: (field, context) => ({ text: say(field.errors.empty, context) }),
  // Agreed to in one language and sent in the other is agreed; agreed to in words that changed since is not.
  check: (field, answer, context) =>
    answer === wording(field, { ...context, language: 'en' }) ||
    answer === wording(field, { ...context, language: 'cy' })
      ? undefined
      : confirm.missing(field, context),
  show: (_, answer) => answer,
}

const wording = (field: ConfirmField, context: FormContext) => say(field.label, context)
