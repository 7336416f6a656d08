import type { Text } from '../scheme/text.ts'

/**
 * Answers by field id. Text as typed (trimmed, NFC, line breaks as \n), dates as YYYY-MM-DD, a radio's value,
 * the list of ticked values for checkboxes, the exact wording agreed to for a confirm box.
 */
export type Answers = Record<string, string | string[]>

/** What a person typed and did not get right, with the words to show. */
export interface FieldError {
  field: string
  /** The id of the input that the error summary links to. */
  input: string
  text: string
}

/** A posted form body: field names with one value or several. */
export type Body = Record<string, string | string[]>

/** What fields need to know of the world to be read and shown. */
export interface FormContext {
  language: 'en' | 'cy'
  /** Today in Europe/London, YYYY-MM-DD. */
  today: string
  /** The units of the scheme in scope, for checkboxes over units. */
  units: { id: string; name: Text }[]
  /** The value behind a reference (`unit.name`, `answer.proposal.title`), as stored; undefined when it has none. */
  resolve(reference: string): string | undefined
  /** When the answer came that a reference recalls from another run (ISO 8601); undefined for any other. */
  recalledAt?(reference: string): string | undefined
  /** Fills `((organisation_name))` and the like in labels. */
  fill(text: string): string
}
