import { closeAsk } from '../../shared/run/close-ask.ts'
import { overtakeTasks } from '../../shared/run/overtaken.ts'
import { latestAsk } from '../../shared/run/situation.ts'
import { NO_ANSWER, OVERTAKEN } from '../../shared/scheme/outcomes.ts'
import type { CloseStep } from '../../shared/scheme/steps/close.ts'
import { stepOf } from '../../shared/scheme/walk.ts'
import { environment } from '../aws/environment.ts'
import { openWorkflow, workflowClient } from '../aws/workflow.ts'
import { changeRun } from '../change.ts'
import { quietly } from '../quietly.ts'
import { readSituation } from '../situation.ts'
import { tellWorkflow } from '../tell-workflow.ts'
import type { StepEvent } from './event.ts'
import { type Basics, basics, type Workflow } from './wiring.ts'

/** Closes the asks of a step that are still open, in the child runs or in the run itself: nobody waits for them any longer. */
export const handle = (deps: Basics & { workflow: Workflow }) => async (event: StepEvent) => {
  const { flow, file } = await readSituation(deps, event.run)
  const step = stepOf(flow, event.step) as CloseStep
  const overtakes = step.as === OVERTAKEN
  // What answers had asked for is open in runs that are over, too.
  const states = overtakes ? ['running', 'finished'] : ['running']
  const children = (await deps.store.children(event.run)).filter(({ state }) => states.includes(state))
  const runs = [file.run, ...children]
  for (const run of runs) {
    const { settled } = await changeRun(deps, run.id, (situation) => {
      const ask = latestAsk(situation.file, step.ask)
      const closed = ask && closeAsk(situation, ask, step.as ?? NO_ANSWER)
      // Settled by an answer a moment ago, or by an earlier try of this step: the workflow is told if it was not.
      const change = closed?.change ?? (ask && overtakes ? overtakeTasks(situation, ask) : undefined)
      return { settled: closed?.ask ?? ask, change }
    })
    if (settled) await tellWorkflow(deps, settled)
  }
  deps.log.info('step.done', { run: event.run, step: event.step, closed: runs.length })
}

export const handler = quietly(
  handle({
    ...basics(),
    workflow: openWorkflow(workflowClient(), environment('STATE_MACHINES').STATE_MACHINES),
  }),
)
