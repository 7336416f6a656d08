import type { Now } from '../../shared/ports/now.ts'
import type { Store } from '../../shared/ports/store.ts'
import { RequestRefused } from './refused.ts'

/** Far more than a person can press in a minute, far less than guessing or flooding needs (standards SE-02). */
const TIMES_A_MINUTE = 120

/** Counts one more use of a link or form. Throws RequestRefused (429) when it was used too often this minute. */
export async function limit(
  deps: { store: Store; now: Now },
  what: string,
  times = TIMES_A_MINUTE,
): Promise<void> {
  const minute = deps.now().slice(0, 16)
  if ((await deps.store.count(what, minute)) > times)
    throw new RequestRefused('too-many', { 'retry-after': '60' })
}
