import { schemes } from '../../../schemes/catalogue.ts'
import { searchView } from '../../../shared/pages/console/search-view.ts'
import type { SearchView } from '../../../shared/pages/views/runs.ts'
import type { Store } from '../../../shared/ports/store.ts'
import { readReference } from '../../../shared/run/reference.ts'
import type { Language } from '../../../shared/scheme/text.ts'
import { unitsOf } from './filling.ts'

/**
 * What somebody looks for: a reference leads straight to its run, a name to the units that have it in theirs, and one
 * unit alone to its runs, a page at a time. Throws NoSuchPage. One read, or one for each scheme's directory and one more.
 */
export async function search(
  { store }: { store: Store },
  { q = '', scheme: wanted, unit, after }: Record<string, string | undefined>,
  language: Language,
): Promise<{ run: string } | { view: SearchView }> {
  const typed = q.trim().slice(0, 100)
  const reference = readReference(
    typed,
    schemes.map(({ code }) => code),
  )
  const run = reference && (await store.runReferred(reference))
  if (run) return { run }
  const directories = await Promise.all(
    schemes.map(async (scheme) => ({ scheme, units: await unitsOf(store, scheme) })),
  )
  const chosen = directories.flatMap(({ scheme, units }) =>
    units.filter(({ id }) => scheme.id === wanted && id === unit).map((one) => ({ scheme, unit: one })),
  )[0]
  const { runs, next } = chosen
    ? await store.runsOfUnit(chosen.scheme.id, chosen.unit.id, after)
    : { runs: [], next: undefined }
  return { view: searchView({ q: typed, directories, chosen, runs, next, schemes, language }) }
}
