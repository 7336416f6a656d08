import type { Workflow } from '../shared/ports/workflow.ts'
import { breakRun } from '../shared/run/end-run.ts'
import type { LedgerEntry } from '../shared/run/records/ledger.ts'
import { isStopped } from '../shared/run/stop-run.ts'
import { nameOf } from './aws/workflow.ts'
import { changeRun } from './change.ts'
import { readSituation } from './situation.ts'
import type { Basics } from './steps/wiring.ts'

/** "Step Functions Execution Status Change" as EventBridge brings it, as far as it is looked at. */
export interface EndedEvent {
  detail: {
    name: string
    status: string
    /** Milliseconds since the epoch. */
    stopDate?: number | null
    /** JSON; absent where it was too large for an event. */
    input?: string | null
  }
}

/** The error's name for each status: as the history of the execution has it. */
const ERRORS: Record<string, string> = {
  FAILED: 'ExecutionFailed',
  TIMED_OUT: 'ExecutionTimedOut',
  ABORTED: 'ExecutionAborted',
}

/**
 * Marks a run as failed whose execution ended without the flow's doing, so that it does not look as if it were under
 * way. Safe twice, late and out of order: what was brought on, started afresh, stopped or finished since is left alone.
 * A child run whose round ended with it is left too: it goes on with its round, which is what an administrator sees.
 */
export const noteEnded =
  (deps: Basics & { workflow: Workflow }) =>
  async ({ detail }: EndedEvent) => {
    const id = await runOf(deps, detail)
    const error = ERRORS[detail.status]
    if (!id || !error || !detail.stopDate) return deps.log.warn('run.unknown', { status: detail.status })
    const endedAt = new Date(detail.stopDate).toISOString()
    const { change } = await changeRun(deps, id, async (situation) => {
      const { run } = situation.file
      if (run.state !== 'running' || isStopped(situation)) return {}
      const root = run.child && (await readSituation(deps, run.child.root))
      if (
        root ? isStopped(root) || !(await deps.workflow.underWay(root.file.run)) : nameOf(run) !== detail.name
      )
        return {}
      const ledgers = await Promise.all([id, ...(root ? [root.file.run.id] : [])].map(deps.store.ledger))
      const at = run.child ? (run.at ?? '') : await deps.workflow.lastState(run)
      return { change: breakRun(situation, { at, error }, endedAt, broughtOn(ledgers.flat())) }
    })
    if (change) deps.log.error('run.failed', { run: id, error })
    else deps.log.info('run.unknown', { run: id, status: detail.status })
  }

/** The run of an execution: its input names it, and one without is named after it, with `-2` and so on. */
async function runOf({ store }: Basics, { input, name }: EndedEvent['detail']): Promise<string | undefined> {
  const { run } = JSON.parse(input ?? '{}') as { run?: unknown }
  for (const id of typeof run === 'string' ? [run] : [name, name.replace(/-\d+$/, '')])
    if (await store.file(id)) return id
  return undefined
}

/** When an administrator or the workflow last brought any of these runs on; undefined when nobody did. */
const broughtOn = (entries: LedgerEntry[]): string | undefined =>
  entries
    .filter(({ what }) => what === 'retried' || what === 'taken-up')
    .map(({ at }) => at)
    .sort()
    .at(-1)
