import { removeChildren } from '../engine/fail-frame.ts'
import type { Frame } from '../engine/frame.ts'
import { leaveState } from '../engine/leave-state.ts'
import { scopeFor } from '../engine/scope.ts'
import { type Commit, languageOf, noteAside, stateOf, type World } from '../engine/world.ts'
import type { Json } from '../json.ts'
import { placeResult } from '../jsonpath/paths.ts'
import { withinLimit } from '../payload-limit.ts'
import { childFrames } from '../store/frames.ts'
import { mapRunOutputs } from '../store/map-runs.ts'

/**
 * Leaves a Map or Parallel whose children have all ended well: its result is the array of their outputs, in
 * order.
 */
export async function collectChildren(world: World, frame: Frame): Promise<Commit> {
  const state = stateOf(world, frame)
  const outputs = outputsOf(world, frame)
  // Without a ResultWriter the array is a payload like any other (Developer Guide, "Distributed mode").
  withinLimit(outputs, frame.state)
  const result =
    languageOf(world, frame) === 'JSONPath' ? placeResult(frame.input, state.ResultPath, outputs) : outputs
  const exit = { result, holder: state, scope: scopeFor(world, frame, { result: outputs }), next: state.Next }
  return leaveState(world, frame, exit, () => {
    removeChildren(world, frame.id)
    // The exit follows the same event as the success, not the success itself (recorded on AWS).
    noteAside(world, frame, `${state.Type}StateSucceeded`, frame.last)
  })
}

function outputsOf(world: World, frame: Frame): Json[] {
  if (frame.mapRun !== undefined)
    return mapRunOutputs(world.db, frame.mapRun).map((output) => JSON.parse(output) as Json)
  return childFrames(world.db, frame.id).map(({ result }) => result ?? null)
}
