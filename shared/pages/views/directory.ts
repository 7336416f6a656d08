import type { FieldError } from '../../form/answers.ts'
import type { SummaryRow } from './question.ts'
import type { Tag } from './tag.ts'

/** Words, words that lead somewhere, several of those, or words on a tag. */
export type DirectoryCell =
  | string
  | { text: string; href: string }
  | { links: { text: string; href: string }[] }
  | { text: string; tag: Tag }

/** Console: tables of the directory, with what can be done about them. */
export interface DirectoryView {
  kind: 'directory'
  caption: string
  heading: string
  /** Said above everything else: what was just done, or what has changed. */
  notice?: string
  paragraphs: string[]
  facts: SummaryRow[]
  links: { href: string; text: string }[]
  /** Each a form of its own, with fields that nobody sees. */
  buttons: {
    action: string
    csrf: string
    text: string
    fields: Record<string, string>
    secondary?: boolean
  }[]
  tables: { heading: string; head: string[]; rows: DirectoryCell[][]; empty: string }[]
  /** To the pages before and after this one. */
  pages: { href: string; text: string }[]
}

/** Console: a file to choose, or its rows to paste. */
export interface UploadView {
  kind: 'upload'
  caption: string
  heading: string
  paragraphs: string[]
  fileLabel: string
  fileHint: string
  /** How many bytes a file may have, and what is said of one that has more. */
  largest: { bytes: number; said: string }
  pastedLabel: string
  pastedHint: string
  /** What was pasted, when it could not be used. */
  pasted?: string
  errors: FieldError[]
  send: string
  action: string
  csrf: string
}
