import { AccessDenied } from '../../contracts.ts'
import type { Failure } from '../state-failure.ts'
import { continueMapRun } from '../states/map-run.ts'
import { appendEvent } from '../store/events.ts'
import { getExecution, reopenExecution } from '../store/executions.ts'
import { rootFrame } from '../store/frames.ts'
import { getMapRun, reopenMapRun, unsuccessfulChildren } from '../store/map-runs.ts'
import { setTimer } from '../store/timers.ts'
import type { Frame } from './frame.ts'
import { note, pause, proceed, type World } from './world.ts'

/**
 * Reopens an execution at the state where it ended, with fresh time-outs and attempts. What succeeded is not
 * done again: of a Map Run, only the children that did not succeed and the items not begun. The caller has
 * checked `redrivability`.
 * Source: API reference, RedriveExecution.
 */
export function redrive(world: World, id: number): void {
  const { db, clock } = world
  const frame = rootFrame(db, id)
  if (!frame) throw new Error(`Execution ${id} has no frame to redrive`)
  const at = clock.now()
  reopenExecution(db, id, at)
  const { events, redrives, definition } = getExecution(db, id)
  const details = { redriveCount: redrives }
  frame.last = appendEvent(db, id, { type: 'ExecutionRedriven', previous: events, at, details })
  const { TimeoutSeconds } = world.definition(definition)
  if (TimeoutSeconds !== undefined)
    setTimer(db, { execution: id, frame: null, kind: 'execution', at: at + TimeoutSeconds * 1000 })
  const { endedIn } = frame
  frame.attempts = []
  delete frame.endedIn
  delete frame.task
  delete frame.failure
  if (frame.mapRun !== undefined) redriveMapRun(world, frame, frame.mapRun)
  else if (endedIn === 'result') proceed(world, frame, 'result')
  else proceed(world, frame, endedIn === 'enter' ? 'enter' : 'run')
}

function redriveMapRun(world: World, frame: Frame, id: number): void {
  const children = unsuccessfulChildren(world.db, id)
  const refused = refusal(world, frame, children)
  if (refused) {
    frame.failure = refused
    proceed(world, frame, 'failed')
    return
  }
  reopenMapRun(world.db, id, world.clock.now())
  const { arn, redrives } = getMapRun(world.db, id)
  note(world, frame, 'MapRunRedriven', { mapRunArn: arn, redriveCount: redrives })
  pause(world, frame, 'children')
  for (const child of children) redrive(world, child)
  continueMapRun(world, id)
}

/** The machine's role redrives the children of its Map Runs (developer guide, "Redriving Map Runs"). */
function refusal(world: World, { execution }: Frame, children: number[]): Failure | undefined {
  const resources = children.map((child) => getExecution(world.db, child).arn)
  try {
    world.authorize(
      execution,
      resources.map((resource) => ({ action: 'states:RedriveExecution', resource })),
    )
    return undefined
  } catch (error) {
    if (error instanceof AccessDenied) return { error: 'States.Permissions', cause: error.message }
    throw error
  }
}
