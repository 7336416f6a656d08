import { adopt } from '../../shared/run/adopt.ts'
import type { AdoptStep } from '../../shared/scheme/steps/adopt.ts'
import { stepOf } from '../../shared/scheme/walk.ts'
import { changeRun } from '../change.ts'
import { quietly } from '../quietly.ts'
import type { StepEvent } from './event.ts'
import { type Basics, basics } from './wiring.ts'

/** Puts a change that was decided in the place of what it changes, once for each entry of the step. */
export const handle = (deps: Basics) => async (event: StepEvent) => {
  const { outcome } = await changeRun(deps, event.run, (situation) =>
    adopt(situation, stepOf(situation.flow, event.step) as AdoptStep, event.entered),
  )
  deps.log.info('step.done', { run: event.run, step: event.step, outcome })
  return { outcome }
}

export const handler = quietly(handle(basics()))
