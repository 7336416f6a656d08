import { startOfBusiness } from '../../shared/calendar/london.ts'
import { addWorkingDays } from '../../shared/calendar/working-days.ts'
import { stored } from '../../shared/run/situation.ts'
import type { WaitStep } from '../../shared/scheme/steps/wait.ts'
import { stepOf } from '../../shared/scheme/walk.ts'
import { quietly } from '../quietly.ts'
import { readSituation } from '../situation.ts'
import type { StepEvent } from './event.ts'
import { type Basics, basics } from './wiring.ts'

/** The instant that a wait is for: 09:00 in London of its date. Throws when nobody has given the date it hangs on. */
export const handle = (deps: Basics) => async (event: StepEvent) => {
  const situation = await readSituation(deps, event.run)
  const { until } = stepOf(situation.flow, event.step) as WaitStep
  const from = stored(situation, until.from)
  if (from === undefined)
    throw new Error(`The step ${event.step} waits for ${until.from}, which nobody has given`)
  deps.log.info('step.done', { run: event.run, step: event.step })
  return { until: startOfBusiness(addWorkingDays(from, until.workingDays)) }
}

export const handler = quietly(handle(basics()))
