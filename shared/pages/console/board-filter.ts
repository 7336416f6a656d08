import type { Language } from '../../scheme/text.ts'
import type { BoardEntry } from './board-entry.ts'
import { STANDINGS, type StandingKind } from './standing.ts'

const SORTS = ['pressing', 'unit', 'due'] as const
const LANGUAGES = ['en', 'cy', 'both'] as const
const GROUPS = [...STANDINGS, 'unanswered'] as const

/** What of a board is shown and how, as its address says it. */
export interface BoardFilter {
  state?: StandingKind | 'unanswered'
  /** Of whoever holds the ask; `both` also where it is not known. */
  language?: (typeof LANGUAGES)[number]
  /** Part of a name, or a reference. */
  q: string
  sort: (typeof SORTS)[number]
  descending: boolean
}

/** Reads a filter from an address. What is no filter is left out: a link never leads to an error. */
export function readFilter(query: Record<string, string>): BoardFilter {
  const known = <Value extends string>(values: readonly Value[], value: string | undefined) =>
    values.find((one) => one === value)
  return {
    state: known(GROUPS, query.state),
    language: known(LANGUAGES, query.language),
    q: (query.q ?? '').trim().slice(0, 100),
    sort: known(SORTS, query.sort) ?? 'pressing',
    descending: query.order === 'descending',
  }
}

/** The address of a board with this filter: the same filter has one address. */
export function filterHref(base: string, filter: BoardFilter): string {
  const query = new URLSearchParams()
  if (filter.state) query.set('state', filter.state)
  if (filter.language) query.set('language', filter.language)
  if (filter.q) query.set('q', filter.q)
  if (filter.sort !== 'pressing') query.set('sort', filter.sort)
  if (filter.descending) query.set('order', 'descending')
  return query.size > 0 ? `${base}?${query}` : base
}

/** The entries that a filter lets through, sorted. */
export function filtered(entries: BoardEntry[], filter: BoardFilter, language: Language): BoardEntry[] {
  const sorted = entries
    .filter((entry) => isOf(entry, filter.state))
    .filter((entry) => !filter.language || languageOf(entry) === filter.language)
    .filter((entry) => filter.q === '' || found(entry, filter.q))
    .toSorted((a, b) => ORDERS[filter.sort](a, b) || a.unit.localeCompare(b.unit, language))
  return filter.descending ? sorted.toReversed() : sorted
}

export const isOf = (entry: BoardEntry, state: BoardFilter['state']): boolean =>
  state === undefined || (state === 'unanswered' ? !entry.answered : entry.standing.kind === state)

const languageOf = ({ ask }: BoardEntry) => ask?.holder.language ?? 'both'

function found({ unit, run, ask }: BoardEntry, q: string): boolean {
  if (plain(unit).includes(plain(q))) return true
  const reference = characters(q)
  return (
    reference.length > 3 &&
    [run.reference, ask?.reference ?? ''].some((one) => characters(one).includes(reference))
  )
}

/** Without accents and capitals, so that `sian` finds `Siân`. */
export const plain = (text: string): string => text.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase()
const characters = (text: string): string => text.toUpperCase().replaceAll(/[^A-Z0-9]/g, '')

const due = ({ ask, left }: BoardEntry): string => (left === undefined ? '9' : (ask?.due ?? '9'))

const ORDERS: Record<BoardFilter['sort'], (a: BoardEntry, b: BoardEntry) => number> = {
  pressing: (a, b) =>
    STANDINGS.indexOf(a.standing.kind) - STANDINGS.indexOf(b.standing.kind) || due(a).localeCompare(due(b)),
  unit: () => 0,
  due: (a, b) => due(a).localeCompare(due(b)),
}
