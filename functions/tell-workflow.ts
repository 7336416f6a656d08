import type { Now } from '../shared/ports/now.ts'
import type { Store } from '../shared/ports/store.ts'
import type { Workflow } from '../shared/ports/workflow.ts'
import { latestBallot } from '../shared/run/count-votes.ts'
import type { Ask } from '../shared/run/records/ask.ts'
import type { Ballot } from '../shared/run/records/ballot.ts'
import { type Log, nameOf } from './log.ts'

/**
 * Tells the workflow what an ask came to. The answer is recorded before this, and stands whatever happens here
 * (design 4.4): when telling fails, the ask stays marked as not told, and whoever sees that next tells it again.
 */
export async function tellWorkflow(
  deps: { store: Store; workflow: Workflow; now: Now; log: Log },
  ask: Ask,
): Promise<void> {
  if (!ask.settled) return
  // First what it may have decided: an answer that was told is not looked at again, a result is.
  if (ask.countedBy) {
    const ballot = latestBallot(await deps.store.file(ask.countedBy.run), ask.countedBy.step)
    if (ballot) await tellResult(deps, ballot)
  }
  if (!ask.taskToken || ask.toldAt) return
  const where = { run: ask.run, step: ask.step, ask: ask.number }
  try {
    const heard = await deps.workflow.tell(ask.taskToken, ask.settled.outcome, ask.undoUntil)
    deps.log[heard ? 'info' : 'warn'](heard ? 'workflow.told' : 'workflow.deaf', where)
    await deps.store.told(ask, deps.now())
  } catch (error) {
    deps.log.error('workflow.unreachable', { ...where, error: nameOf(error) })
  }
}

/** Tells the workflow what a ballot came to, once it has come to something and the waiting state is there. */
export async function tellResult(
  deps: { store: Store; workflow: Workflow; now: Now; log: Log },
  ballot: Ballot,
): Promise<void> {
  if (!ballot.taskToken || !ballot.decided || ballot.toldAt) return
  const where = { run: ballot.run, step: ballot.step }
  try {
    const heard = await deps.workflow.tell(ballot.taskToken, ballot.decided.outcome)
    deps.log[heard ? 'info' : 'warn'](heard ? 'workflow.told' : 'workflow.deaf', where)
    await deps.store.toldResult(ballot, deps.now())
  } catch (error) {
    deps.log.error('workflow.unreachable', { ...where, error: nameOf(error) })
  }
}
