import { AccessDenied } from '../../contracts.ts'
import type { Failure } from '../state-failure.ts'
import { continueMapRun } from '../states/map-run.ts'
import { appendEvent } from '../store/events.ts'
import { getExecution, reopenExecution } from '../store/executions.ts'
import { childFrames, rootFrame } from '../store/frames.ts'
import { getMapRun, reopenMapRun, unsuccessfulChildren } from '../store/map-runs.ts'
import { setTimer } from '../store/timers.ts'
import { removeChildren } from './fail-frame.ts'
import type { Frame } from './frame.ts'
import { clearWork } from './leave-state.ts'
import { note, pause, proceed, type World } from './world.ts'

/**
 * Reopens an execution at the state where it ended, with fresh time-outs and attempts. What succeeded is not
 * done again: of a Parallel or an inline Map only the branches and iterations that failed or were aborted, each at its
 * own state; of a Map Run, only the children that did not succeed and the items not begun. The caller has
 * checked `redrivability`.
 * Source: API reference, RedriveExecution; developer guide, "Redrive behavior of individual states".
 */
export function redrive(world: World, id: number): void {
  const { db, clock } = world
  const frame = rootFrame(db, id)
  if (!frame) throw new Error(`Execution ${id} has no frame to redrive`)
  const at = clock.now()
  reopenExecution(db, id, at)
  const { events, redrives, definition } = getExecution(db, id)
  const details = { redriveCount: redrives }
  const redriven = appendEvent(db, id, { type: 'ExecutionRedriven', previous: events, at, details })
  const { TimeoutSeconds } = world.definition(definition)
  if (TimeoutSeconds !== undefined)
    setTimer(db, { execution: id, frame: null, kind: 'execution', at: at + TimeoutSeconds * 1000 })
  redriveFrame(world, frame, redriven)
}

/** Has a frame go on where it ended; its next event follows `redriven`. */
function redriveFrame(world: World, frame: Frame, redriven: number): void {
  const { endedIn, failure } = frame
  const children = childFrames(world.db, frame.id)
  frame.last = redriven
  frame.attempts = []
  delete frame.endedIn
  delete frame.task
  delete frame.failure
  if (failure?.error === 'States.DataLimitExceeded') {
    // What is too large would be so again: the state is run whole, with what succeeded in it (developer guide).
    removeChildren(world, frame.id)
    clearWork(frame)
    proceed(world, frame, 'run')
  } else if (frame.mapRun !== undefined) redriveMapRun(world, frame, frame.mapRun)
  else if (children.length > 0) redriveChildren(world, frame, children)
  else if (endedIn === 'result') proceed(world, frame, 'result')
  else proceed(world, frame, endedIn === 'enter' ? 'enter' : 'run')
}

/** The branches of a Parallel, or the iterations of an inline Map. */
function redriveChildren(world: World, frame: Frame, children: Frame[]): void {
  const unsuccessful = children.filter(({ endedIn }) => endedIn !== 'done')
  for (const child of children) {
    if (child.endedIn !== 'done') continue
    delete child.endedIn
    pause(world, child, 'done')
  }
  if (unsuccessful.length === 0) proceed(world, frame, 'collect')
  else pause(world, frame, 'children')
  for (const child of unsuccessful) redriveFrame(world, child, frame.last)
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
