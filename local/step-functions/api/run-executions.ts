import { randomUUID } from 'node:crypto'
import { beginExecution } from '../engine/begin-execution.ts'
import { endExecution } from '../engine/end-execution.ts'
import { redrivability } from '../engine/redrivability.ts'
import { redrive } from '../engine/redrive.ts'
import type { World } from '../engine/world.ts'
import { isTooLarge, PAYLOAD_BYTES } from '../payload-limit.ts'
import { keepDefinition } from '../store/definitions.ts'
import { type Execution, findExecution, forgetExecution } from '../store/executions.ts'
import { rootFrame } from '../store/frames.ts'
import { findMachine } from '../store/machines.ts'
import { ApiError, doesNotExist } from './api-error.ts'
import type { Operation } from './operation.ts'
import { arn, optionalText, resourceName, seconds } from './read-input.ts'

/**
 * A closed execution keeps its name, and is kept, this long (API reference, StartExecution; Step Functions
 * quotas).
 */
const NAME_KEPT_MS = 90 * 24 * 60 * 60 * 1000

/**
 * Starts an execution. The same name with the same input while it runs gives the one that runs;
 * with another input, or within 90 days of its end, ExecutionAlreadyExists (API reference, StartExecution).
 */
export const startExecution: Operation = (world, input) => {
  const machineArn = arn(input, 'stateMachineArn', 'stateMachine')
  const name = resourceName(optionalText(input, 'name') ?? randomUUID())
  const payload = inputText(optionalText(input, 'input') ?? '{}')
  const machine = findMachine(world.db, machineArn)
  if (!machine) throw doesNotExist('StateMachine', machineArn)
  const executionArn = machineArn.replace(':stateMachine:', ':execution:').concat(':', name)
  const namesake = findExecution(world.db, executionArn)
  if (namesake && !isForgotten(world, namesake)) {
    if (namesake.status === 'RUNNING' && namesake.input === payload)
      return { executionArn, startDate: seconds(namesake.started) }
    throw new ApiError('ExecutionAlreadyExists', `Execution Already Exists: '${executionArn}'`)
  }
  if (namesake) forgetExecution(world.db, namesake.id)
  beginExecution(world, {
    arn: executionArn,
    machine: machineArn,
    name,
    definition: keepDefinition(world.db, machine.definition),
    role: machine.role,
    input: payload,
    map_run: null,
    item: null,
  })
  return { executionArn, startDate: seconds(world.clock.now()) }
}

export const stopExecution: Operation = (world, input) => {
  const executionArn = arn(input, 'executionArn', 'execution')
  const execution = findExecution(world.db, executionArn)
  if (!execution) throw doesNotExist('Execution', executionArn)
  if (execution.status !== 'RUNNING') return { stopDate: seconds(execution.stopped ?? world.clock.now()) }
  endExecution(world, execution.id, {
    status: 'ABORTED',
    previous: rootFrame(world.db, execution.id)?.last ?? 0,
    error: optionalText(input, 'error'),
    cause: optionalText(input, 'cause'),
  })
  return { stopDate: seconds(world.clock.now()) }
}

/** Goes on with an execution that ended badly, from the state in which it did. */
export const redriveExecution: Operation = (world, input) => {
  const executionArn = arn(input, 'executionArn', 'execution')
  const execution = findExecution(world.db, executionArn)
  if (!execution) throw doesNotExist('Execution', executionArn)
  const { redriveStatus, redriveStatusReason } = redrivability(world, execution)
  if (redriveStatus !== 'REDRIVABLE')
    throw new ApiError(
      'ExecutionNotRedrivable',
      `Execution ${executionArn} is not redrivable: ${redriveStatusReason}`,
    )
  redrive(world, execution.id)
  return { redriveDate: seconds(world.clock.now()) }
}

function inputText(payload: string): string {
  const refuse = (why: string) =>
    new ApiError('InvalidExecutionInput', `Invalid State Machine Execution Input: '${why}'`)
  if (isTooLarge(payload)) throw refuse(`The input is larger than ${PAYLOAD_BYTES} bytes`)
  try {
    JSON.parse(payload)
    return payload
  } catch (error) {
    throw refuse((error as Error).message)
  }
}

function isForgotten(world: World, { status, stopped }: Execution): boolean {
  return status !== 'RUNNING' && stopped !== null && stopped + NAME_KEPT_MS < world.clock.now()
}
