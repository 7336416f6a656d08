import type { Language, Text } from '../scheme/text.ts'
import { inLanguage } from '../scheme/text.ts'
import { tagParams } from './tags.ts'
import type { Tag } from './views.ts'

/** One cell: words, a link or a status tag. The first cell of a row names the row. */
export type Cell = string | { text: string; href?: string } | { tag: { text: string; colour: string } }

/** A table that becomes a list of cards on a narrow screen (nhsuk-frontend's responsive table). */
export interface Table {
  id: string
  heading: string
  head: string[]
  rows: Cell[][]
  /** Said in place of the table when it has no rows. */
  empty: string
}

/** A cell with a status tag. */
export function tagCell(text: string, tag: Tag): Cell {
  return { tag: tagParams(text, tag) }
}

/** A cell that links where there is somewhere to go. */
export function linkCell(text: string, href?: string): Cell {
  return { text, href }
}

/** The heads of the columns in the page's language. */
export function heads(language: Language, ...texts: Text[]): string[] {
  return texts.map((text) => inLanguage(text, language))
}
