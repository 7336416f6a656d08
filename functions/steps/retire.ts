import { retire } from '../../shared/run/retire.ts'
import type { RetireStep } from '../../shared/scheme/steps/appoint.ts'
import { stepOf } from '../../shared/scheme/walk.ts'
import { changeRun } from '../change.ts'
import { quietly } from '../quietly.ts'
import type { StepEvent } from './event.ts'
import { type Basics, basics } from './wiring.ts'

/** Ends whoever holds a role at the unit of the run. A retry finds it done. */
export const handle = (deps: Basics) => async (event: StepEvent) => {
  const { outcome } = await changeRun(deps, event.run, async (situation) =>
    retire(
      situation,
      stepOf(situation.flow, event.step) as RetireStep,
      await deps.store.register(situation.scheme.id),
    ),
  )
  deps.log.info('step.done', { run: event.run, step: event.step })
  return { outcome }
}

export const handler = quietly(handle(basics()))
