import type { TextField } from '../../scheme/field.ts'
import { ENTER_ANSWER, TOO_LONG, UNPRINTABLE } from '../messages.ts'
import { say } from '../say.ts'
import { isPrintable, lengthOf, oneLine } from './characters.ts'
import { type FieldType, NOTHING } from './field-type.ts'
import { typedOnce } from './typed.ts'

/** One line of any printable characters: names can have them all (standards PT-04). */
export const text: FieldType<TextField> = {
  inputs: (field) => [field.id],
  read(field, body, context) {
    const typed = typedOnce(body, field.id, context)
    if (typeof typed !== 'string') return { wrong: typed }
    const answer = oneLine(typed)
    return answer ? { answer } : NOTHING
  },
  missing: (field, context) => ({ text: say(field.errors.empty ?? ENTER_ANSWER, context) }),
  check(field, answer, context) {
    if (!isPrintable(answer)) return { text: say(UNPRINTABLE, context) }
    if (lengthOf(answer) > field.max)
      return { text: say(field.errors.tooLong ?? TOO_LONG, context, { n: field.max }) }
  },
  show: (_, answer) => answer,
}
