import type { NumberField } from '../../scheme/field.ts'
import { say } from '../say.ts'
import { oneLine } from './characters.ts'
import { type FieldType, NOTHING } from './field-type.ts'
import { typedOnce } from './typed.ts'

/** A whole number, stored as its digits. People group digits by spaces or commas: `1 200` and `1,200` are 1200. */
export const number: FieldType<NumberField> = {
  inputs: (field) => [field.id],
  read(field, body, context) {
    const typed = typedOnce(body, field.id, context)
    if (typeof typed !== 'string') return { wrong: typed }
    const answer = oneLine(typed).replace(/\s/g, '')
    const ungrouped = /^\d{1,3}(,\d{3})+$/.test(answer) ? answer.replaceAll(',', '') : answer
    return ungrouped ? { answer: ungrouped.replace(/^0+(?=\d)/, '') } : NOTHING
  },
  missing: (field, context) => ({ text: say(field.errors.empty, context) }),
  check(field, answer, context) {
    const inRange = /^\d{1,15}$/.test(answer) && Number(answer) >= field.min && Number(answer) <= field.max
    return inRange ? undefined : { text: say(field.errors.empty, context) }
  },
  show: (_, answer) => answer,
}
