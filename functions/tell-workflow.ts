import type { Now, Store, Workflow } from '../shared/ports.ts'
import type { Ask } from '../shared/run/records.ts'
import { type Log, nameOf } from './log.ts'

/**
 * Tells the workflow what an ask came to. The answer is recorded before this, and stands whatever happens here
 * (design 4.4): when telling fails, the ask stays marked as not told, and whoever sees that next tells it again.
 */
export async function tellWorkflow(
  deps: { store: Store; workflow: Workflow; now: Now; log: Log },
  ask: Ask,
): Promise<void> {
  if (!ask.taskToken || !ask.settled || ask.toldAt) return
  const where = { run: ask.run, step: ask.step, ask: ask.number }
  try {
    const heard = await deps.workflow.tell(ask.taskToken, ask.settled.outcome, ask.undoUntil)
    deps.log[heard ? 'info' : 'warn'](heard ? 'workflow.told' : 'workflow.deaf', where)
    await deps.store.told(ask, deps.now())
  } catch (error) {
    deps.log.error('workflow.unreachable', { ...where, error: nameOf(error) })
  }
}
