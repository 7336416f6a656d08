import { checkDefinition } from '../definition/check.ts'
import { describe } from '../definition/diagnostic.ts'
import { endExecution } from '../engine/end-execution.ts'
import { isObject, type JsonObject } from '../json.ts'
import { rootFrame } from '../store/frames.ts'
import { deleteMachine, findMachine, putMachine } from '../store/machines.ts'
import { ApiError, doesNotExist } from './api-error.ts'
import type { Operation } from './operation.ts'
import { arn, invalid, optionalText, resourceName, seconds, text } from './read-input.ts'

/**
 * Creating the same machine again with the same definition and role gives the first one back. Source: API
 * reference.
 */
export const createStateMachine: Operation = (world, input) => {
  const name = resourceName(text(input, 'name'))
  const definition = text(input, 'definition')
  const role = text(input, 'roleArn')
  refuseBadDefinition(definition, optionalText(input, 'type') ?? 'STANDARD')
  refuseUnsupported(input)
  const machineArn = `arn:aws:states:${world.region}:${world.account}:stateMachine:${name}`
  const existing = findMachine(world.db, machineArn)
  if (existing && (existing.definition !== definition || existing.role !== role))
    throw new ApiError('StateMachineAlreadyExists', `State Machine Already Exists: '${machineArn}'`)
  const now = world.clock.now()
  putMachine(world.db, { arn: machineArn, name, role, definition }, now)
  return { stateMachineArn: machineArn, creationDate: seconds(existing?.created ?? now) }
}

/** Executions under way keep the definition and role they began with (API reference, UpdateStateMachine). */
export const updateStateMachine: Operation = (world, input) => {
  const machineArn = arn(input, 'stateMachineArn', 'stateMachine')
  const machine = findMachine(world.db, machineArn)
  if (!machine) throw doesNotExist('StateMachine', machineArn)
  const definition = optionalText(input, 'definition')
  const role = optionalText(input, 'roleArn')
  if (definition === undefined && role === undefined)
    throw new ApiError(
      'MissingRequiredParameter',
      'Either the definition, the role ARN, the LoggingConfiguration, or the TracingConfiguration must be specified',
    )
  if (definition !== undefined) refuseBadDefinition(definition, 'STANDARD')
  refuseUnsupported(input)
  const now = world.clock.now()
  const changed = { ...machine, definition: definition ?? machine.definition, role: role ?? machine.role }
  putMachine(world.db, changed, now)
  return { updateDate: seconds(now), revisionId: findMachine(world.db, machineArn)?.revision }
}

/**
 * AWS marks the machine and ends its executions at their next transition; here they end at once,
 * as one that waits for a person might never get there.
 */
export const deleteStateMachine: Operation = (world, input) => {
  const machineArn = arn(input, 'stateMachineArn', 'stateMachine')
  const running = world.db.all<{ id: number }>(
    "SELECT id FROM executions WHERE machine = ? AND status = 'RUNNING'",
    machineArn,
  )
  for (const { id } of running)
    endExecution(world, id, { status: 'ABORTED', previous: rootFrame(world.db, id)?.last ?? 0 })
  deleteMachine(world.db, machineArn)
  return {}
}

export const validateStateMachineDefinition: Operation = (_world, input) => {
  const found = checkDefinition(text(input, 'definition'), optionalText(input, 'type') ?? 'STANDARD')
  const diagnostics = found.map((diagnostic) => ({
    severity: 'ERROR',
    ...diagnostic,
  })) as unknown as JsonObject[]
  return { result: found.length > 0 ? 'FAIL' : 'OK', diagnostics, truncated: false }
}

function refuseBadDefinition(definition: string, type: string): void {
  if (type !== 'STANDARD' && type !== 'EXPRESS')
    throw invalid('type', type, 'Member must be STANDARD or EXPRESS')
  const diagnostics = checkDefinition(definition, type)
  if (diagnostics.length > 0) throw new ApiError('InvalidDefinition', describe(diagnostics))
  if (type === 'EXPRESS')
    throw new ApiError(
      'StateMachineTypeNotSupported',
      'The local cloud runs no EXPRESS state machines: they have no callbacks. Use type STANDARD',
    )
}

function refuseUnsupported(input: JsonObject): void {
  if (input.publish === true)
    throw invalid('publish', true, 'The local cloud keeps no versions of state machines. Leave publish out')
  const encryption = input.encryptionConfiguration
  if (isObject(encryption) && encryption.type === 'CUSTOMER_MANAGED_KMS_KEY')
    throw invalid(
      'encryptionConfiguration',
      encryption.type,
      'The local cloud has no keys. Use AWS_OWNED_KEY',
    )
}
