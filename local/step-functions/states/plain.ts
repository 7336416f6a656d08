import type { State } from '../definition/types.ts'
import { failFrame } from '../engine/fail-frame.ts'
import type { Frame } from '../engine/frame.ts'
import { leaveState } from '../engine/leave-state.ts'
import { scopeFor } from '../engine/scope.ts'
import { type Commit, languageOf, type World } from '../engine/world.ts'
import type { Json } from '../json.ts'
import { evaluateAs, type Scope } from '../jsonata/evaluate.ts'
import { placeResult } from '../jsonpath/paths.ts'

/** Pass puts its input out, through Output and Assign. */
export function runPass(world: World, frame: Frame, state: State): Promise<Commit> {
  const result =
    languageOf(world, frame) === 'JSONPath'
      ? placeResult(frame.input, state.ResultPath, frame.input)
      : frame.input
  return leaveState(world, frame, { result, holder: state, scope: scopeFor(world, frame), next: state.Next })
}

export function runSucceed(world: World, frame: Frame, state: State): Promise<Commit> {
  return leaveState(world, frame, { result: frame.input, holder: state, scope: scopeFor(world, frame) })
}

/** Fail ends its frame with the error and cause it names; either may be an expression for a string. */
export async function runFail(world: World, frame: Frame, state: State): Promise<Commit> {
  const literal = languageOf(world, frame) === 'JSONPath'
  const text = async (value: Json | undefined, field: string, scope: Scope) => {
    if (value === undefined) return undefined
    return literal ? String(value) : evaluateAs('string', value, field, scope)
  }
  const scope = scopeFor(world, frame)
  const error = await text(state.Error, 'Error', scope)
  const cause = await text(state.Cause, 'Cause', scope)
  return () => failFrame(world, frame, { error, cause })
}
