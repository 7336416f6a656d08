import { changeUnits } from '../../../shared/directory/changes.ts'
import {
  changesIn,
  hashOfChange,
  type ImportPlan,
  planImport,
} from '../../../shared/directory/plan-import.ts'
import type { HandOver } from '../../../shared/directory/records.ts'
import type { Now } from '../../../shared/ports/now.ts'
import type { Store } from '../../../shared/ports/store.ts'
import type { Scheme } from '../../../shared/scheme/scheme.ts'
import type { ConsoleRequest } from '../console/page.ts'
import { byOf } from './by.ts'
import { directoryUnits } from './units-of.ts'

/** A transaction holds 100 items (facts 49): the head, and for each unit itself, its entry and its offices' notes. */
const ITEMS = 100

/**
 * Writes what a file changes, as it was shown: in transactions of some units each, every one under the lock of the
 * directory. Between two of them the file is looked at again, so it goes on where it stopped, and it stops before a
 * unit that somebody else has changed since it was shown. `done` is false then.
 */
export async function applyImport(
  deps: { store: Store; now: Now },
  scheme: Scheme,
  file: Uint8Array,
  shown: ImportPlan,
  request: ConsoleRequest,
): Promise<{ done: boolean; count: number; handOvers: HandOver[] }> {
  const agreed = new Set(changesIn(shown.rows).map(hashOfChange))
  const handOvers: HandOver[] = []
  let count = 0
  const most = Math.floor((ITEMS - 1) / (2 + scheme.offices.filter((office) => office.of === 'unit').length))
  // Every round either writes or finds that somebody else wrote: far more rounds than units is somebody in a loop.
  for (let round = 0; round < agreed.size + 100; round++) {
    const directory = await deps.store.directory(scheme.id)
    const left = changesIn(planImport(file, scheme, await directoryUnits(deps.store, scheme)).rows)
    if (left.some((change) => !agreed.has(hashOfChange(change)))) return { done: false, count, handOvers }
    const change = changeUnits(directory, left.slice(0, most), byOf(deps, scheme, request))
    if (!change) return { done: true, count, handOvers }
    if (!(await deps.store.commitDirectory(change))) continue
    count += change.units?.length ?? 0
    handOvers.push(...(change.handOvers ?? []))
  }
  return { done: false, count, handOvers }
}
