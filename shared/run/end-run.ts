import type { Change } from './change.ts'
import type { Situation } from './situation.ts'

/** Ends a run with its outcome. Undefined when it has ended already with the same one. */
export function finishRun(situation: Situation, outcome: string): Change | undefined {
  return endRun(situation, 'finished', outcome)
}

/** Marks a run as failed, by the error's name, so that an administrator sees it. */
export function failRun(situation: Situation, error: string): Change | undefined {
  return endRun(situation, 'failed', error)
}

function endRun(situation: Situation, state: 'finished' | 'failed', outcome: string): Change | undefined {
  const { run } = situation.file
  if (run.state === state && run.outcome === outcome) return undefined
  return {
    run: { ...run, state, outcome, endedAt: situation.now, at: undefined, due: undefined },
    ledger: [{ at: situation.now, who: 'system', what: state, detail: { outcome } }],
  }
}
