import type { Frame, TaskWork } from '../engine/frame.ts'
import { note, pause, proceed, type World } from '../engine/world.ts'
import { isObject, type Json } from '../json.ts'
import { isTooLarge, tooLarge } from '../payload-limit.ts'
import type { Failure } from '../state-failure.ts'
import { dropTimers } from '../store/timers.ts'
import { closeTokens } from '../store/tokens.ts'
import { taskEvent } from './task-events.ts'

/** The attempt under way has a result. Its token works no more, its time-outs are off. */
export function succeedTask(world: World, frame: Frame, task: TaskWork, output: string): void {
  if (isTooLarge(output)) {
    failTask(world, frame, task, tooLarge(nameOf(task)))
    return
  }
  note(world, frame, ...taskEvent(task, 'Succeeded', { output, outputDetails: { truncated: false } }))
  endAttempt(world, frame)
  frame.result = JSON.parse(output) as Json
  proceed(world, frame, 'result')
}

/** The attempt under way has failed. Retry and Catch see to it in the frame's next step. */
export function failTask(world: World, frame: Frame, task: TaskWork, failure: Failure): void {
  const { error, cause } = failure
  note(world, frame, ...taskEvent(task, 'Failed', { error, cause }))
  endAttempt(world, frame)
  frame.failure = failure
  proceed(world, frame, 'failed')
}

/** A time-out or a missed heartbeat: both are States.Timeout, without a cause (recorded on AWS). */
export function timeOutTask(world: World, frame: Frame, task: TaskWork, kind: 'timeout' | 'heartbeat'): void {
  const error = 'States.Timeout'
  note(world, frame, ...taskEvent(task, 'TimedOut', { error }))
  endAttempt(world, frame)
  frame.failure = { error, ...(kind === 'heartbeat' && { alsoKnownAs: 'States.HeartbeatTimeout' }) }
  proceed(world, frame, 'failed')
}

/** The Lambda of a callback task has returned; from here on only the token counts. */
export function submitTask(world: World, frame: Frame, task: TaskWork, output: string): void {
  note(world, frame, ...taskEvent(task, 'Submitted', { output, outputDetails: { truncated: false } }))
  pause(world, frame, 'token')
}

/** What a function threw, as the state sees it. Source: Developer Guide, "Handling errors"; recorded on AWS. */
export function functionFailure(payload: string): Failure {
  const parsed = parse(payload)
  const type = isObject(parsed) ? parsed.errorType : undefined
  if (typeof type === 'string') return { error: type, cause: payload }
  const cause = `The cause could not be determined because Lambda did not return an error type. Returned payload: ${payload}`
  return { error: 'Lambda.Unknown', cause }
}

function endAttempt(world: World, frame: Frame): void {
  closeTokens(world.db, frame.id)
  dropTimers(world.db, frame.id)
  delete frame.task
}

const nameOf = (task: TaskWork) => (task.style === 'integration' ? 'lambda' : task.resource)

function parse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
