import type { Store } from '../shared/ports/store.ts'
import type { Run } from '../shared/run/records/run.ts'

/** All runs of a flow that are not finished and have no parent, newest first, page after page. */
export async function everyOpenRun(
  store: Pick<Store, 'openRuns'>,
  scheme: string,
  flow: string,
): Promise<Run[]> {
  const open: Run[] = []
  let after: string | undefined
  do {
    const { runs, next } = await store.openRuns(scheme, flow, after)
    open.push(...runs)
    after = next
  } while (after)
  return open
}
