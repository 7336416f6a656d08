import type { Published } from '../run/records/published.ts'
import type { Scheme } from '../scheme/scheme.ts'
import { answerValues } from './form.ts'
import { count, instant, object, type Schema, text } from './schema.ts'

/** A document that a flow has published: what it says, field by field, as far as its page shows it. */
export function publishedResource(
  scheme: Scheme,
  { name, version, at, form: { id, ...form }, answers }: Published,
) {
  const asked = scheme.forms.find((one) => one.id === id)
  const values = asked ? answerValues(asked, answers) : {}
  const shown = asked?.about?.fields ?? Object.keys(values)
  return {
    kind: 'published' as const,
    ...{ scheme: scheme.id, name, version, at, form: { id, ...form } },
    fields: Object.fromEntries(Object.entries(values).filter(([field]) => shown.includes(field))),
  }
}

export const PUBLISHED: Schema = object({
  kind: { const: 'published' },
  ...{ scheme: text, name: text, version: count, at: instant },
  form: object({ id: text, version: count }),
  fields: { type: 'object' },
})
