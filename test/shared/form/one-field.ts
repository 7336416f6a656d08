import type { Answers, Body, FieldError, FormContext } from '../../../shared/form/answers.ts'
import { complete } from '../../../shared/form/complete.ts'
import { readPage } from '../../../shared/form/read-page.ts'
import { showAnswer } from '../../../shared/form/show-answer.ts'
import type { Field } from '../../../shared/scheme/field.ts'
import type { Form, Page, Rule } from '../../../shared/scheme/form.ts'

/** A form of these pages; everything else about it is of no interest to the test. */
export function formOf(pages: Page[], rest: Partial<Form> & { rules?: Rule[] } = {}): Form {
  return {
    id: 'T-F1',
    version: 1,
    name: { en: 'Test' },
    data: { purpose: 'To test', basis: 'public-task' },
    pages,
    send: { en: 'Send my answer' },
    next: { en: 'Nothing' },
    ...rest,
  }
}

export function contextOf(rest: Partial<FormContext> = {}): FormContext {
  return {
    language: 'en',
    today: '2027-01-14',
    units: [
      { id: 'powys', name: { en: 'Powys', cy: 'Powys' } },
      { id: 'velindre', name: { en: 'Velindre', cy: 'Felindre' } },
      { id: 'hduhb', name: { en: 'Hywel Dda', cy: 'Hywel Dda' } },
    ],
    resolve: () => undefined,
    fill: (text) => text.replaceAll('((organisation_name))', 'Powys'),
    ...rest,
  }
}

/** Reads one field alone on its page: the answer as stored, or the errors; undefined when it was skipped. */
export function read(field: Field, body: Body, rest: Partial<FormContext> = {}) {
  const page = { id: 'page', fields: [field] }
  const result = readPage(formOf([page]), page, body, { ...contextOf(rest), answers: {} })
  return result.ok ? result.answers[field.id] : result.errors
}

/** The words of the first error, or the answer if there is none. */
export function errorOf(field: Field, body: Body, rest: Partial<FormContext> = {}) {
  const result = read(field, body, rest)
  return isErrors(result) ? result[0]!.text : { accepted: result }
}

/** Whether the stored answer alone makes a form with this one field complete. */
export function isComplete(field: Field, answers: Answers, rest: Partial<FormContext> = {}): boolean {
  return complete(formOf([{ id: 'page', fields: [field] }]), answers, contextOf(rest)).ok
}

export const show = (field: Field, answer: string | string[], rest: Partial<FormContext> = {}) =>
  showAnswer(field, { [field.id]: answer }, contextOf(rest))

export function isErrors(result: unknown): result is FieldError[] {
  return Array.isArray(result) && typeof result[0] === 'object'
}
