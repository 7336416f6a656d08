import type { WireRequest, WireResponse } from '../../contracts.ts'
import type { Engine } from '../engine/engine.ts'
import { isObject, type JsonObject } from '../json.ts'
import { ApiError } from './api-error.ts'
import { OPERATIONS } from './operations.ts'

const TARGET = /^AWSStepFunctions\.(\w+)$/
const CONTENT = { 'content-type': 'application/x-amz-json-1.0' }

export function isForStepFunctions({ headers }: WireRequest): boolean {
  return TARGET.test(headers['x-amz-target'] ?? '')
}

/** The operation that a request names; empty when it is for another service. */
export const operationOf = ({ headers }: WireRequest): string =>
  TARGET.exec(headers['x-amz-target'] ?? '')?.[1] ?? ''

/**
 * Answers one request of AWS JSON 1.0. Errors of the API come back as AWS shapes them, anything else as status
 * 500.
 */
export async function answer(engine: Engine, request: WireRequest): Promise<WireResponse> {
  try {
    const name = operationOf(request)
    const operation = OPERATIONS[name]
    if (!operation)
      throw new ApiError(
        'UnknownOperationException',
        `The local cloud does not have Step Functions' operation ${name}`,
      )
    const input = parseBody(request.body)
    const { world } = engine
    const output = await engine.call(() => world.db.transaction(() => operation(world, input)))
    return { status: 200, headers: CONTENT, body: JSON.stringify(output) }
  } catch (error) {
    return error instanceof ApiError ? refusal(error.name, error.message, 400) : failure(error)
  }
}

function parseBody(body: Buffer): JsonObject {
  try {
    const parsed: unknown = JSON.parse(body.toString() || '{}')
    if (isObject(parsed)) return parsed
  } catch {
    // Said below: what does not parse is no object either.
  }
  throw new ApiError('SerializationException', 'The request body is not a JSON object')
}

function failure(error: unknown): WireResponse {
  console.error('Step Functions: a request failed inside the local cloud', error)
  return refusal('InternalServerException', 'The local cloud failed; its output says why', 500)
}

export function refusal(code: string, message: string, status: number): WireResponse {
  const headers = { ...CONTENT, 'x-amzn-errortype': code }
  return { status, headers, body: JSON.stringify({ __type: code, message }) }
}
