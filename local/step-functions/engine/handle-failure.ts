import type { State } from '../definition/types.ts'
import type { Json } from '../json.ts'
import { placeResult } from '../jsonpath/paths.ts'
import type { Failure } from '../state-failure.ts'
import { countTransition } from '../store/executions.ts'
import { setTimer } from '../store/timers.ts'
import { matchesError } from './error-names.ts'
import { failFrame, removeChildren } from './fail-frame.ts'
import type { Frame } from './frame.ts'
import { clearWork, leaveState } from './leave-state.ts'
import { retryDelay } from './retry-delay.ts'
import { scopeFor } from './scope.ts'
import { type Commit, languageOf, note, pause, stateOf, type World } from './world.ts'

/** What becomes of a failed state: another attempt, a catcher's branch, or the end of its frame. */
export async function handleFailure(world: World, frame: Frame): Promise<Commit> {
  const state = stateOf(world, frame)
  const failure = frame.failure ?? {}
  const recovery = retry(world, frame, state, failure) ?? (await catchError(world, frame, state, failure))
  return recovery ?? (() => giveUp(world, frame, failure))
}

function retry(world: World, frame: Frame, state: State, failure: Failure): Commit | undefined {
  const i = (state.Retry ?? []).findIndex((retrier) => matchesError(retrier.ErrorEquals, failure))
  const retrier = state.Retry?.[i]
  const used = frame.attempts[i] ?? 0
  if (!retrier || used >= (retrier.MaxAttempts ?? 3)) return undefined
  return () => {
    frame.attempts = (state.Retry ?? []).map((_, n) => (frame.attempts[n] ?? 0) + (n === i ? 1 : 0))
    removeChildren(world, frame.id)
    clearWork(frame)
    const at = world.clock.now() + retryDelay(retrier, used)
    setTimer(world.db, { execution: frame.execution, frame: frame.id, kind: 'retry', at })
    // Retries are billed as transitions. Source: aws.amazon.com/step-functions/pricing.
    countTransition(world.db, frame.execution)
    pause(world, frame, 'retry')
  }
}

async function catchError(
  world: World,
  frame: Frame,
  state: State,
  failure: Failure,
): Promise<Commit | undefined> {
  const i = (state.Catch ?? []).findIndex((catcher) => matchesError(catcher.ErrorEquals, failure))
  const catcher = state.Catch?.[i]
  if (!catcher) return undefined
  // Absent error and cause are null to a catcher (recorded on AWS).
  const errorOutput: Json = { Error: failure.error ?? null, Cause: failure.cause ?? null }
  const result =
    languageOf(world, frame) === 'JSONPath'
      ? placeResult(frame.input, catcher.ResultPath, errorOutput)
      : errorOutput
  const exit = {
    result,
    holder: catcher,
    prefix: `Catch[${i}]/`,
    scope: scopeFor(world, frame, { errorOutput }),
    next: catcher.Next,
  }
  return leaveState(world, frame, exit, () => {
    removeChildren(world, frame.id)
    noteRegionFailed(world, frame, state)
  })
}

/** The failure goes out of the state, as nothing in it retries or catches it. */
export function giveUp(world: World, frame: Frame, failure: Failure): void {
  noteRegionFailed(world, frame, stateOf(world, frame))
  failFrame(world, frame, failure)
}

function noteRegionFailed(world: World, frame: Frame, state: State): void {
  if (state.Type === 'Map' || state.Type === 'Parallel') note(world, frame, `${state.Type}StateFailed`)
}
