import type { Step } from '../step.ts'

export interface CloseStep {
  verb: 'close'
  id: string
  /** The ask, in this run's child runs, that is closed as unanswered wherever it is still open. */
  ask: string
  /** True where its answers no longer matter, because the result is certain: that is not silence. */
  decided?: boolean
}

/** Closes the open asks of a step in the child runs: silence is recorded as silence. */
export const close = (id: string, askId: string): Step => ({ verb: 'close', id, ask: askId })
