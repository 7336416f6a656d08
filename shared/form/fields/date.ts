import { formatDate } from '../../calendar/format-date.ts'
import type { DateField } from '../../scheme/field.ts'
import type { Body, FormContext } from '../answers.ts'
import { DATE_INCOMPLETE, DATE_SHORT_YEAR, DATE_UNREAL, ENTER_ANSWER, MISSING_PARTS } from '../messages.ts'
import { say } from '../say.ts'
import { oneLine } from './characters.ts'
import { brokenDateRule } from './date-rule.ts'
import { type FieldType, NOTHING, type Wrong } from './field-type.ts'
import { isRealDate, realDate } from './real-date.ts'
import { typedOnce } from './typed.ts'

type Part = 'day' | 'month' | 'year'
const PARTS = ['day', 'month', 'year'] as const

/** Three inputs, the month as a number or a word (standards PT-07); errors in the standard words (common rules 0.4). */
export const date: FieldType<DateField> = {
  inputs: (field) => PARTS.map((part) => inputOf(field, part)),
  read(field, body, context) {
    const typed = typedParts(field, body, context)
    if ('wrong' in typed) return typed
    const missing = PARTS.filter((part) => typed[part] === '')
    if (missing.length === PARTS.length) return NOTHING
    const wrong = (part: Part, text: string): { wrong: Wrong } => ({
      wrong: { text, input: inputOf(field, part) },
    })
    const subject = say(field.subject, context)
    if (missing[0]) {
      const parts = say(MISSING_PARTS[missing.join(' ')]!, context)
      return wrong(missing[0], say(DATE_INCOMPLETE, context, { subject, parts }))
    }
    const real = realDate(typed)
    if ('date' in real) return { answer: real.date }
    const short = real.unreal === 'year' && /^\d{1,3}$/.test(typed.year)
    return wrong(real.unreal, say(short ? DATE_SHORT_YEAR : DATE_UNREAL, context, { subject }))
  },
  missing: (field, context) => ({
    text: say(field.errors.empty ?? ENTER_ANSWER, context),
    input: inputOf(field, 'day'),
  }),
  check(field, answer, context) {
    const text = isRealDate(answer)
      ? brokenDateRule(field, answer, context)
      : say(DATE_UNREAL, context, { subject: say(field.subject, context) })
    return text === undefined ? undefined : { text, input: inputOf(field, 'day') }
  },
  show: (_, answer, context) => (isRealDate(answer) ? formatDate(answer, context.language) : answer),
}

const inputOf = (field: DateField, part: Part) => `${field.id}-${part}`

function typedParts(
  field: DateField,
  body: Body,
  context: FormContext,
): Record<Part, string> | { wrong: Wrong } {
  const typed = { day: '', month: '', year: '' }
  for (const part of PARTS) {
    const value = typedOnce(body, inputOf(field, part), context)
    if (typeof value !== 'string') return { wrong: value }
    typed[part] = oneLine(value)
  }
  return typed
}
