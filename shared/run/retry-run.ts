import { allSteps } from '../scheme/walk.ts'
import type { Change } from './change.ts'
import type { Failure, Run } from './records.ts'
import type { Situation } from './situation.ts'

/** How the execution was brought to go on: it waited; it was redriven; another one began where it had failed. */
export type TakenUp = 'waited' | 'redriven' | 'fresh'

/**
 * Whether an administrator can have a failed run go on where it failed, or tell it once more to. Not where what failed
 * had begun other things that would all begin again: a fan-out, or several lists at once.
 */
export function canRetry({ flow, file: { run } }: Situation): boolean {
  if (run.state === 'running') return (run.retrying ?? []).length > 0
  const fanOuts = allSteps(flow.steps).flatMap((step) =>
    step.verb === 'forEach' ? [`${step.id}-all`] : step.verb === 'together' ? [step.id] : [],
  )
  const failures = run.failures ?? []
  return run.state === 'failed' && failures.length > 0 && !failures.some(({ at }) => fanOuts.includes(at))
}

/** Has a failed run go on. Undefined when it cannot; `who` is said to have done it. */
export function retryRun(situation: Situation, who: string): Change | undefined {
  const { run } = situation.file
  if (!canRetry(situation)) return undefined
  const failures = run.retrying ?? run.failures ?? []
  const step = allSteps(situation.flow.steps).find(({ id }) => failures.some(({ at }) => at === id))?.id
  return {
    run: {
      ...run,
      state: 'running',
      outcome: undefined,
      endedAt: undefined,
      failures: undefined,
      retrying: failures,
    },
    ledger: [{ at: situation.now, who, what: 'retried', step }],
  }
}

/** Notes that the execution goes on, from some of its failures. Undefined when that is known. */
export function takenUp(
  situation: Situation,
  taken: Failure[],
  how: TakenUp,
  executions?: number,
): Change | undefined {
  const { run } = situation.file
  const left = (run.retrying ?? []).filter(({ token }) => !taken.some((one) => one.token === token))
  if (left.length === (run.retrying ?? []).length) return undefined
  const after: Run = {
    ...run,
    retrying: left.length > 0 ? left : undefined,
    executions: executions ?? run.executions,
  }
  return { run: after, ledger: [{ at: situation.now, who: 'system', what: 'taken-up', detail: { how } }] }
}

/** It could not be brought to go on after all: it is failed as before. */
export function stillFailed(situation: Situation): Change | undefined {
  const { run } = situation.file
  const [first] = run.retrying ?? []
  if (!first) return undefined
  return {
    run: {
      ...run,
      state: 'failed',
      outcome: first.error,
      endedAt: situation.now,
      failures: run.retrying,
      retrying: undefined,
    },
    ledger: [{ at: situation.now, who: 'system', what: 'failed', detail: { outcome: first.error } }],
  }
}
