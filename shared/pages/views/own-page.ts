import type { SummaryRow } from './question.ts'

/** The page of a person or an office: how they stand, what waits for them, what is held, and what they can do. */
export interface OwnPageView {
  kind: 'own-page'
  caption: string
  heading: string
  paragraphs: string[]
  facts: SummaryRow[]
  /** What waits for their answer, with a button that has its letters sent again. */
  waiting: { heading: string; nothing: string; rows: SummaryRow[][]; again: { action: string; text: string } }
  /** What the person began this run with, where they did. */
  began?: { heading: string; rows: SummaryRow[]; paragraphs: string[] }
  /** What they may do and are not asked for, each with a button: forms that no letter brings. */
  offers?: {
    heading: string
    action: string
    items: { text: string; reference: string; rows: SummaryRow[] }[]
  }
  held: { heading: string; rows: SummaryRow[]; paragraphs: string[] }
  /** What they can do: forms of the page itself, and whatever else can be begun from here; and why not, where not. */
  todo: { heading: string; links: { href: string; text: string }[]; notes?: string[] }
  csrf: string
}

/** Behind a person's own page: lists to read, each under a heading. `href`s may lead to other sites. */
export interface ReadingView {
  kind: 'reading'
  caption: string
  heading: string
  paragraphs: string[]
  sections: { heading: string; empty: string; items: { title: string; lines: string[]; href?: string }[] }[]
}
