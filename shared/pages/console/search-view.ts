import type { Run } from '../../run/records/run.ts'
import type { Scheme } from '../../scheme/scheme.ts'
import { inLanguage, type Language } from '../../scheme/text.ts'
import type { Unit } from '../../scheme/unit.ts'
import type { SearchView } from '../views/runs.ts'
import { plain } from './board-filter.ts'
import { runsView } from './runs-view.ts'

export interface SearchInput {
  q: string
  directories: { scheme: Scheme; units: Unit[] }[]
  /** The unit that was picked, a page of its runs, and where the next one begins, if there is one. */
  chosen?: { scheme: Scheme; unit: Unit }
  runs: Run[]
  next?: string
  schemes: Scheme[]
  language: Language
}

/** The units whose name has what was typed, or the runs of the one that was picked. */
export function searchView({
  q,
  directories,
  chosen,
  runs,
  next,
  schemes,
  language,
}: SearchInput): SearchView {
  const named = directories.flatMap(({ scheme, units }) =>
    units
      .filter(({ name }) => q !== '' && [name.en, name.cy ?? ''].some((one) => plain(one).includes(plain(q))))
      .map((unit) => ({
        href: searchHref({ scheme: scheme.id, unit: unit.id }),
        text: inLanguage(unit.name, language),
        scheme: inLanguage(scheme.name, language),
      })),
  )
  return {
    kind: 'search',
    q,
    unit: chosen && inLanguage(chosen.unit.name, language),
    units: named.toSorted((a, b) => a.text.localeCompare(b.text, language)),
    runs: runsView({ schemes, runs, language }).runs,
    ...(chosen &&
      next !== undefined && {
        next: searchHref({ scheme: chosen.scheme.id, unit: chosen.unit.id, after: next }),
      }),
  }
}

const searchHref = (query: Record<string, string>): string => `/console/search?${new URLSearchParams(query)}`
