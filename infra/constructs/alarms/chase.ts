import { Duration } from 'aws-cdk-lib'
import { MathExpression, TreatMissingData } from 'aws-cdk-lib/aws-cloudwatch'
import type { Function as LambdaFunction } from 'aws-cdk-lib/aws-lambda'
import type { IQueue } from 'aws-cdk-lib/aws-sqs'
import type { StateMachine } from 'aws-cdk-lib/aws-stepfunctions'
import type { Construct } from 'constructs'
import type { Deployment } from '../../read-context.ts'
import { logMetric } from '../log-metrics.ts'
import { daily, minutes, sum } from './periods.ts'
import type { Watch } from './watch.ts'

export interface WatchedChase {
  chase: StateMachine
  /** Finds what is due, and says what has been left. */
  due: LambdaFunction
  /** Sees to one thing that is due. */
  one: LambdaFunction
  deadLetters: IQueue
}

/** How many tries an item of the chase has: a step's retries and the first (infra/compile/task.ts). */
const TRIES = 9

/** What happens by the clock: the chase of every morning, what it leaves, and what its dates are counted by. */
export function watchChase(
  scope: Construct,
  deployment: Deployment,
  { chase, due, one, deadLetters }: WatchedChase,
): Watch[] {
  const log = (written: LambdaFunction, code: Parameters<typeof logMetric>[3]) =>
    logMetric(scope, deployment, [written], code)
  const chaseEnded = new MathExpression({
    expression: 'failed + timedOut + aborted',
    usingMetrics: {
      failed: chase.metricFailed(),
      timedOut: chase.metricTimedOut(),
      aborted: chase.metricAborted(),
    },
    label: 'Ended without an outcome',
    ...minutes(5),
  })
  return [
    {
      id: 'ChaseFlowEnded',
      says: 'The chase failed, timed out or was aborted. Its log says where; start its state machine by hand: it is safe twice.',
      metric: chaseEnded,
      at: 1,
    },
    {
      // The longest day between two nine o'clocks in London has 25 hours.
      id: 'ChaseNotRun',
      says: 'The chase of this morning has not come to an end: no reminders went out. Start its state machine by hand.',
      metric: chase.metricSucceeded({ period: Duration.hours(1), statistic: 'Sum' }),
      at: 0,
      below: true,
      times: 26,
      missing: TreatMissingData.BREACHING,
    },
    {
      // A try that fails once is tried again and wakes nobody.
      id: 'ChaseItemsFailed',
      says: 'Something due today could not be chased after all tries. chase.failed in its log names run and step; it is due again tomorrow, or at once when the chase is started by hand.',
      metric: sum(log(one, { code: 'chase.failed' }), 60),
      at: TRIES,
    },
    {
      // What failed on a morning is due again on the next: this one lasts for as long as it is not seen to.
      id: 'AsksStuck',
      says: 'An ask that was due on an earlier working day has not been seen to. See chase.failed and workflow.unreachable in the logs: they name run and step. Cure that, and start the chase by hand.',
      metric: log(due, { code: 'asks.stuck', field: 'asks' }).with(daily('Maximum')),
      at: 1,
    },
    {
      id: 'DeadLetters',
      says: 'Something could not be delivered after all tries. docs/deploy.md says how to look at it.',
      metric: deadLetters.metricApproximateNumberOfMessagesVisible({ ...minutes(5), statistic: 'Maximum' }),
      at: 1,
    },
    {
      // Twelve is said on the very day a year before the end (standards TM-03).
      id: 'BankHolidaysEnd',
      says: 'The list of bank holidays ends within 12 months. Add the next year from gov.uk and deploy.',
      metric: log(due, { code: 'calendar.left', field: 'months' }).with(daily('Minimum')),
      at: 12,
      below: true,
    },
  ]
}
