import type { Language, Text } from '../scheme/text.ts'
import { inLanguage } from '../scheme/text.ts'
import { tagParams } from './tags.ts'
import type { Tag } from './views/tag.ts'

/** One cell: words, a link, a status tag, or several of them under one another. The first of a row names the row. */
export type Cell =
  | string
  | { text: string; href?: string; hidden?: string }
  | { tag: { text: string; colour: string } }
  | { parts: Cell[] }

/** The head of a column: words, or with a link that sorts the rows by it. */
export type Head = string | { text: string; href: string; sort: string }

/** A table that becomes a list of cards on a narrow screen (nhsuk-frontend's responsive table). */
export interface Table {
  id: string
  heading: string
  head: Head[]
  rows: Cell[][]
  /** In smaller type: many columns side by side. */
  compact?: boolean
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

/** A cell of several lines; those without words are left out. */
export function stackedCell(...cells: Cell[]): Cell {
  return { parts: cells.filter((cell) => cell !== '') }
}

/** The heads of the columns in the page's language. */
export function heads(language: Language, ...texts: Text[]): string[] {
  return texts.map((text) => inLanguage(text, language))
}
