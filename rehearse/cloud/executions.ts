import { call, callPages } from './aws.ts'
import type { Cloud } from './cloud.ts'

/** An execution of a state machine, or of one item of its Distributed Maps, with what happened in it. */
export interface Execution {
  arn: string
  status: string
  error?: string
  /** Ids only. */
  input: { run?: string; unit?: string; parent?: string }
  /** The map that began it: its label in the definition. */
  map?: string
  events: HistoryEvent[]
  children: Execution[]
}
export interface HistoryEvent {
  id: number
  previousEventId: number
  type: string
  timestamp: number
  stateEnteredEventDetails?: { name: string }
  stateExitedEventDetails?: { name: string }
}
interface Listed {
  executions: { executionArn: string }[]
}
interface Described {
  status: string
  error?: string
  input?: string
}

/** How many executions are under way. */
export async function running(cloud: Cloud, stateMachineArn: string): Promise<string[]> {
  const pages = await callPages<Listed>(cloud, 'AWSStepFunctions.ListExecutions', {
    stateMachineArn,
    statusFilter: 'RUNNING',
  })
  return pages.flatMap(({ executions }) => executions.map(({ executionArn }) => executionArn))
}

/** All executions of a state machine, with those that their Distributed Maps began. */
export async function executionsOf(cloud: Cloud, stateMachineArn: string): Promise<Execution[]> {
  const pages = await callPages<Listed>(cloud, 'AWSStepFunctions.ListExecutions', { stateMachineArn })
  return describeAll(cloud, pages)
}

/** The definition of a state machine, in the Amazon States Language. */
export async function definitionOf(cloud: Cloud, stateMachineArn: string): Promise<unknown> {
  const { definition } = await call<{ definition: string }>(cloud, 'AWSStepFunctions.DescribeStateMachine', {
    stateMachineArn,
  })
  return JSON.parse(definition)
}

async function describeAll(cloud: Cloud, pages: Listed[], map?: string): Promise<Execution[]> {
  const found: Execution[] = []
  for (const { executionArn } of pages.flatMap(({ executions }) => executions))
    found.push(await describe(cloud, executionArn, map))
  return found
}

async function describe(cloud: Cloud, arn: string, map?: string): Promise<Execution> {
  const executionArn = arn
  const {
    status,
    error,
    input = '{}',
  } = await call<Described>(cloud, 'AWSStepFunctions.DescribeExecution', { executionArn })
  const history = await callPages<{ events: HistoryEvent[] }>(cloud, 'AWSStepFunctions.GetExecutionHistory', {
    executionArn,
    maxResults: 1000,
  })
  const maps = await callPages<{ mapRuns: { mapRunArn: string }[] }>(cloud, 'AWSStepFunctions.ListMapRuns', {
    executionArn,
  })
  const children: Execution[] = []
  for (const { mapRunArn } of maps.flatMap(({ mapRuns }) => mapRuns)) {
    const listed = await callPages<Listed>(cloud, 'AWSStepFunctions.ListExecutions', { mapRunArn })
    // The newest are listed first; here they stand in the order in which they began.
    children.push(...(await describeAll(cloud, listed, labelOf(mapRunArn))).reverse())
  }
  return {
    arn,
    status,
    error,
    input: JSON.parse(input),
    map,
    events: history.flatMap(({ events }) => events),
    children,
  }
}

/** `arn:…:mapRun:machine/label:id`. */
const labelOf = (mapRunArn: string): string | undefined => /:mapRun:[^/]+\/([^:]+):/.exec(mapRunArn)?.[1]
