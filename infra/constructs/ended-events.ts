import { Duration } from 'aws-cdk-lib'
import { Rule } from 'aws-cdk-lib/aws-events'
import { LambdaFunction } from 'aws-cdk-lib/aws-events-targets'
import { PolicyStatement } from 'aws-cdk-lib/aws-iam'
import type { IFunction } from 'aws-cdk-lib/aws-lambda'
import type { IQueue } from 'aws-cdk-lib/aws-sqs'
import type { Construct } from 'constructs'

/**
 * Executions that end without an outcome: Step Functions tells the default event bus, and a rule brings it to the
 * function (developer guide, "Automating Step Functions event delivery with EventBridge"). `machines` are what the
 * ARNs of the flows of one scheme start with: child runs belong to `machine/label`. What cannot be delivered, and
 * what the function cannot take, waits among the dead letters.
 */
export function endedEvents(
  scope: Construct,
  ended: IFunction,
  { machines, deadLetters }: { machines: string[]; deadLetters: IQueue },
): void {
  new Rule(scope, 'EndedEvents', {
    description: 'An execution ended without an outcome',
    eventPattern: {
      source: ['aws.states'],
      detailType: ['Step Functions Execution Status Change'],
      detail: {
        status: ['FAILED', 'TIMED_OUT', 'ABORTED'],
        stateMachineArn: machines.map((prefix) => ({ prefix })),
      },
    },
    targets: [
      new LambdaFunction(ended, {
        retryAttempts: 10,
        maxEventAge: Duration.hours(6),
        deadLetterQueue: deadLetters,
      }),
    ],
  })
  ended.configureAsyncInvoke({
    retryAttempts: 2,
    maxEventAge: Duration.hours(6),
    onFailure: { bind: () => ({ destination: deadLetters.queueArn }) },
  })
  ended.addToRolePolicy(
    new PolicyStatement({ actions: ['sqs:SendMessage'], resources: [deadLetters.queueArn] }),
  )
}
