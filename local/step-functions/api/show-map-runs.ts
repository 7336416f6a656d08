import { findExecution, getExecution } from '../store/executions.ts'
import { countByStatus, findMapRun, type MapRun } from '../store/map-runs.ts'
import { ApiError, doesNotExist } from './api-error.ts'
import type { Operation } from './operation.ts'
import { arn, cutPage, page, seconds } from './read-input.ts'

export const describeMapRun: Operation = (world, input) => {
  const mapRunArn = arn(input, 'mapRunArn', 'mapRun')
  const run = findMapRun(world.db, mapRunArn)
  if (!run) throw new ApiError('ResourceNotFound', `Resource not found: '${mapRunArn}'`)
  const by = countByStatus(world.db, run.id)
  const counts = {
    ...{ pending: run.items - run.begun, running: by.RUNNING, succeeded: by.SUCCEEDED, failed: by.FAILED },
    ...{ timedOut: by.TIMED_OUT, aborted: by.ABORTED, total: run.items, resultsWritten: 0 },
    ...{ failuresNotRedrivable: by.FAILED + by.TIMED_OUT, pendingRedrive: 0 },
  }
  return {
    mapRunArn,
    executionArn: getExecution(world.db, run.execution).arn,
    status: run.status,
    startDate: seconds(run.started),
    stopDate: run.stopped === null ? undefined : seconds(run.stopped),
    maxConcurrency: run.concurrency,
    toleratedFailureCount: run.tolerated_count ?? 0,
    toleratedFailurePercentage: run.tolerated_percentage ?? 0,
    itemCounts: counts,
    executionCounts: counts,
    redriveCount: run.redrives,
    redriveDate: run.redriven === null ? undefined : seconds(run.redriven),
  }
}

export const listMapRuns: Operation = (world, input) => {
  const executionArn = arn(input, 'executionArn', 'execution')
  const execution = findExecution(world.db, executionArn)
  if (!execution) throw doesNotExist('Execution', executionArn)
  const asked = page(input)
  const found = world.db.all<MapRun>(
    'SELECT * FROM map_runs WHERE execution = ? ORDER BY id DESC LIMIT ? OFFSET ?',
    ...[execution.id, asked.limit + 1, asked.from],
  )
  const { rows, nextToken } = cutPage(found, asked)
  const mapRuns = rows.map((run) => ({
    executionArn,
    mapRunArn: run.arn,
    stateMachineArn: run.machine,
    startDate: seconds(run.started),
    ...(run.stopped !== null && { stopDate: seconds(run.stopped) }),
  }))
  return { mapRuns, nextToken }
}
