import { redrivability } from '../engine/redrivability.ts'
import type { World } from '../engine/world.ts'
import { type Execution, findExecution, type Status } from '../store/executions.ts'
import { findMachine } from '../store/machines.ts'
import { findMapRun, getMapRun } from '../store/map-runs.ts'
import { ApiError, doesNotExist } from './api-error.ts'
import type { Operation } from './operation.ts'
import { arn, cutPage, invalid, optionalText, page, seconds } from './read-input.ts'

const STATUSES: Status[] = ['RUNNING', 'SUCCEEDED', 'FAILED', 'TIMED_OUT', 'ABORTED']

export const describeExecution: Operation = (world, input) => {
  const executionArn = arn(input, 'executionArn', 'execution')
  const execution = findExecution(world.db, executionArn)
  if (!execution) throw doesNotExist('Execution', executionArn)
  const { output, error, cause } = execution
  return {
    ...summary(world, execution),
    input: execution.input,
    inputDetails: { included: true },
    output: output ?? undefined,
    outputDetails: output === null ? undefined : { included: true },
    error: error ?? undefined,
    cause: cause ?? undefined,
    ...redrivability(world, execution),
  }
}

/** Executions of a machine, or children of a Map Run, the latest first. */
export const listExecutions: Operation = (world, input) => {
  const asked = page(input)
  const status = optionalText(input, 'statusFilter')
  if (status !== undefined && !STATUSES.includes(status as Status))
    throw invalid('statusFilter', status, `Member must be one of ${STATUSES.join(', ')}`)
  const [column, value] = input.mapRunArn === undefined ? ofMachine(world, input) : ofMapRun(world, input)
  const found = world.db.all<Execution>(
    `SELECT * FROM executions WHERE ${column} = ? AND (? IS NULL OR status = ?) ORDER BY id DESC LIMIT ? OFFSET ?`,
    ...[value, status ?? null, status ?? null, asked.limit + 1, asked.from],
  )
  const { rows, nextToken } = cutPage(found, asked)
  return { executions: rows.map((execution) => summary(world, execution)), nextToken }
}

type Filter = Parameters<Operation>[1]

function ofMachine(world: World, input: Filter): ['machine', string] {
  const machineArn = arn(input, 'stateMachineArn', 'stateMachine')
  if (!findMachine(world.db, machineArn)) throw doesNotExist('StateMachine', machineArn)
  return ['machine', machineArn]
}

function ofMapRun(world: World, input: Filter): ['map_run', number] {
  const mapRunArn = arn(input, 'mapRunArn', 'mapRun')
  const run = findMapRun(world.db, mapRunArn)
  if (!run) throw new ApiError('ResourceNotFound', `Resource not found: '${mapRunArn}'`)
  return ['map_run', run.id]
}

function summary(world: World, execution: Execution) {
  const { arn: executionArn, machine, name, status, started, stopped, map_run } = execution
  const run = map_run === null ? undefined : getMapRun(world.db, map_run)
  return {
    ...{ executionArn, stateMachineArn: machine, name, status, startDate: seconds(started) },
    ...(stopped !== null && { stopDate: seconds(stopped) }),
    redriveCount: execution.redrives,
    ...(execution.redriven !== null && { redriveDate: seconds(execution.redriven) }),
    ...(run && { mapRunArn: run.arn, itemCount: 1 }),
  }
}
