import type { World } from '../engine/world.ts'
import { isObject, type Json, type JsonObject } from '../json.ts'
import { definitionText } from '../store/definitions.ts'
import { findExecution } from '../store/executions.ts'
import { findMachine, listMachines, type MachineRow, setTags } from '../store/machines.ts'
import { ApiError, doesNotExist } from './api-error.ts'
import type { Operation } from './operation.ts'
import { arn, cutPage, page, seconds, text } from './read-input.ts'

const SETTINGS: JsonObject = {
  loggingConfiguration: { level: 'OFF', includeExecutionData: false },
  tracingConfiguration: { enabled: false },
  encryptionConfiguration: { type: 'AWS_OWNED_KEY' },
}

export const describeStateMachine: Operation = (world, input) => {
  const machineArn = arn(input, 'stateMachineArn', 'stateMachine')
  const machine = findMachine(world.db, machineArn)
  if (!machine) throw doesNotExist('StateMachine', machineArn)
  const { name, role: roleArn, definition, revision, created } = machine
  return {
    ...{ stateMachineArn: machineArn, name, status: 'ACTIVE', definition, roleArn, type: 'STANDARD' },
    ...{ creationDate: seconds(created), revisionId: revision, ...SETTINGS },
  }
}

/** The definition and role that an execution began with, whatever its machine became since. */
export const describeStateMachineForExecution: Operation = (world, input) => {
  const executionArn = arn(input, 'executionArn', 'execution')
  const execution = findExecution(world.db, executionArn)
  if (!execution) throw doesNotExist('Execution', executionArn)
  return {
    stateMachineArn: execution.machine,
    name: execution.machine.split(':').slice(6).join(':'),
    definition: definitionText(world.db, execution.definition),
    roleArn: execution.role,
    updateDate: seconds(execution.started),
    ...SETTINGS,
  }
}

export const listStateMachines: Operation = (world, input) => {
  const asked = page(input)
  const { rows, nextToken } = cutPage(listMachines(world.db, asked.from, asked.limit + 1), asked)
  const stateMachines = rows.map(({ arn: stateMachineArn, name, created }) => ({
    stateMachineArn,
    name,
    type: 'STANDARD',
    creationDate: seconds(created),
  }))
  return { stateMachines, nextToken }
}

export const listTagsForResource: Operation = (world, input) => ({
  tags: tagsOf(taggedMachine(world, input)),
})

export const tagResource: Operation = (world, input) => {
  const machine = taggedMachine(world, input)
  const added = (Array.isArray(input.tags) ? input.tags : []).filter(isObject)
  const kept = tagsOf(machine).filter(({ key }) => !added.some((tag) => tag.key === key))
  setTags(world.db, machine.arn, JSON.stringify([...kept, ...added]))
  return {}
}

export const untagResource: Operation = (world, input) => {
  const machine = taggedMachine(world, input)
  const gone: Json[] = Array.isArray(input.tagKeys) ? input.tagKeys : []
  const kept = tagsOf(machine).filter(({ key }) => key === undefined || !gone.includes(key))
  setTags(world.db, machine.arn, JSON.stringify(kept))
  return {}
}

const tagsOf = ({ tags }: MachineRow) => JSON.parse(tags) as JsonObject[]

function taggedMachine(world: World, input: JsonObject): MachineRow {
  const resource = text(input, 'resourceArn')
  const machine = findMachine(world.db, resource)
  if (machine) return machine
  throw new ApiError('ResourceNotFound', `Resource not found: '${resource}'`)
}
