import { allSteps } from '../scheme/walk.ts'
import type { Change } from './change.ts'
import type { Failure, Run } from './records/run.ts'
import type { Situation } from './situation.ts'

/** How the execution was brought to go on: it waited; it was redriven; another one began where it had failed. */
export type TakenUp = 'waited' | 'redriven' | 'fresh'

/**
 * Whether an administrator can have a failed run go on where it failed, or tell it once more to. Not where what failed
 * had begun other things that would all begin again: a fan-out, or several lists at once. An execution that ended as a
 * whole can be redriven even there: what was done is not done again.
 */
export function canRetry({ flow, file: { run } }: Situation): boolean {
  if (run.state === 'running') return (run.retrying ?? []).length > 0
  const fanOuts = allSteps(flow.steps).flatMap((step) =>
    step.verb === 'forEach' ? [`${step.id}-all`] : step.verb === 'together' ? [step.id] : [],
  )
  const failures = run.failures ?? []
  return (
    run.state === 'failed' &&
    failures.length > 0 &&
    !failures.some(({ at, ended }) => !ended && fanOuts.includes(at))
  )
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
    broken: taken.some(({ ended }) => ended) ? mended(situation) : run.broken,
  }
  return { run: after, ledger: [{ at: situation.now, who: 'system', what: 'taken-up', detail: { how } }] }
}

/**
 * Notes that the execution was redriven where it had ended outside the flow: no state says so itself. It may have been
 * redriven for a child run, while nobody had this run go on. Undefined when it had not ended so, or that is known.
 */
export function takenUpWhole(situation: Situation): Change | undefined {
  const { run } = situation.file
  const left = (failures: Failure[] = []) => failures.filter(({ ended }) => !ended)
  const known = [...(run.failures ?? []), ...(run.retrying ?? [])]
  if (left(known).length === known.length) return undefined
  const failures = left(run.failures)
  const retrying = left(run.retrying)
  const goesOn = run.state === 'failed' && failures.length === 0
  const after: Run = {
    ...run,
    ...(goesOn && { state: 'running', outcome: undefined, endedAt: undefined }),
    failures: failures.length > 0 ? failures : undefined,
    retrying: retrying.length > 0 ? retrying : undefined,
    broken: mended(situation),
  }
  return {
    run: after,
    ledger: [{ at: situation.now, who: 'system', what: 'taken-up', detail: { how: 'redriven' } }],
  }
}

/**
 * The same of a child run whose execution had ended by itself: it is back at a step since its round was redriven, which
 * redrives what failed in it. Undefined when its round was not brought on after that.
 */
export function takenUpWithRound(situation: Situation): Change | undefined {
  const own = situation.file.run.broken
  const round = situation.parent?.run
  if (!own || own.mended || !round) return undefined
  const after = round.broken?.mended !== undefined && round.broken.mended >= own.at
  return after || round.retrying?.some(({ ended }) => ended) ? takenUpWhole(situation) : undefined
}

const mended = ({ now, file: { run } }: Situation): Run['broken'] =>
  run.broken && { ...run.broken, mended: now }

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
