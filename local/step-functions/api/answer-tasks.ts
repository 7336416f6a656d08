import { commitTo } from '../engine/commit.ts'
import type { Frame, TaskWork } from '../engine/frame.ts'
import type { World } from '../engine/world.ts'
import { isTooLarge, PAYLOAD_BYTES } from '../payload-limit.ts'
import { failTask, succeedTask } from '../states/answer-task.ts'
import { findFrame } from '../store/frames.ts'
import { postponeTimer } from '../store/timers.ts'
import { frameOfToken } from '../store/tokens.ts'
import { ApiError } from './api-error.ts'
import type { Operation } from './operation.ts'
import { invalid, optionalText, text } from './read-input.ts'

/**
 * Answers a callback task, from the moment its token was given, even before its Lambda has returned (the token
 * is in the context object when the state is entered).
 */
export const sendTaskSuccess: Operation = (world, input) => {
  const { frame, task } = waitingTask(world, text(input, 'taskToken'))
  const output = outputText(input.output)
  commitTo(world, frame.execution, () => succeedTask(world, frame, task, output))
  return {}
}

/** Without error and cause it is legal: a catcher then sees null (recorded on AWS). */
export const sendTaskFailure: Operation = (world, input) => {
  const { frame, task } = waitingTask(world, text(input, 'taskToken'))
  const failure = { error: optionalText(input, 'error'), cause: optionalText(input, 'cause') }
  commitTo(world, frame.execution, () => failTask(world, frame, task, failure))
  return {}
}

/** Puts off the heartbeat's time-out; the task's own stays where it is (recorded on AWS). */
export const sendTaskHeartbeat: Operation = (world, input) => {
  const { frame, task } = waitingTask(world, text(input, 'taskToken'))
  if (task.heartbeatSeconds !== undefined)
    postponeTimer(world.db, frame.id, 'heartbeat', world.clock.now() + task.heartbeatSeconds * 1000)
  return {}
}

/**
 * @throws ApiError InvalidToken for a token never given, TaskTimedOut for one that waits no more (API
 * reference, TaskTimedOut).
 */
function waitingTask(world: World, token: string): { frame: Frame; task: TaskWork } {
  const id = frameOfToken(world.db, token)
  if (id === undefined) throw new ApiError('InvalidToken', "Invalid Token: 'Invalid token'")
  const frame = id === null ? undefined : findFrame(world.db, id)
  if (frame?.task) return { frame, task: frame.task }
  throw new ApiError('TaskTimedOut', "Task Timed Out: 'Provided task does not exist anymore'")
}

function outputText(output: unknown): string {
  if (typeof output !== 'string') throw invalid('output', output, 'Member must be a text')
  if (isTooLarge(output)) throw invalid('output', '…', `Member must have at most ${PAYLOAD_BYTES} bytes`)
  try {
    JSON.parse(output)
    return output
  } catch (error) {
    throw new ApiError('InvalidOutput', `Invalid Output: '${(error as Error).message}'`)
  }
}
