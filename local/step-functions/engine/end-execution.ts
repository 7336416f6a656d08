import { abortMapRuns } from '../states/abort-map-runs.ts'
import { childEnded } from '../states/map-run.ts'
import { appendEvent } from '../store/events.ts'
import { closeExecution, getExecution, type Status } from '../store/executions.ts'
import { statusChange } from './status-change.ts'
import type { World } from './world.ts'

export interface End {
  status: Exclude<Status, 'RUNNING'>
  /** The event that the last one follows. */
  previous: number
  output?: string
  error?: string
  cause?: string
}

const EVENTS: Record<End['status'], string> = {
  SUCCEEDED: 'ExecutionSucceeded',
  FAILED: 'ExecutionFailed',
  TIMED_OUT: 'ExecutionTimedOut',
  ABORTED: 'ExecutionAborted',
}

/** Closes an execution: its last event, its record, the Map Runs it had open; and tells the Map Run it belongs to. */
export function endExecution(world: World, id: number, end: End): void {
  const { db, clock } = world
  const at = clock.now()
  const { status, previous, output, error, cause } = end
  const details = status === 'SUCCEEDED' ? { output, outputDetails: { truncated: false } } : { error, cause }
  appendEvent(db, id, { type: EVENTS[status], previous, at, details })
  closeExecution(db, id, { status, stopped: at, output, error, cause })
  abortMapRuns(world, id)
  const { map_run } = getExecution(db, id)
  world.publish(statusChange(world, id))
  if (map_run !== null) childEnded(world, map_run)
}
