import type { Workflow } from '../shared/ports/workflow.ts'
import { failRun } from '../shared/run/end-run.ts'
import { takenUp } from '../shared/run/retry-run.ts'
import { refuseStopped } from '../shared/run/stop-run.ts'
import { changeRun } from './change.ts'
import type { StepEvent } from './steps/event.ts'
import type { Basics } from './steps/wiring.ts'

/**
 * Marks a run as failed, by the name of the error, so that an administrator sees it. The execution waits here with its
 * token; one that was redriven comes here once more, and goes on at once. Executions of an older definition have
 * neither token nor place.
 * What fails while a unit joins a round (`joining`: its child run), or before a child run has begun, is no failure of the
 * round: the log names the child run, and the execution ends. Whoever was to join does so on the next morning.
 * Throws RunStopped.
 */
export const noteFailure =
  (deps: Basics & { workflow: Workflow }) =>
  async (event: StepEvent & { error: string; at?: string; token?: string; joining?: string | null }) => {
    if (event.token && (event.joining || !(await deps.store.file(event.run)))) {
      await deps.workflow.end(event.token)
      const run = event.joining || event.run
      return deps.log.error('run.failed', { run, step: event.step, error: event.error })
    }
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
