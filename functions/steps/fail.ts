import type { Workflow } from '../../shared/ports/workflow.ts'
import { failRun } from '../../shared/run/end-run.ts'
import { takenUp } from '../../shared/run/retry-run.ts'
import { refuseStopped } from '../../shared/run/stop-run.ts'
import { environment } from '../aws/environment.ts'
import { openWorkflow, workflowClient } from '../aws/workflow.ts'
import { changeRun } from '../change.ts'
import { quietly } from '../quietly.ts'
import type { StepEvent } from './event.ts'
import { type Basics, basics } from './wiring.ts'

/**
 * Marks a run as failed, by the name of the error, so that an administrator sees it. The execution waits here with its
 * token; one that was redriven comes here once more, and goes on at once. Executions of an older definition have
 * neither token nor place. Throws RunStopped.
 */
export const handle =
  (deps: Basics & { workflow: Workflow }) =>
  async (event: StepEvent & { error: string; at?: string; token?: string }) => {
    const { again } = await changeRun(deps, event.run, (situation) => {
      refuseStopped(situation)
      const { run } = situation.file
      const at = event.at ?? run.at ?? ''
      const again = event.token
        ? run.retrying?.find((failure) => failure.at === at && !failure.ended)
        : undefined
      if (again) return { again, change: takenUp(situation, [again], 'redriven') }
      return { again, change: failRun(situation, { at, error: event.error, token: event.token ?? '' }) }
    })
    if (again && event.token) await deps.workflow.tell(event.token, again.at)
    else deps.log.error('run.failed', { run: event.run, step: event.step, error: event.error })
  }

export const handler = quietly(
  handle({
    ...basics(),
    workflow: openWorkflow(workflowClient(), environment('STATE_MACHINES').STATE_MACHINES),
  }),
)
