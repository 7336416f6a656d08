import type { RadiosField } from '../../scheme/field.ts'
import { say } from '../say.ts'
import { type FieldType, NOTHING } from './field-type.ts'
import { typedOnce } from './typed.ts'

/** Exactly one of the listed values. */
export const radios: FieldType<RadiosField> = {
  inputs: (field) => [field.id],
  read(field, body, context) {
    const answer = typedOnce(body, field.id, context)
    if (typeof answer !== 'string') return { wrong: answer }
    return answer ? { answer } : NOTHING
  },
  missing: (field, context) => ({ text: say(field.errors.empty, context) }),
  check: (field, answer, context) =>
    field.options.some((option) => option.value === answer) ? undefined : radios.missing(field, context),
  show(field, answer, context) {
    const option = field.options.find(({ value }) => value === answer)
    return option ? say(option.label, context) : answer
  },
}
