import { createHash } from 'node:crypto'
import type { Now } from '../../../shared/ports/now.ts'
import type { Store } from '../../../shared/ports/store.ts'

/** Far longer than between two presses of a button. */
const KEPT_MS = 24 * 60 * 60 * 1000

/**
 * Does something that leaves no record of its own, once: not again for the same `what` within a day. What failed can be
 * tried again, and whatever it threw is thrown. `what` may hold anything: only its hash is kept.
 */
export async function doOnce(
  deps: { store: Store; now: Now },
  what: string[],
  act: () => Promise<unknown>,
): Promise<void> {
  const key = `once#${createHash('sha256').update(JSON.stringify(what)).digest('hex')}`
  const forgetAt = Math.floor((Date.parse(deps.now()) + KEPT_MS) / 1000)
  const mark = { version: 1, answers: {}, language: 'en', forgetAt } as const
  if (!(await deps.store.saveDraft(key, mark, 0))) return
  try {
    await act()
  } catch (error) {
    await deps.store.dropDraft(key)
    throw error
  }
}
