import type { Tag } from './tag.ts'

/** Console: who has not answered a round, and why. */
export interface BoardView {
  kind: 'board'
  caption: string
  heading: string
  summary: string
  /** How many of how many are shown. */
  results: string
  states: BoardChoice[]
  languages: BoardChoice[]
  search: { action: string; q: string; kept: { name: string; value: string }[] }
  sorts: Record<'unit' | 'state' | 'due', { href: string; order: 'ascending' | 'descending' | 'none' }>
  rows: {
    unit: string
    href: string
    reference: string
    state: string
    tag: Tag
    /** The next lists are a line each. */
    reasons: string[]
    holder: string
    due: string[]
    letter?: { href: string; subject: string; fate: string }
    begun: string
    soFar: string[]
  }[]
  csvHref: string
}

/** One choice of a filter; its count where it is counted. */
export interface BoardChoice {
  text: string
  count?: number
  href: string
  current: boolean
}
