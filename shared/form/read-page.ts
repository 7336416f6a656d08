import { type Form, fieldsOf, type Page } from '../scheme/form.ts'
import type { Answers, Body, FieldError, FormContext } from './answers.ts'
import { askedFields, keepAsked } from './asked.ts'
import { brokenRules } from './broken-rules.ts'
import { typeOf } from './fields/field-types.ts'
import { typedList } from './fields/typed.ts'
import { readField } from './read-field.ts'

/**
 * Reads a posted page: only its fields that are asked, by the answers given before and on the page itself. What else
 * the body holds is ignored.
 * Gives all answers so far, without those that are no longer asked; or all errors of the page, in the order of its
 * fields, with what was typed into its inputs. Throws `CalendarEnds` like the rules of dates.
 */
export function readPage(
  form: Form,
  page: Page,
  body: Body,
  context: FormContext & { answers: Answers },
): { ok: true; answers: Answers } | { ok: false; errors: FieldError[]; typed: Body } {
  let answers = without(context.answers, page)
  const errors: FieldError[] = []
  for (const field of page.fields) {
    // Asked again for each field: the answer to the one before may have decided it.
    if (!askedFields(form, answers).some(({ id }) => id === field.id)) continue
    const reading = readField(field, body, context)
    if ('answer' in reading) answers = { ...answers, [field.id]: reading.answer }
    if ('wrong' in reading) errors.push({ field: field.id, input: field.id, ...reading.wrong })
  }
  const kept = keepAsked(form, answers)
  errors.push(...brokenRules(form, page, kept, context))
  if (errors.length === 0) return { ok: true, answers: kept }
  return { ok: false, errors: inOrderOf(form, errors), typed: typedInto(page, body) }
}

/** The answers to other pages. */
export function without(answers: Answers, page: Page): Answers {
  const here = new Set(page.fields.map((field) => field.id))
  return Object.fromEntries(Object.entries(answers).filter(([id]) => !here.has(id)))
}

function inOrderOf(form: Form, errors: FieldError[]): FieldError[] {
  const order = fieldsOf(form).map((field) => field.id)
  return errors.toSorted((one, other) => order.indexOf(one.field) - order.indexOf(other.field))
}

function typedInto(page: Page, body: Body): Body {
  const inputs = page.fields.flatMap((field) => typeOf(field).inputs(field))
  const sent = inputs.filter((input) => Object.hasOwn(body, input) && typedList(body, input))
  return Object.fromEntries(sent.map((input) => [input, body[input]!]))
}
