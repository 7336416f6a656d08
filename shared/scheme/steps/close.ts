import type { DECIDED, OVERTAKEN } from '../outcomes.ts'
import type { Step } from '../step.ts'

export interface CloseStep {
  verb: 'close'
  id: string
  /** The ask that is closed wherever it is still open: in this run's child runs, or in another branch of the run itself. */
  ask: string
  /**
   * What it comes to where its not being answered is no silence: its answers no longer matter, because the result is
   * certain (`decided`), or what it was about is over or asked anew (`overtaken`).
   */
  as?: typeof DECIDED | typeof OVERTAKEN
}

/** Closes the open asks of a step: silence is recorded as silence, unless it is said to be none. */
export const close = (id: string, askId: string, options: Pick<CloseStep, 'as'> = {}): Step => ({
  verb: 'close',
  id,
  ask: askId,
  ...options,
})
