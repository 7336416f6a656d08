import { asVersion, publish } from '../../shared/run/publish.ts'
import type { PublishStep } from '../../shared/scheme/steps/publish.ts'
import { stepOf } from '../../shared/scheme/walk.ts'
import { changeRun } from '../change.ts'
import { quietly } from '../quietly.ts'
import type { StepEvent } from './event.ts'
import { type Basics, basics } from './wiring.ts'

/** Publishes a document, once for each entry of the step. */
export const handle = (deps: Basics) => async (event: StepEvent) => {
  await changeRun(deps, event.run, async (situation) => {
    const step = stepOf(situation.flow, event.step) as PublishStep
    const change = publish(situation, step, event.entered)
    if (!change?.published) return {}
    const last = await deps.store.published(situation.scheme.id, step.as)
    return { change: asVersion(change, step.as, (last?.version ?? 0) + 1) }
  })
  deps.log.info('step.done', { run: event.run, step: event.step })
}

export const handler = quietly(handle(basics()))
