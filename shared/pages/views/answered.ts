import type { SummaryRow } from './question.ts'

/** The first page of an ask: who is asked what, by when, and what it is about. */
export interface StartView {
  kind: 'start'
  caption: string
  heading: string
  paragraphs: string[]
  facts: SummaryRow[]
  about: { heading: string; rows: SummaryRow[] }[]
  /** It is there to be looked up, below what can be done: whoever reads the page is not asked. */
  aboutClosed?: boolean
  /** Without it there is nothing to start: the page only shows. */
  startHref?: string
  /** Where an answer that was begun was left. */
  resumeHref?: string
  /** What else can be done. */
  actions: { href: string; text: string }[]
}

/** After sending: green panel, reference, what happens next. Can be opened again. */
export interface ConfirmationView {
  kind: 'confirmation'
  title: string
  reference: string
  next: string[]
  rows: SummaryRow[]
  /** Where a copy can be downloaded. */
  receipt?: { href: string; text: string }
  change?: ChangeOffer
}

/** A second visit: what was answered, when and by whom. */
export interface RecordedView {
  kind: 'recorded'
  caption: string
  heading: string
  paragraphs: string[]
  reference: string
  rows: SummaryRow[]
  receipt?: { href: string; text: string }
  change?: ChangeOffer
}

/** Where an answer can still be changed; `until` is a sentence. */
export interface ChangeOffer {
  href: string
  text: string
  until: string
}
