import type { Answers, FormContext } from '../form/answers.ts'
import { type Form, fieldsOf } from '../scheme/form.ts'
import { inLanguage } from '../scheme/text.ts'
import { type FieldValue, toValue } from './field-value.ts'
import { formSchema } from './form-schema.ts'
import type { Schema } from './schema.ts'

/** A form as it is asked here and now. */
export interface FormResource {
  id: string
  version: number
  name: string
  intro?: string
  /** The schema of the answers: with the units and lists as they are. */
  schema: Schema
  /** Where all answers are sent at once. */
  send: { method: 'POST'; href: string }
}

/**
 * `base` is the address that the names of its pages are put behind. `once`, where there is one, marks the sending: the
 * same address used twice does it once.
 */
export function formResource(form: Form, context: FormContext, base: string, once?: string): FormResource {
  const { language } = context
  const say = (text: Parameters<typeof inLanguage>[0]) => context.fill(inLanguage(text, language))
  const units = context.units.map(({ id, name }) => ({ value: id, label: name }))
  return {
    id: form.id,
    version: form.version,
    name: say(form.name),
    ...(form.intro ? { intro: say(form.intro) } : {}),
    schema: formSchema(form, { say, units }),
    send: { method: 'POST', href: `${base}/check${once ? `?${new URLSearchParams({ once })}` : ''}` },
  }
}

/** Stored answers as programs read them. */
export function answerValues(form: Form, answers: Answers): Record<string, FieldValue> {
  const fields = new Map(fieldsOf(form).map((field) => [field.id, field]))
  return Object.fromEntries(
    Object.entries(answers).map(([id, answer]) => [id, toValue(fields.get(id), answer)]),
  )
}
