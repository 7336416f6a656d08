import { MAX_EVENTS } from '../store/events.ts'
import { type Execution, getExecution } from '../store/executions.ts'
import { framesOf } from '../store/frames.ts'
import { unsuccessfulChildren } from '../store/map-runs.ts'
import type { World } from './world.ts'

const PERIOD_MS = 14 * 24 * 60 * 60 * 1000

export interface Redrivability {
  redriveStatus: 'REDRIVABLE' | 'NOT_REDRIVABLE' | 'REDRIVABLE_BY_MAP_RUN'
  redriveStatusReason?: string
}

/**
 * Whether RedriveExecution may be called, and why not. Source of rules and texts: API reference,
 * DescribeExecution.
 */
export function redrivability(world: World, execution: Execution): Redrivability {
  const reason = obstacle(world, execution)
  if (reason !== undefined) return { redriveStatus: 'NOT_REDRIVABLE', redriveStatusReason: reason }
  if (execution.map_run === null) return { redriveStatus: 'REDRIVABLE' }
  const byMapRun = 'Execution can only be redriven through the Map Run that started it'
  return { redriveStatus: 'REDRIVABLE_BY_MAP_RUN', redriveStatusReason: byMapRun }
}

function obstacle(world: World, { id, status, stopped, events }: Execution): string | undefined {
  if (status === 'RUNNING' || status === 'SUCCEEDED') return `Execution is ${status} and cannot be redriven`
  if (stopped !== null && stopped + PERIOD_MS < world.clock.now())
    return 'Execution redrivable period exceeded'
  if (events >= MAX_EVENTS - 1) return 'Execution history event limit exceeded'
  const frames = framesOf(world.db, id)
  if (frames.length === 0) return 'The local cloud no longer knows where the execution ended'
  return frames
    .flatMap(({ mapRun }) => (mapRun === undefined ? [] : unsuccessfulChildren(world.db, mapRun)))
    .map((child) => obstacle(world, getExecution(world.db, child)))
    .find((found) => found !== undefined)
}
