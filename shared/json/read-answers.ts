import type { Answers, Body, FormContext } from '../form/answers.ts'
import { askedPages } from '../form/asked.ts'
import { readPage } from '../form/read-page.ts'
import { type Form, fieldsOf } from '../scheme/form.ts'
import { inputsFor } from './field-value.ts'

/** What is wrong with one answer: its field, its place in the body as a JSON Pointer (RFC 6901), and why. */
export interface AnswerError {
  field: string
  pointer: string
  detail: string
}

/**
 * Reads all answers to a form, as a program sends them at once: by the same rules as they are read page by page. What the
 * form does not ask with these answers is an error too, because a program that sends it means something else.
 * Gives the answers as they are stored, or everything that is wrong. Throws `CalendarEnds` like the rules of dates.
 */
export function readAnswers(
  form: Form,
  given: unknown,
  context: FormContext,
): { ok: true; answers: Answers } | { ok: false; errors: AnswerError[] } {
  if (typeof given !== 'object' || given === null || Array.isArray(given))
    return { ok: false, errors: [{ field: '', pointer: '/answers', detail: 'Send an object of answers' }] }
  const { body, errors } = bodyOf(form, given)
  const mistyped = new Set(errors.map(({ field }) => field))
  let answers: Answers = {}
  for (const { id } of form.pages) {
    // Asked again for each page: the answers to the one before may have decided it.
    const page = askedPages(form, answers).find((asked) => asked.id === id)
    if (!page) continue
    const read = readPage(form, page, body, { ...context, answers })
    if (read.ok) answers = read.answers
    else
      for (const { field, text } of read.errors) if (!mistyped.has(field)) errors.push(errorAt(field, text))
  }
  if (errors.length === 0)
    for (const field of Object.keys(given))
      if (!Object.hasOwn(answers, field) && !isNothing(given, field))
        errors.push(errorAt(field, 'This is not asked with these answers'))
  return errors.length > 0 ? { ok: false, errors } : { ok: true, answers }
}

/** The inputs that would hold what was given, and what is of no type that its field takes. */
function bodyOf(form: Form, given: object): { body: Body; errors: AnswerError[] } {
  const body: Body = {}
  const errors: AnswerError[] = []
  const fields = new Map(fieldsOf(form).map((field) => [field.id, field]))
  for (const [name, value] of Object.entries(given)) {
    const field = fields.get(name)
    if (value === null) continue
    if (!field || field.type === 'shown') {
      errors.push(errorAt(name, 'The form has no question of this name'))
      continue
    }
    const read = inputsFor(field, value)
    if ('inputs' in read) Object.assign(body, read.inputs)
    else errors.push(errorAt(name, `Send ${read.wants}`))
  }
  return { body, errors }
}

/** What is as good as left out: null, and text or a list that holds nothing. */
function isNothing(given: object, field: string): boolean {
  const value: unknown = Object.getOwnPropertyDescriptor(given, field)?.value
  return (
    value === null ||
    (Array.isArray(value) && value.length === 0) ||
    (typeof value === 'string' && value.trim() === '')
  )
}

const errorAt = (field: string, detail: string): AnswerError => ({
  field,
  pointer: `/answers/${field.replaceAll('~', '~0').replaceAll('/', '~1')}`,
  detail,
})
