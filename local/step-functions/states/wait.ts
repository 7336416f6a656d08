import type { State } from '../definition/types.ts'
import type { Frame } from '../engine/frame.ts'
import { leaveState } from '../engine/leave-state.ts'
import { scopeFor } from '../engine/scope.ts'
import { type Commit, pause, stateOf, type World } from '../engine/world.ts'
import { evaluateAs, fail, type Scope } from '../jsonata/evaluate.ts'
import { setTimer } from '../store/timers.ts'
import { parseInstant } from './parse-instant.ts'

/** The farthest that a Wait may reach ahead (recorded on AWS). */
const LONGEST_MS = 24_855 * 24 * 60 * 60 * 1000

/** Wait until an instant, kept on disk. One that has passed is left at once. */
export async function runWait(world: World, frame: Frame, state: State): Promise<Commit> {
  const scope = scopeFor(world, frame)
  const until = await instantOf(state, scope)
  if (until <= scope.now) return leaveWait(world, frame)
  if (until - scope.now > LONGEST_MS)
    throw fail(
      scope,
      state.Seconds === undefined ? 'Timestamp' : 'Seconds',
      'Wait state delay is too long',
      true,
    )
  return () => {
    setTimer(world.db, { execution: frame.execution, frame: frame.id, kind: 'wait', at: until })
    pause(world, frame, 'wait')
  }
}

export function leaveWait(world: World, frame: Frame): Promise<Commit> {
  const state = stateOf(world, frame)
  const exit = { result: frame.input, holder: state, scope: scopeFor(world, frame), next: state.Next }
  return leaveState(world, frame, exit)
}

async function instantOf(state: State, scope: Scope): Promise<number> {
  if (state.Seconds !== undefined) {
    const seconds = await evaluateAs('number', state.Seconds, 'Seconds', scope)
    if (Number.isInteger(seconds) && seconds >= 0) return scope.now + seconds * 1000
    throw fail(scope, 'Seconds', `The Seconds field must be a whole number from 0, but was: ${seconds}`, true)
  }
  const text = await evaluateAs('string', state.Timestamp ?? null, 'Timestamp', scope)
  const instant = parseInstant(text)
  if (instant !== undefined) return instant
  const what = `The Timestamp field cannot be parsed as an ISO-8601 extended offset date-time format string: ${text}`
  throw fail(scope, 'Timestamp', what, true)
}
