import { appoint } from '../../shared/run/appoint.ts'
import type { AppointStep } from '../../shared/scheme/steps/appoint.ts'
import { stepOf } from '../../shared/scheme/walk.ts'
import { changeRun } from '../change.ts'
import { quietly } from '../quietly.ts'
import type { StepEvent } from './event.ts'
import { type Basics, basics } from './wiring.ts'

/** Enters somebody in the register, once. */
export const handle = (deps: Basics) => async (event: StepEvent) => {
  await changeRun(deps, event.run, async (situation) => {
    // An appointment that this run's step has made already is there to stay: a retry finds it done.
    if (situation.file.run.outcomes[event.step]) return {}
    return appoint(
      situation,
      stepOf(situation.flow, event.step) as AppointStep,
      await deps.store.register(situation.scheme.id),
    )
  })
  deps.log.info('step.done', { run: event.run, step: event.step })
}

export const handler = quietly(handle(basics()))
