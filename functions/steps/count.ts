import { countRound } from '../../shared/run/count-round.ts'
import { type Held, hasMissed } from '../../shared/run/missed.ts'
import type { Situation } from '../../shared/run/situation.ts'
import type { CountStep, MissedStep } from '../../shared/scheme/steps/count.ts'
import { stepOf } from '../../shared/scheme/walk.ts'
import { changeRun } from '../change.ts'
import { quietly } from '../quietly.ts'
import type { StepEvent } from './event.ts'
import { type Basics, basics } from './wiring.ts'

/** Counts what the child runs of a round came to, or who missed several in a row, and says whether it is enough. */
export const handle = (deps: Basics) => async (event: StepEvent) => {
  const { outcome } = await changeRun(deps, event.run, async (situation) => {
    const step = stepOf(situation.flow, event.step) as CountStep | MissedStep
    return step.verb === 'missed'
      ? hasMissed(situation, step, await lastHeld(deps, situation, step))
      : countRound(situation, step, await deps.store.children(event.run))
  })
  deps.log.info('step.done', { run: event.run, step: event.step, outcome })
  return { outcome }
}

/** As many before this one as could make the difference: also to somebody who was not asked to one of them. */
const BEFORE = 3

/** This one and the ones before it, newest first. This one is read from its run: the list may lag behind it. */
async function lastHeld({ store }: Basics, { scheme, parent }: Situation, step: MissedStep): Promise<Held[]> {
  const own = parent?.answers.filter(({ form }) => form.id === step.form).at(-1)
  const earlier = (await store.answersTo(scheme.id, step.form)).answers.filter(
    ({ run }, index, all) => run !== parent?.run.id && all.findIndex((one) => one.run === run) === index,
  )
  return Promise.all(
    [...(own ? [own] : []), ...earlier.slice(0, step.times + BEFORE)].map(async (attendance) => ({
      attendance,
      children: await store.children(attendance.run),
    })),
  )
}

export const handler = quietly(handle(basics()))
