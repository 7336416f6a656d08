import {
  ExecutionAlreadyExists,
  InvalidToken,
  SendTaskSuccessCommand,
  SFNClient,
  StartExecutionCommand,
  TaskDoesNotExist,
  TaskTimedOut,
} from '@aws-sdk/client-sfn'
import type { Workflow } from '../../shared/ports.ts'

/**
 * Step Functions. `machines` is what the ARNs of all state machines start with: names are made of scheme and flow,
 * so that no function has to know an ARN that depends on it.
 */
export function openWorkflow(client: SFNClient, machines: string): Workflow {
  return {
    start: async ({ id, scheme, flow, outcomes }) => {
      // Same name and same input while it runs: the same execution, not a second one (facts 14).
      try {
        await client.send(
          new StartExecutionCommand({
            stateMachineArn: `${machines}${scheme}-${flow}`,
            name: id,
            input: JSON.stringify({ run: id, outcomes }),
          }),
        )
      } catch (error) {
        // It has been started, and has ended since.
        if (!(error instanceof ExecutionAlreadyExists)) throw error
      }
    },
    tell: async (taskToken, outcome, until) => {
      try {
        await client.send(
          new SendTaskSuccessCommand({ taskToken, output: JSON.stringify({ outcome, until }) }),
        )
        return true
      } catch (error) {
        if (
          error instanceof TaskTimedOut ||
          error instanceof TaskDoesNotExist ||
          error instanceof InvalidToken
        )
          return false
        throw error
      }
    },
  }
}

export const workflowClient = (): SFNClient => new SFNClient({})
