import type { Json, JsonObject } from '../json.ts'
import { containerAt } from '../store/definitions.ts'
import { insertFrame } from '../store/frames.ts'
import type { Frame } from './frame.ts'
import { machineOf, type World } from './world.ts'

/**
 * Begins a branch or iteration of a frame's Map or Parallel, after the event `last`. It sees the frame's
 * variables.
 */
export function beginChildFrame(
  world: World,
  parent: Frame,
  child: { slot: number; path: (string | number)[]; input: Json; last: number; mapItem?: JsonObject },
): void {
  const path = [...parent.path, 'States', parent.state, ...child.path]
  const mapItem = child.mapItem ?? parent.mapItem
  const id = insertFrame(world.db, {
    execution: parent.execution,
    parent: parent.id,
    slot: child.slot,
    phase: 'enter',
    path,
    state: containerAt(machineOf(world, parent), path).StartAt,
    input: child.input,
    variables: parent.variables,
    last: child.last,
    entered: { event: 0, previous: 0, at: 0 },
    attempts: [],
    ...(mapItem && { mapItem }),
  })
  world.wake(id)
}
