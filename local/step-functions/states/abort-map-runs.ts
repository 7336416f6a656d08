import { endExecution } from '../engine/end-execution.ts'
import type { World } from '../engine/world.ts'
import { rootFrame } from '../store/frames.ts'
import { closeMapRun, type MapRun } from '../store/map-runs.ts'

/** Stops the Map Runs that an execution (or only one of its frames) leaves open, with their children. */
export function abortMapRuns(world: World, execution: number, frame?: number): void {
  const open = world.db
    .all<MapRun>("SELECT * FROM map_runs WHERE execution = ? AND status = 'RUNNING'", execution)
    .filter((run) => frame === undefined || run.frame === frame)
  for (const run of open) {
    closeMapRun(world.db, run.id, 'ABORTED', world.clock.now())
    abortChildren(world, run.id)
  }
}

export function abortChildren(world: World, mapRun: number): void {
  const running = world.db.all<{ id: number }>(
    "SELECT id FROM executions WHERE map_run = ? AND status = 'RUNNING'",
    mapRun,
  )
  for (const { id } of running)
    endExecution(world, id, { status: 'ABORTED', previous: rootFrame(world.db, id)?.last ?? 0 })
}
