import type { AnswerCondition } from '../scheme/condition.ts'
import type { Field } from '../scheme/field.ts'
import { type Form, fieldsOf } from '../scheme/form.ts'
import { fieldSchema, type SchemaWords } from './field-schema.ts'
import { object, type Schema } from './schema.ts'

/**
 * The schema of all answers to a form: which are asked in any case, and which by other answers (`if`, `then`, `else`).
 * Of a form whose lists are not known yet, repeated questions are patterns (`comment-…`), and what hangs on them is open.
 */
export function formSchema(form: Form, words: SchemaWords): Schema {
  const repeated = new Set(form.pages.flatMap((page) => (page.repeat ? page.fields.map(({ id }) => id) : [])))
  const asked = fieldsOf(form).filter((field) => field.type !== 'shown')
  const once = asked.filter(({ id }) => !repeated.has(id))
  const conditions = once.flatMap((field) => whenAsked(field, once))
  const patterns = asked
    .filter(({ id }) => repeated.has(id))
    .map((field) => [`^${field.id}-.+$`, fieldSchema(field, words)] as const)
  return {
    title: words.say(form.name),
    ...rulesOf(form, words),
    type: 'object',
    required: once.filter((field) => !field.when && !isOptional(field)).map(({ id }) => id),
    properties: Object.fromEntries(once.map((field) => [field.id, fieldSchema(field, words)])),
    ...(patterns.length > 0 ? { patternProperties: Object.fromEntries(patterns) } : {}),
    ...(conditions.length > 0 ? { allOf: conditions } : {}),
    additionalProperties: false,
  }
}

/** The body with which a program sends the answers to a form. `answers` is their schema, or where it stands. */
export function sendingSchema({ id, version }: Pick<Form, 'id' | 'version'>, answers: Schema): Schema {
  return object({ form: object({ id: { const: id }, version: { const: version } }), answers })
}

function whenAsked(field: Field, all: Field[]): Schema[] {
  const { when, id } = field
  if (!when || 'tagged' in when) return []
  const other = all.find((one) => one.id === when.field)
  if (!other) return []
  return [
    {
      if: { properties: { [when.field]: meets(when, other) }, required: [when.field] },
      // biome-ignore lint/suspicious/noThenProperty: a keyword of JSON Schema
      then: isOptional(field) ? {} : { required: [id] },
      else: { properties: { [id]: false } },
    },
  ]
}

function meets({ is }: AnswerCondition, other: Field): Schema {
  const wanted = { enum: [is].flat() }
  return other.type === 'checkboxes' ? { contains: wanted } : wanted
}

const isOptional = (field: Field): boolean => 'optional' in field && field.optional === true

/** Rules over several answers, in the words of their errors. */
function rulesOf({ rules = [] }: Form, { say }: SchemaWords): Schema {
  return rules.length > 0 ? { description: rules.map(({ error }) => say(error)).join('. ') } : {}
}
