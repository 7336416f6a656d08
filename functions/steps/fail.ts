import { failRun } from '../../shared/run/end-run.ts'
import { changeRun } from '../change.ts'
import type { StepEvent } from './event.ts'
import { type Basics, basics } from './wiring.ts'

/** Marks a run as failed, by the name of the error, so that an administrator sees it. */
export const handle = (deps: Basics) => async (event: StepEvent & { error: string }) => {
  await changeRun(deps, event.run, (situation) => ({ change: failRun(situation, event.error) }))
  deps.log.error('run.failed', { run: event.run, step: event.step, error: event.error })
}

export const handler = handle(basics())
