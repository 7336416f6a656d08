import type { FieldError } from '../../form/answers.ts'
import type { Field } from '../../scheme/field.ts'
import type { Language } from '../../scheme/text.ts'
import { inLanguage } from '../../scheme/text.ts'
import { TEXTS } from '../texts.ts'
import type { QuestionView } from '../views/question.ts'

/** How a field is put to a person: the page it is on, and what its label is there. */
export interface Asking {
  view: QuestionView
  language: Language
  /** The label is the page's H1, an ordinary label, or hidden because the H1 has just said it. */
  label: 'heading' | 'label' | 'hidden'
}

/** What a field becomes: the name of a component and its params. */
export interface FieldModel {
  component: 'input' | 'textarea' | 'lines' | 'radios' | 'checkboxes' | 'date' | 'shown'
  params: Record<string, unknown>
}

/** Maps one type of field to its component. */
export type ToField<F> = (field: F, asking: Asking) => FieldModel

/** The label in words: filled, and marked when the answer may be left out. */
export function labelText(field: Field, { view, language }: Asking): string {
  const label = view.fill(inLanguage(field.label, language))
  const optional = inLanguage(TEXTS.optional, language)
  const marked = !('optional' in field && field.optional) || label.includes(optional)
  return marked ? label : `${label} ${optional}`
}

/** The params of a label or legend. */
export function labelParams(field: Field, asking: Asking) {
  return {
    text: labelText(field, asking),
    isPageHeading: asking.label === 'heading',
    size: asking.label === 'heading' ? 'l' : 's',
    classes: asking.label === 'hidden' ? 'nhsuk-u-visually-hidden' : undefined,
  }
}

/** What every component takes: its hint, and what is wrong with the answer. */
export function commonParams(field: Field, { view, language }: Asking) {
  const error = errorOf(field, view)
  return {
    hint: field.hint && { text: view.fill(inLanguage(field.hint, language)) },
    errorMessage: error && { text: error.text, visuallyHiddenText: inLanguage(TEXTS.error, language) },
  }
}

/** What is wrong with the answer to a field, if anything is. */
export function errorOf(field: Field, view: QuestionView): FieldError | undefined {
  return view.errors.find((error) => error.field === field.id)
}
