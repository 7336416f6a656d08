import { isObject, type Json, type JsonObject } from '../json.ts'
import { detailsKey, type HistoryEvent, listEvents } from '../store/events.ts'
import { findExecution } from '../store/executions.ts'
import { doesNotExist } from './api-error.ts'
import type { Operation } from './operation.ts'
import { arn, cutPage, page, seconds } from './read-input.ts'

const DATA = ['input', 'output', 'parameters', 'inputDetails', 'outputDetails', 'assignedVariables']

/** The events of an execution, in order or reversed, page by page, with or without their data. */
export const getExecutionHistory: Operation = (world, input) => {
  const executionArn = arn(input, 'executionArn', 'execution')
  const execution = findExecution(world.db, executionArn)
  if (!execution) throw doesNotExist('Execution', executionArn)
  const asked = page(input)
  const reverse = input.reverseOrder === true
  const found = listEvents(world.db, execution.id, { from: asked.from, limit: asked.limit + 1, reverse })
  const { rows, nextToken } = cutPage(found, asked)
  return { events: rows.map((event) => show(event, input.includeExecutionData !== false)), nextToken }
}

function show({ id, previous, type, at, details }: HistoryEvent, withData: boolean): JsonObject {
  const base = { timestamp: seconds(at), type, id, previousEventId: previous }
  const content = details === null ? undefined : (JSON.parse(details) as Json)
  if (!isObject(content)) return base
  const shown = withData
    ? content
    : Object.fromEntries(Object.entries(content).filter(([name]) => !DATA.includes(name)))
  return { ...base, [detailsKey(type)]: shown }
}
