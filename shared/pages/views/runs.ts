import type { Tag } from './tag.ts'

/** Console: the list of runs, newest first, with a link to the next page. */
export interface RunsView {
  kind: 'runs'
  runs: {
    href: string
    name: string
    /** What it is for, by which runs of a flow are told apart; empty when that is not known. */
    about: string[]
    reference: string
    started: string
    state: string
    stateTag: Tag
    progress: string
  }[]
  nextHref?: string
  startable: { href: string; name: string; scheme: string }[]
  /** False for readers who may not search; absent: they may. */
  searchable?: boolean
}

/** Console: what a search found. */
export interface SearchView {
  kind: 'search'
  q: string
  /** The unit that was picked: its runs are shown. */
  unit?: string
  units: { href: string; text: string; scheme: string }[]
  runs: RunsView['runs']
  /** The address of the next page of runs. */
  next?: string
}
