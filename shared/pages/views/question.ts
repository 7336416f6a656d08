import type { Answers, FieldError } from '../../form/answers.ts'
import type { Field, ShownField } from '../../scheme/field.ts'
import type { Language } from '../../scheme/text.ts'

export interface SummaryRow {
  label: string
  /** Line breaks are kept. */
  value: string
  change?: { href: string; hidden: string }
}

/** A question page: one thing, one H1. With errors: "Error: " before the title, summary, words beside the fields. */
export interface QuestionView {
  kind: 'question'
  caption: string
  heading?: string
  fields: Field[]
  /** What to show in the inputs: kept answers, or what was typed when there are errors (dates as typed parts). */
  values: Answers
  /** The whole raw body, by input name, when it did not validate: shown again in place of `values`. */
  typed?: Record<string, string | string[]>
  errors: FieldError[]
  /** What has to be said above the question. */
  notice?: string
  action: string
  csrf: string
  /** A name that is not in the page's language says which it is in. */
  units: { id: string; name: string; language?: Language }[]
  /** Labels and hints already filled. */
  fill(text: string): string
  /** Where a long form is posted to be kept, by whoever wants to come back to it later. */
  saveHref?: string
  /** What a `shown` field shows. */
  shown(field: ShownField): string
}

export interface CheckView {
  kind: 'check'
  caption: string
  rows: SummaryRow[]
  warning: string
  send: string
  action: string
  csrf: string
  /** The version of the draft that is shown; sent back so that a change in another tab is noticed. */
  version: string
  /** Said above the list when the answers changed since they were last shown. */
  notice?: string
}
