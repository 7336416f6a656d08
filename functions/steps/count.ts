import { countRound } from '../../shared/run/count-round.ts'
import type { CountStep } from '../../shared/scheme/step.ts'
import { stepOf } from '../../shared/scheme/walk.ts'
import { changeRun } from '../change.ts'
import { quietly } from '../quietly.ts'
import type { StepEvent } from './event.ts'
import { type Basics, basics } from './wiring.ts'

/** Counts what the child runs of a round came to, and says whether it is enough. */
export const handle = (deps: Basics) => async (event: StepEvent) => {
  const children = await deps.store.children(event.run)
  const { outcome } = await changeRun(deps, event.run, (situation) =>
    countRound(situation, stepOf(situation.flow, event.step) as CountStep, children),
  )
  deps.log.info('step.done', { run: event.run, step: event.step, outcome })
  return { outcome }
}

export const handler = quietly(handle(basics()))
