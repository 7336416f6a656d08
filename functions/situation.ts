import { flowOf, schemeOf } from '../schemes/catalogue.ts'
import type { Now, Store } from '../shared/ports.ts'
import { type Situation, unitOf } from '../shared/run/situation.ts'

/** No such run: it was never started, or its records were deleted. */
export class NoSuchRun extends Error {
  override name = 'NoSuchRun'
}

/** Reads all that the rules look at: the run, its parent and its unit. Throws NoSuchRun. */
export async function readSituation(deps: { store: Store; now: Now }, run: string): Promise<Situation> {
  const file = await deps.store.file(run)
  if (!file) throw new NoSuchRun(`There is no run ${run}`)
  const scheme = schemeOf(file.run.scheme)
  const { child } = file.run
  const about = unitOf(file.run)
  const [directory, parent, unit] = await Promise.all([
    deps.store.directory(scheme.id),
    child && deps.store.file(child.parent),
    about === undefined ? undefined : deps.store.unit(scheme.id, about),
  ])
  return { scheme, flow: flowOf(scheme, file.run.flow), file, parent, unit, directory, now: deps.now() }
}
