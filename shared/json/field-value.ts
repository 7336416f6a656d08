import type { Body } from '../form/answers.ts'
import { TICKED } from '../form/fields/confirm.ts'
import { partsOf } from '../form/fields/contacts.ts'
import type { Field } from '../scheme/field.ts'

/** An answer as programs write and read it: what JSON has a type for is of that type, dates are YYYY-MM-DD. */
export type FieldValue =
  | string
  | number
  | boolean
  | string[]
  | { name: string; title: string; email: string }[]

/** The inputs of a page that hold this value, or what kind of value the field wants instead. */
export function inputsFor(field: Field, value: unknown): { inputs: Body } | { wants: string } {
  const { id } = field
  switch (field.type) {
    case 'number':
      return Number.isInteger(value) ? { inputs: { [id]: String(value) } } : { wants: 'a whole number' }
    case 'confirm':
      return value === true ? { inputs: { [id]: TICKED } } : { wants: 'true' }
    case 'checkboxes':
      return isTexts(value) ? { inputs: { [id]: value } } : { wants: 'a list of values' }
    case 'contacts': {
      const lines = Array.isArray(value) ? value.map(lineOf) : []
      return lines.length > 0 && lines.every((line) => line !== undefined)
        ? { inputs: { [id]: lines.join('\n') } }
        : { wants: 'a list of objects with name, title and email' }
    }
    case 'date': {
      const [, year, month, day] = (typeof value === 'string' && /^(\d{4})-(\d\d)-(\d\d)$/.exec(value)) || []
      return year && month && day
        ? { inputs: { [`${id}-year`]: year, [`${id}-month`]: month, [`${id}-day`]: day } }
        : { wants: 'a date, YYYY-MM-DD' }
    }
    default:
      return typeof value === 'string' ? { inputs: { [id]: value } } : { wants: 'text' }
  }
}

/** A stored answer for programs. What was agreed to by ticking a box is its wording. */
export function toValue(field: Field | undefined, answer: string | string[]): FieldValue {
  if (typeof answer !== 'string') return answer
  if (field?.type === 'number' && /^\d{1,15}$/.test(answer)) return Number(answer)
  if (field?.type === 'contacts') return answer.split('\n').flatMap((line) => partsOf(line) ?? [])
  return answer
}

const isTexts = (value: unknown): value is string[] =>
  Array.isArray(value) && value.every((one) => typeof one === 'string')

/** One line as it would be pasted, its parts by tabs: a name may have commas, and a line is one line. */
function lineOf(value: unknown): string | undefined {
  if (typeof value !== 'object' || value === null) return undefined
  const { name, title, email } = value as Record<string, unknown>
  const parts = [name, title, email]
  return isTexts(parts) ? parts.map((part) => part.replace(/[\t\r\n]/g, ' ')).join('\t') : undefined
}
