import type { Run } from '../../run/records/run.ts'
import type { Scheme, Unit } from '../../scheme/scheme.ts'
import { inLanguage, type Language } from '../../scheme/text.ts'
import type { SearchView } from '../views/runs.ts'
import { plain } from './board-filter.ts'
import { runsView } from './runs-view.ts'

export interface SearchInput {
  q: string
  directories: { scheme: Scheme; units: Unit[] }[]
  /** The unit that was picked, and its newest runs. */
  chosen?: { scheme: Scheme; unit: Unit }
  runs: Run[]
  schemes: Scheme[]
  language: Language
}

/** The units whose name has what was typed, or the runs of the one that was picked. */
export function searchView({ q, directories, chosen, runs, schemes, language }: SearchInput): SearchView {
  const named = directories.flatMap(({ scheme, units }) =>
    units
      .filter(({ name }) => q !== '' && [name.en, name.cy ?? ''].some((one) => plain(one).includes(plain(q))))
      .map((unit) => ({
        href: `/console/search?${new URLSearchParams({ scheme: scheme.id, unit: unit.id })}`,
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
  }
}
