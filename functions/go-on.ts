import type { Now } from '../shared/ports/now.ts'
import type { Store } from '../shared/ports/store.ts'
import type { Workflow } from '../shared/ports/workflow.ts'
import type { Failure } from '../shared/run/records/run.ts'
import { stillFailed, takenUp, takenUpWhole } from '../shared/run/retry-run.ts'
import { latestAsk, type Situation } from '../shared/run/situation.ts'
import { isUnheard } from '../shared/run/unheard.ts'
import { joinableRounds, stepsOfScope } from '../shared/scheme/walk.ts'
import { changeRun } from './change.ts'
import { readSituation } from './situation.ts'

interface Deps {
  store: Store
  workflow: Workflow
  now: Now
}

/** It goes on; only its round can be redriven, and is under way; or nothing can be done. */
export type GoneOn = 'goes-on' | 'not-alone' | 'cannot'

/**
 * Brings the execution of a run to go on from where it failed: it waits for that, as a rule. One that has ended since
 * is redriven (for a child run, that of its round, which redrives its failed children); where AWS does not allow it, a
 * fresh one begins at the same state. When neither can be done, the run is failed as before.
 */
export async function goOn(deps: Deps, run: string): Promise<GoneOn> {
  const situation = await readSituation(deps, run)
  const failures = situation.file.run.retrying ?? []
  const heard: Failure[] = []
  for (const failure of failures)
    if (failure.token && (await deps.workflow.tell(failure.token, failure.at))) heard.push(failure)
  if (heard.length > 0) await changeRun(deps, run, (now) => ({ change: takenUp(now, heard, 'waited') }))
  if (heard.length === failures.length) return 'goes-on'

  const { child } = situation.file.run
  // What failed before it could wait for anybody only fails again when it is redriven.
  const lost = failures.some(({ token, ended }) => !token && !ended)
  // A child run that joined its round later has an execution that bears its name; any other has that of its round.
  const own = lost ? 'gone' : await deps.workflow.redrive(situation.file.run)
  const root = child && own === 'gone' ? await readSituation(deps, child.root) : situation
  const alone = root === situation
  const ended = alone || lost ? own : await deps.workflow.redrive(root.file.run)
  if (ended === 'redriven' || (ended === 'running' && alone)) {
    await changeRun(deps, root.file.run.id, (now) => ({ change: takenUpWhole(now) }))
    return 'goes-on'
  }
  if (ended === 'gone' && (await startAfresh(deps, situation))) return 'goes-on'
  if (child && (await joinAfresh(deps, situation))) return 'goes-on'
  await changeRun(deps, run, (now) => ({ change: stillFailed(now) }))
  return ended === 'running' ? 'not-alone' : 'cannot'
}

/** Another execution of the same run, from the state that failed. It begins in the machine's own states only. */
async function startAfresh(deps: Deps, { file, flow }: Situation): Promise<boolean> {
  const { run } = file
  const [failure, second] = run.retrying ?? []
  const own = stepsOfScope(flow.steps).some(({ id }) => failure?.at === id || failure?.at === `${id}-lapse`)
  if (!failure || second || run.child || !own) return false
  const executions = (run.executions ?? 1) + 1
  await deps.workflow.start({ ...run, executions }, failure.at)
  await changeRun(deps, run.id, (now) => ({ change: takenUp(now, [failure], 'fresh', executions) }))
  return true
}

/**
 * Another execution of a child run whose round can be joined, while the round is under way: it comes to the round's first
 * ask, and finds that open, or answered while nobody was there to hear it. Not where it failed after that: what was asked
 * would be asked again.
 */
async function joinAfresh(deps: Deps, { file, flow, parent }: Situation): Promise<boolean> {
  const { run } = file
  const [failure, second] = run.retrying ?? []
  const round = joinableRounds(flow).find(({ id }) => id === run.child?.step)
  const first = round?.steps[0]?.id
  if (!round || !first || !run.child || !failure || second || failure.at !== first) return false
  const last = latestAsk(file, first)
  if (last?.settled && !isUnheard([run], last.settled.at, last.toldAt)) return false
  if (parent?.run.state !== 'running') return false
  const executions = (run.executions ?? 1) + 1
  const { unit } = run.child
  await deps.workflow.join(parent.run, { round: round.id, unit, child: run.id, executions })
  await changeRun(deps, run.id, (now) => ({ change: takenUp(now, [failure], 'fresh', executions) }))
  return true
}
