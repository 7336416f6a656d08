import { awaitResult } from '../../shared/run/count-votes.ts'
import type { TallyStep } from '../../shared/scheme/steps/decide.ts'
import { stepOf } from '../../shared/scheme/walk.ts'
import { environment } from '../aws/environment.ts'
import { openWorkflow, workflowClient } from '../aws/workflow.ts'
import { changeRun } from '../change.ts'
import { quietly } from '../quietly.ts'
import { tellResult } from '../tell-workflow.ts'
import type { StepEvent } from './event.ts'
import { type Basics, basics, type Workflow } from './wiring.ts'

/** Stores the token of a count beside its ballot. Where the result is there already, the workflow is told at once. */
export const handle =
  (deps: Basics & { workflow: Workflow }) => async (event: StepEvent & { token: string }) => {
    const { ballot } = await changeRun(deps, event.run, (situation) =>
      awaitResult(situation, stepOf(situation.flow, event.step) as TallyStep, {
        entered: event.entered,
        taskToken: event.token,
      }),
    )
    await tellResult(deps, ballot)
    deps.log.info('step.done', { run: event.run, step: event.step })
  }

export const handler = quietly(
  handle({
    ...basics(),
    workflow: openWorkflow(workflowClient(), environment('STATE_MACHINES').STATE_MACHINES),
  }),
)
