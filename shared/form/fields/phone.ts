import type { PhoneField } from '../../scheme/field.ts'
import { ENTER_PHONE } from '../messages.ts'
import { say } from '../say.ts'
import { oneLine } from './characters.ts'
import { type FieldType, NOTHING } from './field-type.ts'
import { typedOnce } from './typed.ts'

/** A number to call, kept as typed (standards PT-06). */
export const phone: FieldType<PhoneField> = {
  inputs: (field) => [field.id],
  read(field, body, context) {
    const typed = typedOnce(body, field.id, context)
    if (typeof typed !== 'string') return { wrong: typed }
    const answer = oneLine(typed)
    return answer ? { answer } : NOTHING
  },
  missing: (field, context) => ({ text: say(field.errors.empty ?? ENTER_PHONE, context) }),
  check: (field, answer, context) =>
    isNumber(answer) ? undefined : { text: say(field.errors.format, context) },
  show: (_, answer) => answer,
}

const LONGEST = 40
/** Spaces, hyphens (and the dashes that word processors make of them), brackets, and a + before the digits. */
const AS_TYPED = /^[\s(]*\+?[\d\s()\p{Pd}]+$/u

function isNumber(answer: string): boolean {
  const digits = answer.replace(/\D/g, '').length
  return answer.length <= LONGEST && AS_TYPED.test(answer) && digits >= 10 && digits <= 15
}
