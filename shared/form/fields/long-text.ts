import type { LongTextField } from '../../scheme/field.ts'
import { ENTER_ANSWER, UNPRINTABLE } from '../messages.ts'
import { say } from '../say.ts'
import { isPrintable, lengthOf, manyLines } from './characters.ts'
import { type FieldType, NOTHING } from './field-type.ts'
import { typedOnce } from './typed.ts'

/** Text of several lines; what looks like HTML is text like any other. */
export const longText: FieldType<LongTextField> = {
  inputs: (field) => [field.id],
  read(field, body, context) {
    const typed = typedOnce(body, field.id, context)
    if (typeof typed !== 'string') return { wrong: typed }
    const answer = manyLines(typed)
    return answer ? { answer } : NOTHING
  },
  missing: (field, context) => ({ text: say(field.errors.empty ?? ENTER_ANSWER, context) }),
  check(field, answer, context) {
    if (!isPrintable(answer.replace(/[\n\t]/g, ' '))) return { text: say(UNPRINTABLE, context) }
    if (lengthOf(answer) > field.max) return { text: say(field.errors.tooLong, context, { n: field.max }) }
  },
  show: (_, answer) => answer,
}
