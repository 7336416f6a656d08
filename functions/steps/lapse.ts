import { closeAsk } from '../../shared/run/close-ask.ts'
import { latestAsk } from '../../shared/run/situation.ts'
import { NO_ANSWER } from '../../shared/scheme/step.ts'
import { changeRun } from '../change.ts'
import type { StepEvent } from './event.ts'
import { type Basics, basics } from './wiring.ts'

/**
 * The ceiling of an ask was reached: closes it as unanswered. An answer that was recorded but of which the workflow
 * was never told is what it came to after all: the table is the truth.
 */
export const handle = (deps: Basics) => async (event: StepEvent) => {
  const { outcome } = await changeRun(deps, event.run, (situation) => {
    const ask = latestAsk(situation.file, event.step)
    if (!ask) return { outcome: NO_ANSWER }
    const closed = closeAsk(situation, ask)
    return closed
      ? { outcome: NO_ANSWER, change: closed.change }
      : { outcome: ask.settled?.outcome ?? NO_ANSWER }
  })
  deps.log.info('step.done', { run: event.run, step: event.step, outcome })
  return { outcome }
}

export const handler = handle(basics())
