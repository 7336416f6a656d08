import { randomUUID } from 'node:crypto'
import type { BusEvent } from '../../contracts.ts'
import { getExecution } from '../store/executions.ts'
import { redrivability } from './redrivability.ts'
import type { World } from './world.ts'

/**
 * The event that Step Functions puts on the default bus when an execution has ended, with instants in milliseconds.
 * Source: developer guide, "Automating Step Functions event delivery with EventBridge": `detail` is what
 * DescribeExecution gives, and the input stays out where both together have more than 248 KB.
 */
export function statusChange(world: World, id: number): BusEvent {
  const execution = getExecution(world.db, id)
  const { arn, machine, name, status, started, stopped, input, output, error, cause } = execution
  const { redriveStatus, redriveStatusReason = null } = redrivability(world, execution)
  const fits = Buffer.byteLength(JSON.stringify([input, output])) <= MOST_BYTES
  return {
    version: '0',
    id: randomUUID(),
    'detail-type': 'Step Functions Execution Status Change',
    source: 'aws.states',
    account: world.account,
    time: new Date(stopped ?? world.clock.now()).toISOString().replace(/\.\d+Z$/, 'Z'),
    region: world.region,
    resources: [arn],
    detail: {
      executionArn: arn,
      stateMachineArn: machine,
      stateMachineVersionArn: null,
      stateMachineAliasArn: null,
      name,
      status,
      startDate: started,
      stopDate: stopped,
      input: fits ? input : null,
      inputDetails: { included: fits },
      output,
      outputDetails: output === null ? null : { included: true },
      error,
      cause,
      redriveCount: execution.redrives,
      redriveDate: execution.redriven,
      redriveStatus,
      redriveStatusReason,
    },
  }
}

const MOST_BYTES = 248 * 1024
