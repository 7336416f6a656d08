import { closeAsk } from '../../shared/run/close-ask.ts'
import { latestAsk } from '../../shared/run/situation.ts'
import { refuseStopped } from '../../shared/run/stop-run.ts'
import { makeFinal } from '../../shared/run/undo.ts'
import { NO_ANSWER } from '../../shared/scheme/outcomes.ts'
import { changeRun } from '../change.ts'
import { quietly } from '../quietly.ts'
import type { StepEvent } from './event.ts'
import { type Basics, basics } from './wiring.ts'

/**
 * What an ask came to in the end: its ceiling was reached, or the time to change its answer is over. Without an answer
 * it is closed as unanswered. An answer that was recorded but of which the workflow was never told, or that was changed
 * since it was told, is what it came to after all: the table is the truth.
 */
export const handle = (deps: Basics) => async (event: StepEvent) => {
  const { outcome } = await changeRun(deps, event.run, (situation) => {
    refuseStopped(situation)
    const ask = latestAsk(situation.file, event.step)
    if (!ask) return { outcome: NO_ANSWER }
    const closed = closeAsk(situation, ask)
    return closed
      ? { outcome: NO_ANSWER, change: closed.change }
      : { outcome: ask.settled?.outcome ?? NO_ANSWER, change: makeFinal(situation, ask) }
  })
  deps.log.info('step.done', { run: event.run, step: event.step, outcome })
  return { outcome }
}

export const handler = quietly(handle(basics()))
