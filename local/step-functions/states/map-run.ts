import { randomUUID } from 'node:crypto'
import { beginExecution } from '../engine/begin-execution.ts'
import { note, proceed, type World } from '../engine/world.ts'
import { getExecution } from '../store/executions.ts'
import { findFrame } from '../store/frames.ts'
import { closeMapRun, countIn, getMapRun, isAnyRunning, type MapRun, takeItem } from '../store/map-runs.ts'
import { abortChildren } from './abort-map-runs.ts'

/** A child execution has ended: on with the next item, or the end of the Map Run. */
export function childEnded(world: World, id: number): void {
  const run = getMapRun(world.db, id)
  if (run.status !== 'RUNNING') return
  if (exceedsTolerance(run, countIn(world.db, id, 'FAILED', 'TIMED_OUT', 'ABORTED'))) failMapRun(world, run)
  else continueMapRun(world, id)
}

/** Begins children while there is room; ends the Map Run when no item is left and no child runs. */
export function continueMapRun(world: World, id: number): void {
  const run = getMapRun(world.db, id)
  if (run.begun < run.items) beginChildren(world, run)
  if (!isAnyRunning(world.db, id)) succeedMapRun(world, run)
}

function beginChildren(world: World, run: MapRun): void {
  for (let running = countIn(world.db, run.id, 'RUNNING'); running < run.concurrency; running++) {
    const item = takeItem(world.db, run)
    if (!item) break
    beginChild(world, run, item)
  }
}

function beginChild(world: World, run: MapRun, item: { slot: number; input: string }): void {
  const name = randomUUID()
  beginExecution(world, {
    arn: `arn:aws:states:${world.region}:${world.account}:execution:${run.name}:${name}`,
    machine: run.machine,
    name,
    definition: run.definition,
    role: getExecution(world.db, run.execution).role,
    input: item.input,
    map_run: run.id,
    item: item.slot,
  })
}

function succeedMapRun(world: World, run: MapRun): void {
  const frame = findFrame(world.db, run.frame)
  if (!frame) throw new Error(`Map Run ${run.arn} has lost its Map state`)
  closeMapRun(world.db, run.id, 'SUCCEEDED', world.clock.now())
  note(world, frame, 'MapRunSucceeded')
  proceed(world, frame, 'collect')
}

function failMapRun(world: World, run: MapRun): void {
  const frame = findFrame(world.db, run.frame)
  if (!frame) throw new Error(`Map Run ${run.arn} has lost its Map state`)
  closeMapRun(world.db, run.id, 'FAILED', world.clock.now())
  abortChildren(world, run.id)
  const failure = {
    error: 'States.ExceedToleratedFailureThreshold',
    cause: 'The specified tolerated failure threshold was exceeded',
  }
  note(world, frame, 'MapRunFailed', failure)
  frame.failure = failure
  proceed(world, frame, 'failed')
}

/**
 * Either bound fails the run when exceeded; with neither, one failure does. Source: Developer Guide, "Tolerated
 * failure threshold".
 */
function exceedsTolerance(run: MapRun, failures: number): boolean {
  const { tolerated_count: count, tolerated_percentage: percentage } = run
  if (count === null && percentage === null) return failures > 0
  return (
    (count !== null && failures > count) || (percentage !== null && (failures / run.items) * 100 > percentage)
  )
}
