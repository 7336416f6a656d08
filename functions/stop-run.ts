import type { Now } from '../shared/ports/now.ts'
import type { Store } from '../shared/ports/store.ts'
import type { Workflow } from '../shared/ports/workflow.ts'
import type { Run } from '../shared/run/records/run.ts'
import { stopRun, tokensOf } from '../shared/run/stop-run.ts'
import { changeRun } from './change.ts'

interface Deps {
  store: Store
  workflow: Workflow
  now: Now
}

/** How many child runs are stopped at the same time. */
const AT_ONCE = 10

/**
 * Stops a run and those that work for it. The records first, so that whatever is still on its way finds it stopped and
 * does nothing more; then the execution. A child run has none of its own name: the task it waits in ends, and with it
 * its execution. Safe to call again: what was stopped stays so, and what was left is stopped.
 */
export async function stopRuns(deps: Deps, run: Run, who: string, reason: string): Promise<void> {
  const { tokens } = await changeRun(deps, run.id, (situation) => {
    const change = stopRun(situation, who)
    return { tokens: tokensOf(situation), change: change && { ...change, reason } }
  })
  if (!run.child) await deps.workflow.stop(run)
  else for (const token of tokens) await deps.workflow.end(token)
  const children = (await deps.store.children(run.id)).filter(({ state }) => state !== 'finished')
  while (children.length > 0)
    await Promise.all(children.splice(0, AT_ONCE).map((child) => stopRuns(deps, child, who, reason)))
}
