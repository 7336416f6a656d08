import { finishRun } from '../../shared/run/end-run.ts'
import { changeRun } from '../change.ts'
import { quietly } from '../quietly.ts'
import type { StepEvent } from './event.ts'
import { type Basics, basics } from './wiring.ts'

/** Ends a run with its outcome. */
export const handle = (deps: Basics) => async (event: StepEvent & { outcome: string }) => {
  await changeRun(deps, event.run, (situation) => ({ change: finishRun(situation, event.outcome) }))
  deps.log.info('step.done', { run: event.run, step: event.step, outcome: event.outcome })
}

export const handler = quietly(handle(basics()))
