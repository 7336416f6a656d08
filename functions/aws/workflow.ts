import { createHash } from 'node:crypto'
import {
  DescribeExecutionCommand,
  ExecutionAlreadyExists,
  ExecutionDoesNotExist,
  ExecutionNotRedrivable,
  GetExecutionHistoryCommand,
  InvalidToken,
  RedriveExecutionCommand,
  SendTaskFailureCommand,
  SendTaskSuccessCommand,
  SFNClient,
  StartExecutionCommand,
  StopExecutionCommand,
  TaskDoesNotExist,
  TaskTimedOut,
} from '@aws-sdk/client-sfn'
import type { ExecutionOf, Workflow } from '../../shared/ports/workflow.ts'

/**
 * Step Functions. `machines` is what the ARNs of all state machines start with: names are made of scheme and flow,
 * so that no function has to know an ARN that depends on it.
 */
export function openWorkflow(client: SFNClient, machines: string): Workflow {
  const arnOf = (run: ExecutionOf): string =>
    `${machines.replace(':stateMachine:', ':execution:')}${run.scheme}-${run.flow}:${nameOf(run)}`
  const begin = async ({ scheme, flow }: ExecutionOf, name: string, input: object): Promise<void> => {
    // Same name and same input while it runs: the same execution, not a second one (facts 14).
    try {
      await client.send(
        new StartExecutionCommand({
          stateMachineArn: `${machines}${scheme}-${flow}`,
          name,
          input: JSON.stringify(input),
        }),
      )
    } catch (error) {
      // It has been started, and has ended since.
      if (!(error instanceof ExecutionAlreadyExists)) throw error
    }
  }
  return {
    start: (run, resumeAt) => begin(run, nameOf(run), { run: run.id, outcomes: run.outcomes, resumeAt }),
    join: (run, { round, unit, child, executions }) =>
      begin(run, nameOf({ ...run, id: child, executions }), {
        run: run.id,
        outcomes: {},
        joins: round,
        children: [{ unit, run: child }],
      }),
    tell: (taskToken, outcome, until) =>
      whileItWaits(
        client.send(new SendTaskSuccessCommand({ taskToken, output: JSON.stringify({ outcome, until }) })),
      ),
    end: (taskToken) =>
      whileItWaits(client.send(new SendTaskFailureCommand({ taskToken, error: 'RunStopped' }))),
    stop: async (run) => {
      try {
        await client.send(new StopExecutionCommand({ executionArn: arnOf(run), error: 'RunStopped' }))
      } catch (error) {
        // Forgotten: it ended over 90 days ago.
        if (!(error instanceof ExecutionDoesNotExist)) throw error
      }
    },
    redrive: async (run) => {
      const executionArn = arnOf(run)
      try {
        const { status } = await client.send(new DescribeExecutionCommand({ executionArn }))
        if (status === 'RUNNING') return 'running'
        await client.send(new RedriveExecutionCommand({ executionArn }))
        return 'redriven'
      } catch (error) {
        // Too old, too long, succeeded, or forgotten (facts 25).
        if (error instanceof ExecutionNotRedrivable || error instanceof ExecutionDoesNotExist) return 'gone'
        throw error
      }
    },
    underWay: async (run) => {
      const described = client.send(new DescribeExecutionCommand({ executionArn: arnOf(run) }))
      return (await ifThere(described, undefined))?.status === 'RUNNING'
    },
    lastState: async (run) => {
      const history = client.send(
        new GetExecutionHistoryCommand({
          executionArn: arnOf(run),
          reverseOrder: true,
          includeExecutionData: false,
          maxResults: LAST_EVENTS,
        }),
      )
      const events = (await ifThere(history, undefined))?.events ?? []
      const entered = events.find(({ stateEnteredEventDetails }) => stateEnteredEventDetails)
      return entered?.stateEnteredEventDetails?.name ?? ''
    },
  }
}

/** A state that tries again and again writes fewer events than this. */
const LAST_EVENTS = 100

/** What is asked about an execution; `otherwise` when there is none any more. */
async function ifThere<T>(asked: Promise<T>, otherwise: T): Promise<T> {
  try {
    return await asked
  } catch (error) {
    if (error instanceof ExecutionDoesNotExist) return otherwise
    throw error
  }
}

/** The name of the execution of a run. The first execution bears its id alone; the next ones count on. */
export const nameOf = ({ id, executions = 1 }: ExecutionOf): string =>
  fitting(executions > 1 ? `${id}-${executions}` : id)

/** As long as AWS takes (80 characters): a longer name ends with a hash of all of it, so that none is another's. */
function fitting(name: string): string {
  if (name.length <= 80) return name
  return `${name.slice(0, 63)}-${createHash('sha256').update(name).digest('hex').slice(0, 16)}`
}

/** True when a task was told; false when it does not wait any more. */
async function whileItWaits(told: Promise<unknown>): Promise<boolean> {
  try {
    await told
    return true
  } catch (error) {
    if (error instanceof TaskTimedOut || error instanceof TaskDoesNotExist || error instanceof InvalidToken)
      return false
    throw error
  }
}

export const workflowClient = (): SFNClient => new SFNClient({})
