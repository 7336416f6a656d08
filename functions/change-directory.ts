import type { Directory, DirectoryChange } from '../shared/directory/records.ts'
import type { Now } from '../shared/ports/now.ts'
import type { Store } from '../shared/ports/store.ts'
import { TooBusy } from './change.ts'

const ROUNDS = 20

/**
 * Reads the directory of a scheme, decides, writes; and again whenever somebody else changed it in between. Returns the
 * change that was made; undefined when `decide` had nothing to change. Throws TooBusy and what `decide` throws.
 */
export async function changeDirectory(
  deps: { store: Store; now: Now },
  scheme: string,
  decide: (directory: Directory) => Promise<DirectoryChange | undefined> | DirectoryChange | undefined,
): Promise<DirectoryChange | undefined> {
  for (let round = 0; round < ROUNDS; round++) {
    const change = await decide(await deps.store.directory(scheme))
    if (!change || (await deps.store.commitDirectory(change))) return change
  }
  throw new TooBusy(
    `The directory of ${scheme} was changed by others ${ROUNDS} times while this change was made`,
  )
}
