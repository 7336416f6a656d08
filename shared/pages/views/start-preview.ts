import type { FieldError } from '../../form/answers.ts'
import type { SummaryRow } from './question.ts'

/** Console: every letter that a start would send, before any does. */
export interface StartPreviewView {
  kind: 'start-preview'
  caption: string
  heading: string
  notice?: string
  paragraphs: string[]
  /** Said where a run for the same date is under way already. */
  alike?: { heading: string; text: string; runs: { href: string; text: string }[] }
  problemsHeading: string
  problems: string[]
  groups: {
    heading: string
    letters: { to: string; facts: SummaryRow[]; text: string }[]
    /** Said in place of the letters when there are none. */
    empty: string
  }[]
  csrf: string
  test: {
    heading: string
    hint: string
    action: string
    /** Marks the button: pressed twice, one letter goes. */
    press: string
    whichLabel: string
    letters: { value: string; text: string }[]
    chosen?: string
    emailLabel: string
    email: string
    errors: FieldError[]
    send: string
  }
  release: {
    heading: string
    hint: string
    action: string
    version: string
    shown: string
    send: string
    /** Whom the start leaves out, where there is anybody, and with what they are included all the same. */
    leftOut?: {
      legend: string
      hint: string
      units: { value: string; text: string; hint: string; checked: boolean }[]
      whyLabel: string
      why: string
      errors: FieldError[]
    }
  }
}
