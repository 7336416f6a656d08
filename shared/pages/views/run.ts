import type { GraphView } from './graph.ts'
import type { SummaryRow } from './question.ts'
import type { Tag } from './tag.ts'

/** Console: one run. */
export interface RunView {
  kind: 'run'
  heading: string
  caption: string
  state: { text: string; tag: Tag }
  facts: SummaryRow[]
  /** What an administrator can do about the whole run. */
  actions?: { href: string; text: string }[]
  /** The main line of steps, in order, with where the run is. */
  steps: { name: string; text: string; tag: Tag; detail?: string }[]
  /** The flow as it is drawn, with the run's position in it; absent for a flow that has changed since. */
  graph?: GraphView
  /** Where AWS shows the execution, and what it is the execution of. */
  execution?: { href: string; text: string }
  /** Asks of this run. */
  asks: {
    name: string
    asked: string
    state: string
    tag: Tag
    sent: string
    due: string
    answered: string
    href?: string
  }[]
  /** One row a unit, for each forEach that has begun. */
  boards: {
    heading: string
    summary: string
    /** Its board, with every reason. */
    href?: string
    rows: { unit: string; href?: string; state: string; tag: Tag; due: string; detail: string }[]
  }[]
  answers: { heading: string; rows: SummaryRow[] }[]
  letters: { sent: string; subject: string; to: string; state: string; tag: Tag; href: string }[]
  /** Where the whole ledger can be downloaded. */
  ledgerHref?: string
  ledger: { number: number; at: string; who: string; what: string; detail: string }[]
  /** For readers who may see counts and no records: asks, answers, letters and the ledger are left out. */
  countsOnly?: boolean
}

/** Console: one letter as it was sent; links to asks are not kept and shown as such. */
export interface LetterView {
  kind: 'letter'
  subject: string
  facts: SummaryRow[]
  text: string
}
