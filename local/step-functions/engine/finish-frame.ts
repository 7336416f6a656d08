import type { Json } from '../json.ts'
import { beginIterations } from '../states/begin-iterations.ts'
import { countChildren, findFrame } from '../store/frames.ts'
import { endExecution } from './end-execution.ts'
import type { Frame } from './frame.ts'
import { noteAside, pause, proceed, stateOf, type World } from './world.ts'

/** A frame has gone through its last state: the execution ends, or the Map or Parallel around it gets the output. */
export function finishFrame(world: World, frame: Frame, output: Json): void {
  if (frame.parent === null) {
    endExecution(world, frame.execution, {
      status: 'SUCCEEDED',
      previous: frame.last,
      output: JSON.stringify(output),
    })
    return
  }
  frame.result = output
  pause(world, frame, 'done')
  const parent = findFrame(world.db, frame.parent)
  if (!parent) throw new Error(`Frame ${frame.id} has lost its parent`)
  parent.last = frame.last
  if (parent.map) {
    parent.last = noteAside(world, frame, 'MapIterationSucceeded', frame.last, {
      name: parent.state,
      index: frame.slot,
    })
    // The next iteration follows the one that made room for it, not the event of its success (recorded on AWS).
    beginIterations(world, parent, frame.last)
  }
  const expected = parent.map?.items.length ?? stateOf(world, parent).Branches?.length
  if (countChildren(world.db, parent.id, 'done') === expected) proceed(world, parent, 'collect')
  else pause(world, parent, 'children')
}
