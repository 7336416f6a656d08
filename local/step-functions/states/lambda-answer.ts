import { randomUUID } from 'node:crypto'
import { AccessDenied, FunctionNotFound, type Invocation } from '../../contracts.ts'
import { commitTo } from '../engine/commit.ts'
import type { World } from '../engine/world.ts'
import type { Json } from '../json.ts'
import { findFrame } from '../store/frames.ts'
import { failTask, functionFailure, submitTask, succeedTask } from './answer-task.ts'

export type Outcome = Invocation | { thrown: unknown }

/**
 * Takes a Lambda's answer to where its task is. An answer to an attempt that is over (timed out, answered by
 * token) is dropped.
 */
export function takeLambdaAnswer(world: World, frameId: number, attempt: string, outcome: Outcome): void {
  const frame = findFrame(world.db, frameId)
  const task = frame?.task
  if (!frame || !task || task.attempt !== attempt || frame.phase !== 'invoke') return
  commitTo(world, frame.execution, () => {
    if ('thrown' in outcome) return failTask(world, frame, task, invokeFailure(task.function, outcome.thrown))
    if (outcome.functionError) return failTask(world, frame, task, functionFailure(outcome.payload))
    const payload = jsonText(outcome.payload)
    const output = task.style === 'function' ? payload : JSON.stringify(response(payload))
    if (task.token === undefined) succeedTask(world, frame, task, output)
    else submitTask(world, frame, task, output)
  })
}

function invokeFailure(name: string, thrown: unknown): { error: string; cause: string } {
  if (thrown instanceof FunctionNotFound || (thrown as Error)?.name === 'ResourceNotFoundException')
    return { error: 'Lambda.ResourceNotFoundException', cause: `Function not found: ${name}` }
  if (thrown instanceof AccessDenied) {
    const how = `Service: AWSLambda; Status Code: 403; Error Code: ${thrown.name}; Request ID: ${randomUUID()}`
    return { error: 'Lambda.AWSLambdaException', cause: `${thrown.message} (${how}; Proxy: null)` }
  }
  return {
    error: 'Lambda.SdkClientException',
    cause: thrown instanceof Error ? thrown.message : String(thrown),
  }
}

/** What the lambda:invoke integration gives as result: Lambda's response to Invoke. Recorded on AWS. */
function response(payload: string): Json {
  const headers = { 'Content-Length': String(Buffer.byteLength(payload)), 'Content-Type': 'application/json' }
  return {
    ExecutedVersion: '$LATEST',
    Payload: JSON.parse(payload) as Json,
    SdkHttpMetadata: { HttpHeaders: headers, HttpStatusCode: 200 },
    SdkResponseMetadata: { RequestId: randomUUID() },
    StatusCode: 200,
  }
}

/** Lambda answers in JSON. What is not (nothing, or a text of its own) is taken as null or as that text. */
function jsonText(payload: string): string {
  try {
    return JSON.stringify(JSON.parse(payload))
  } catch {
    return JSON.stringify(payload || null)
  }
}
