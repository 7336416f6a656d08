import type { Frame } from '../engine/frame.ts'
import { leaveState } from '../engine/leave-state.ts'
import { scopeFor } from '../engine/scope.ts'
import { type Commit, languageOf, stateOf, type World } from '../engine/world.ts'
import { placeResult } from '../jsonpath/paths.ts'

/** Leaves a task with the result it got. */
export function leaveTask(world: World, frame: Frame): Promise<Commit> {
  const state = stateOf(world, frame)
  const answer = frame.result ?? null
  const result =
    languageOf(world, frame) === 'JSONPath' ? placeResult(frame.input, state.ResultPath, answer) : answer
  const scope = scopeFor(world, frame, { result: answer })
  return leaveState(world, frame, { result, holder: state, scope, next: state.Next })
}
