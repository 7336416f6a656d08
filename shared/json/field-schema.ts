import type { CheckboxesField, DateField, Field, Option } from '../scheme/field.ts'
import type { Text } from '../scheme/text.ts'
import { described, object, type Schema } from './schema.ts'

/** In which language a schema speaks, and the units that fields over units offer; unknown, they offer any. */
export interface SchemaWords {
  say(text: Text): string
  units?: Option[]
}

type Asked = Exclude<Field, { type: 'shown' }>

/** The schema of an answer to one field. What only the server can check (a rule about today) stands in words. */
export function fieldSchema(field: Asked, words: SchemaWords): Schema {
  const { say } = words
  const hint = field.hint && say(field.hint)
  const { description = [], ...schema } = typeSchema(field, words)
  const said = [hint, ...[description].flat()].filter((one) => one !== undefined)
  return { title: say(field.label), ...(said.length > 0 ? { description: said.join('. ') } : {}), ...schema }
}

function typeSchema(field: Asked, words: SchemaWords): Schema {
  switch (field.type) {
    case 'text':
    case 'long-text':
      return { type: 'string', minLength: 1, maxLength: field.max }
    case 'email':
      return { type: 'string', format: 'email', maxLength: 254 }
    case 'web-address':
      return { type: 'string', format: 'uri', maxLength: field.max }
    case 'phone':
      return described('10 to 15 digits', { type: 'string', maxLength: 40 })
    case 'number':
      return { type: 'integer', minimum: field.min, maximum: field.max }
    case 'time':
      return described(`HH:MM on the clocks of London, from ${field.first} to ${field.last}`, {
        type: 'string',
        pattern: '^([01][0-9]|2[0-3]):[0-5][0-9]$',
      })
    case 'contacts': {
      const part = { type: 'string', minLength: 1, maxLength: 150 }
      const items = object({ name: part, title: part, email: { type: 'string', format: 'email' } })
      return { type: 'array', minItems: field.min, maxItems: field.max, items }
    }
    case 'date':
      return { ...dateRule(field), type: 'string', format: 'date' }
    case 'radios':
      return field.optionsFrom && field.options.length === 0
        ? { type: 'string' }
        : oneOfThese(field.options, words)
    case 'checkboxes':
      return { type: 'array', minItems: 1, uniqueItems: true, items: itemOf(field, words) }
    case 'confirm':
      return { const: true }
  }
}

const oneOfThese = (options: Option[], { say }: SchemaWords): Schema => ({
  oneOf: options.map(({ value, label }) => ({ const: value, title: say(label) })),
})

function itemOf({ options }: CheckboxesField, words: SchemaWords): Schema {
  const known = options === 'units' ? words.units : options
  return known && known.length > 0 ? oneOfThese(known, words) : { type: 'string' }
}

function dateRule({ rule }: DateField): Schema {
  switch (rule?.rule) {
    case undefined:
      return {}
    case 'today-or-past':
      return { description: 'Today or in the past' }
    case 'future':
      return {
        description: [
          rule.workingDaysAhead ? `At least ${rule.workingDaysAhead} working days ahead` : 'In the future',
          rule.months ? `, at most ${rule.months} months ahead` : '',
        ].join(''),
      }
    case 'within-months-ahead':
      return {
        description: `At most ${rule.months} months ahead${rule.since ? ', and not before what it ends' : ''}`,
      }
    case 'later-than':
      return { description: `Later than today and ${rule.date}, at the latest ${rule.until}` }
    case 'past-since':
      return { description: 'Today or in the past, and not before what it follows' }
  }
}
