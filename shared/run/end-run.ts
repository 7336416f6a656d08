import type { Change } from './change.ts'
import { followedBy } from './follow.ts'
import { namesPeople } from './named-people.ts'
import type { Failure, Run } from './records/run.ts'
import type { Situation } from './situation.ts'
import { isStopped } from './stop-run.ts'

/** Ends a run with its outcome. Undefined when it has ended already with the same one, or was stopped. */
export function finishRun(situation: Situation, outcome: string): Change | undefined {
  const { run } = situation.file
  if (isStopped(situation) || (run.state === 'finished' && run.outcome === outcome)) return undefined
  const finished: Run = { ...run, state: 'finished', outcome, names: namesPeople(situation) }
  return { ...ended(situation, finished), followedBy: followedBy(situation.scheme, finished) }
}

/**
 * Marks a run as failed at one of its states, by the error's name, so that an administrator sees it. Its execution
 * waits there. Undefined when that is known already, or the run was stopped.
 */
export function failRun(situation: Situation, failure: Failure): Change | undefined {
  const { run } = situation.file
  if (isStopped(situation) || run.failures?.some(({ token }) => token === failure.token)) return undefined
  // A state that fails once more waits with another token: the old one is of no use.
  const others = (run.failures ?? []).filter(({ at }) => at !== failure.at)
  const failures = [...others, failure]
  return ended(situation, { ...run, state: 'failed', outcome: failure.error, failures, retrying: undefined })
}

/**
 * Marks a run as failed because its execution ended at `endedAt` (an instant) without the flow's doing: stopped by
 * hand, timed out, or failed in Step Functions itself. Undefined when the run has ended or failed already, was
 * stopped, or has been brought on since (`broughtOn`, an instant): then it is not that end that counts.
 */
export function breakRun(
  situation: Situation,
  { at, error }: Pick<Failure, 'at' | 'error'>,
  endedAt: string,
  broughtOn = '',
): Change | undefined {
  const { run } = situation.file
  if (isStopped(situation) || run.state !== 'running' || endedAt <= broughtOn) return undefined
  const failures = [{ at, error, token: '', ended: true }]
  return ended(situation, {
    ...run,
    state: 'failed',
    outcome: error,
    failures,
    retrying: undefined,
    broken: { at: endedAt },
  })
}

function ended(situation: Situation, run: Run): Change {
  const state = run.state === 'failed' ? 'failed' : 'finished'
  return {
    run: { ...run, endedAt: situation.now, at: undefined, due: undefined },
    ledger: [{ at: situation.now, who: 'system', what: state, detail: { outcome: run.outcome ?? '' } }],
  }
}
