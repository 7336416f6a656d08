import type { Need, WireRequest } from '../../contracts.ts'
import type { World } from '../engine/world.ts'
import { isObject, type JsonObject } from '../json.ts'
import { getExecution } from '../store/executions.ts'
import { findFrame } from '../store/frames.ts'
import { frameOfToken } from '../store/tokens.ts'
import { OPERATIONS } from './operations.ts'
import { operationOf } from './wire.ts'

/** The member of a request that names the resource it is about, in the order in which they count. */
const members = ['executionArn', 'mapRunArn', 'stateMachineArn', 'resourceArn']

/**
 * What a caller must be allowed to do for a Step Functions request (service authorization reference, AWS Step
 * Functions). Answering a task needs its state machine, which the token leads to; one that leads nowhere any more is
 * refused as such.
 */
export function needsOf(world: World, request: WireRequest): Need[] {
  const operation = operationOf(request)
  if (!Object.hasOwn(OPERATIONS, operation)) return []
  const input = inputOf(request)
  const action = `states:${operation}`
  if (operation.startsWith('SendTask')) {
    const resource = machineOfToken(world, String(input.taskToken))
    return resource === undefined ? [] : [{ action, resource }]
  }
  if (operation === 'CreateStateMachine') {
    const { region, account } = world
    return [{ action, resource: `arn:aws:states:${region}:${account}:stateMachine:${input.name}` }]
  }
  const named = members.find((member) => typeof input[member] === 'string')
  return [{ action, resource: named === undefined ? '*' : String(input[named]) }]
}

function machineOfToken({ db }: World, token: string): string | undefined {
  const id = frameOfToken(db, token)
  const frame = id == null ? undefined : findFrame(db, id)
  return frame && getExecution(db, frame.execution).machine
}

function inputOf({ body }: WireRequest): JsonObject {
  try {
    const parsed: unknown = JSON.parse(body.toString() || '{}')
    return isObject(parsed) ? parsed : {}
  } catch {
    return {}
  }
}
