import type { Failure } from '../state-failure.ts'
import { abortMapRuns } from '../states/abort-map-runs.ts'
import { childFrames, deleteFrame, findFrame } from '../store/frames.ts'
import { dropTimers } from '../store/timers.ts'
import { closeTokens } from '../store/tokens.ts'
import { endExecution } from './end-execution.ts'
import type { Frame } from './frame.ts'
import { noteAside, pause, proceed, stateOf, type World } from './world.ts'

/**
 * A frame ends with an error: the execution fails, or the Map or Parallel around it does, and its other frames
 * stop. They stay on disk as they ended, for a redrive, until the state is retried or its failure caught.
 */
export function failFrame(world: World, frame: Frame, failure: Failure): void {
  const { error, cause } = failure
  if (frame.parent === null) {
    endExecution(world, frame.execution, { status: 'FAILED', previous: frame.last, error, cause })
    return
  }
  const parent = findFrame(world.db, frame.parent)
  if (!parent) throw new Error(`Frame ${frame.id} has lost its parent`)
  const ofMap = parent.map !== undefined
  // A failed branch's own task is listed as aborted too; a failed iteration's is not (both recorded on AWS).
  if (!ofMap) noteAborted(world, frame)
  for (const sibling of childFrames(world.db, parent.id))
    if (sibling.id !== frame.id && isUnderWay(sibling))
      abortFrame(world, sibling, ofMap ? parent.state : undefined)
  if (ofMap)
    noteAside(world, frame, 'MapIterationFailed', frame.last, { name: parent.state, index: frame.slot })
  endChildren(world, parent.id)
  parent.failure = failure
  parent.last = frame.last
  proceed(world, parent, 'failed')
}

const isUnderWay = ({ phase }: Frame) => phase !== 'done' && phase !== 'ended'

function abortFrame(world: World, frame: Frame, map: string | undefined): void {
  for (const child of childFrames(world.db, frame.id))
    if (isUnderWay(child)) abortFrame(world, child, frame.map ? frame.state : undefined)
  noteAborted(world, frame)
  if (map !== undefined)
    noteAside(world, frame, 'MapIterationAborted', frame.last, { name: map, index: frame.slot })
}

function noteAborted(world: World, frame: Frame): void {
  const { Type } = stateOf(world, frame)
  const entered = frame.phase !== 'enter'
  if (entered && ['Task', 'Wait', 'Map', 'Parallel'].includes(Type))
    noteAside(world, frame, `${Type}StateAborted`, frame.last)
}

/** Ends all frames below one, with what they wait for; what each was doing stays known. */
function endChildren(world: World, parent: number): void {
  for (const child of childFrames(world.db, parent)) {
    endChildren(world, child.id)
    giveUpWaiting(world, child)
    if (child.phase === 'ended') continue
    child.endedIn = child.phase
    pause(world, child, 'ended')
  }
}

/** Removes all frames below one, with what they wait for. */
export function removeChildren(world: World, parent: number): void {
  for (const child of childFrames(world.db, parent)) {
    removeChildren(world, child.id)
    giveUpWaiting(world, child)
    deleteFrame(world.db, child.id)
  }
}

function giveUpWaiting(world: World, { id, execution }: Frame): void {
  abortMapRuns(world, execution, id)
  closeTokens(world.db, id)
  dropTimers(world.db, id)
}
