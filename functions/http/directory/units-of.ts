import type { Store } from '../../../shared/ports/store.ts'
import type { Scheme } from '../../../shared/scheme/scheme.ts'
import type { Unit } from '../../../shared/scheme/unit.ts'

/** The units that the scheme brings, each with its kind. */
const brought = (scheme: Scheme): Unit[] =>
  scheme.units.flatMap((kind) => kind.members.map((unit) => ({ ...unit, kind: kind.id })))

/** Every unit of a scheme, by its English name: those in the directory, and those it has not taken over yet. */
export async function directoryUnits(store: Store, scheme: Scheme): Promise<Unit[]> {
  const known = await store.units(scheme.id)
  const ids = new Set(known.map(({ id }) => id))
  return [...known, ...brought(scheme).filter(({ id }) => !ids.has(id))].toSorted((a, b) =>
    a.name.en.localeCompare(b.name.en, 'en'),
  )
}

/**
 * Takes over what the scheme brings and the directory does not have yet: before anything is changed, so that one
 * changed unit is not taken for the whole directory.
 */
export async function takeOver(store: Store, scheme: Scheme): Promise<void> {
  const ids = new Set((await store.units(scheme.id)).map(({ id }) => id))
  await store.seedUnits(
    scheme.id,
    brought(scheme).filter(({ id }) => !ids.has(id)),
  )
}
