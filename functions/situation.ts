import { flowOf, schemeOf } from '../schemes/catalogue.ts'
import type { Now } from '../shared/ports/now.ts'
import type { Store } from '../shared/ports/store.ts'
import type { Run } from '../shared/run/records/run.ts'
import { type Situation, unitOf } from '../shared/run/situation.ts'

/** No such run: it was never started, or its records were deleted. */
export class NoSuchRun extends Error {
  override name = 'NoSuchRun'
}

/** What lies around a run, and does not change with it. */
export type Around = Pick<Situation, 'parent' | 'unit' | 'directory'>

/**
 * Reads all that the rules look at: the run, its parent and its unit. Whoever read what is `around` the run a moment
 * ago may hand it on. Throws NoSuchRun.
 */
export async function readSituation(
  deps: { store: Store; now: Now },
  run: string,
  around?: Around,
): Promise<Situation> {
  const file = await deps.store.file(run)
  if (!file) throw new NoSuchRun(`There is no run ${run}`)
  const scheme = schemeOf(file.run.scheme)
  const { parent, unit, directory } = around ?? (await readAround(deps, file.run))
  return { scheme, flow: flowOf(scheme, file.run.flow), file, parent, unit, directory, now: deps.now() }
}

async function readAround({ store }: { store: Store }, run: Run): Promise<Around> {
  const { scheme, child } = run
  const about = unitOf(run)
  const [directory, parent, unit] = await Promise.all([
    store.directory(scheme),
    child && store.file(child.parent),
    about === undefined ? undefined : store.unit(scheme, about),
  ])
  return { directory, parent, unit }
}
