import { HistoryFull, MAX_EVENTS } from '../store/events.ts'
import { getExecution } from '../store/executions.ts'
import { endExecution } from './end-execution.ts'
import type { Commit, World } from './world.ts'

/**
 * Writes a change to an execution whole, or not at all. Where its history has no room, the execution fails
 * instead (Step Functions quotas).
 */
export function commitTo(world: World, execution: number, commit: Commit): void {
  try {
    world.db.transaction(commit)
  } catch (error) {
    if (!(error instanceof HistoryFull)) throw error
    world.db.transaction(() => endFull(world, execution))
  }
}

function endFull(world: World, execution: number): void {
  const { events, status } = getExecution(world.db, execution)
  if (status !== 'RUNNING') return
  endExecution(world, execution, {
    status: 'FAILED',
    previous: events,
    error: 'States.Runtime',
    cause: `The execution reached the maximum number of history events (${MAX_EVENTS}).`,
  })
}
