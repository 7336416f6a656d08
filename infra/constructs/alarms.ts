import { Duration, Stack } from 'aws-cdk-lib'
import type { HttpApi } from 'aws-cdk-lib/aws-apigatewayv2'
import {
  Alarm,
  ComparisonOperator,
  type IMetric,
  MathExpression,
  Metric,
  TreatMissingData,
} from 'aws-cdk-lib/aws-cloudwatch'
import { SnsAction } from 'aws-cdk-lib/aws-cloudwatch-actions'
import type { Table } from 'aws-cdk-lib/aws-dynamodb'
import { PolicyStatement, ServicePrincipal } from 'aws-cdk-lib/aws-iam'
import type { IKey } from 'aws-cdk-lib/aws-kms'
import type { Function as LambdaFunction } from 'aws-cdk-lib/aws-lambda'
import type { ILogGroup } from 'aws-cdk-lib/aws-logs'
import { Topic } from 'aws-cdk-lib/aws-sns'
import { EmailSubscription } from 'aws-cdk-lib/aws-sns-subscriptions'
import type { IQueue } from 'aws-cdk-lib/aws-sqs'
import type { StateMachine } from 'aws-cdk-lib/aws-stepfunctions'
import type { Construct } from 'constructs'
import type { Deployment } from '../read-context.ts'
import { endedMetric, logMetric } from './log-metrics.ts'

export interface Watched {
  api: HttpApi
  table: Table
  deadLetters: IQueue
  chase: StateMachine
  /** What the flows of each scheme log to, by the scheme's id. */
  flowLogs: Map<string, ILogGroup>
  /** By name. */
  functions: Record<string, LambdaFunction>
  /** Those that send letters. */
  senders: LambdaFunction[]
  key: IKey
}

/** How many tries an item of the chase has: a step's retries and the first (infra/compile/task.ts). */
const TRIES = 9

/** An alarm, as the list below says it. `over` how long, `times` so many such periods. */
interface Watch {
  id: string
  says: string
  metric: IMetric
  at: number
  below?: boolean
  times?: number
  missing?: TreatMissingData
}

/** What somebody on call is woken for. Each says what is wrong and what to look at; all go to one topic. */
export function alarms(scope: Construct, deployment: Deployment, watched: Watched): Alarm[] {
  const topic = alarmTopic(scope, deployment, watched.key)
  return watches(scope, deployment, watched).map(({ id, says, metric, at, below, times, missing }) => {
    const alarm = new Alarm(scope, `${id}Alarm`, {
      alarmName: `${deployment.prefix}${id.replace(/(?<!^)[A-Z]/g, '-$&').toLowerCase()}`,
      alarmDescription: says,
      metric,
      threshold: at,
      evaluationPeriods: times ?? 1,
      comparisonOperator: below
        ? ComparisonOperator.LESS_THAN_OR_EQUAL_TO_THRESHOLD
        : ComparisonOperator.GREATER_THAN_OR_EQUAL_TO_THRESHOLD,
      treatMissingData: missing ?? TreatMissingData.NOT_BREACHING,
    })
    alarm.addAlarmAction(new SnsAction(topic))
    alarm.addOkAction(new SnsAction(topic))
    return alarm
  })
}

function watches(scope: Construct, deployment: Deployment, watched: Watched): Watch[] {
  const { api, table, deadLetters, chase, flowLogs, functions, senders } = watched
  const [fail, broken, due, chaseOne] = [functions.fail!, functions.ended!, functions.due!, functions.chase!]
  const minutes = (count: number) => ({ period: Duration.minutes(count) })
  const sum = (metric: Metric, count: number) => metric.with({ ...minutes(count), statistic: 'Sum' })
  const log = (functions: LambdaFunction[], code: Parameters<typeof logMetric>[3]) =>
    logMetric(scope, deployment, functions, code)
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
  const ses = (metricName: string) =>
    new Metric({ namespace: 'AWS/SES', metricName, statistic: 'Maximum', period: Duration.hours(1) })
  const throttledTable = (metricName: string) =>
    new Metric({
      namespace: 'AWS/DynamoDB',
      metricName,
      dimensionsMap: { TableName: table.tableName },
      statistic: 'Sum',
      ...minutes(5),
    })
  return [
    // Five minutes, so that somebody knows within 15 (standards SE-07). An alarm adds up three machines at the most, so
    // that those of a scheme are counted in its log.
    ...[...flowLogs].map(([scheme, log]) => ({
      id: `${scheme.replace(/(^|-)(\w)/g, (_, __, letter: string) => letter.toUpperCase())}Ended`,
      says: 'A run ended without an outcome: failed, timed out or aborted. Its run is failed in the console: try again there.',
      metric: sum(endedMetric(scope, deployment, { scheme, log }), 5),
      at: 1,
    })),
    {
      id: 'ChaseFlowEnded',
      says: 'The chase failed, timed out or was aborted. Its log says where; start its state machine by hand: it is safe twice.',
      metric: chaseEnded,
      at: 1,
    },
    {
      id: 'RunFailed',
      says: 'A step failed after all tries, or an execution ended. run.failed in the logs names run and step; cure that, then “Try again” on the page of the run in the console.',
      metric: sum(log([fail, broken], { code: 'run.failed' }), 5),
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
      metric: sum(log([chaseOne], { code: 'chase.failed' }), 60),
      at: TRIES,
    },
    {
      // What failed on a morning is due again on the next: this one lasts for as long as it is not seen to.
      id: 'AsksStuck',
      says: 'An ask that was due on an earlier working day has not been seen to. See chase.failed and workflow.unreachable in the logs: they name run and step. Cure that, and start the chase by hand.',
      metric: log([due], { code: 'asks.stuck', field: 'asks' }).with({
        statistic: 'Maximum',
        period: Duration.days(1),
      }),
      at: 1,
    },
    {
      id: 'LettersWaiting',
      says: 'A letter has been waiting to be sent for two days. letter.refused or letter.left in the logs says why; every chase tries again.',
      metric: log([due], { code: 'letters.waiting', field: 'oldestDays' }).with({
        statistic: 'Maximum',
        period: Duration.days(1),
      }),
      at: 2,
    },
    {
      id: 'LettersRefused',
      says: 'SES refuses letters. They stay queued and are tried again; see letter.refused in the logs for the reason.',
      metric: sum(log(senders, { code: 'letter.refused' }), 15),
      at: 10,
    },
    {
      id: 'AddressNotVerified',
      says: 'SES refuses letters since the sender is not verified, or the account is in the sandbox: docs/deploy.md.',
      metric: sum(log(senders, { code: 'letter.not-verified' }), 15),
      at: 1,
    },
    {
      // SES reviews an account at 5% and may pause it at 10% (SES developer guide, "Reputation metrics"): half of it.
      id: 'BounceRate',
      says: 'Bounces are at half of the 5% at which SES reviews an account. The console’s questions say which addresses: correct them before another round starts.',
      metric: ses('Reputation.BounceRate'),
      at: 0.025,
    },
    {
      // 0.1% and 0.5% for complaints (the same page).
      id: 'ComplaintRate',
      says: 'Complaints are at half of the 0.1% at which SES reviews an account. The letters with a complaint are on the pages of their runs: write to those people no more, and start no round before it falls.',
      metric: ses('Reputation.ComplaintRate'),
      at: 0.0005,
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
      metric: log([due], { code: 'calendar.left', field: 'months' }).with({
        statistic: 'Minimum',
        period: Duration.days(1),
      }),
      at: 12,
      below: true,
    },
    {
      id: 'PagesFail',
      says: 'Pages answer with an error of ours. request.failed in the logs of the functions says where; a deployment just before is taken back.',
      metric: api.metricServerError({ ...minutes(5), statistic: 'Sum' }),
      at: 5,
    },
    {
      id: 'PagesSlow',
      says: 'One page in twenty takes three seconds or more, for a quarter of an hour. X-Ray says in what; look at the throttles of Lambda and DynamoDB first.',
      metric: api.metricLatency({ ...minutes(5), statistic: 'p95' }),
      at: 3000,
      times: 3,
    },
    {
      // Of the whole account, as the limit is: who takes the last execution starves all others.
      id: 'FunctionsThrottled',
      says: 'Lambda throttles functions: the account’s limit of concurrent executions is reached. Ask AWS for a higher one (Service Quotas); what was refused is tried again by itself, pages are not.',
      metric: new Metric({
        namespace: 'AWS/Lambda',
        metricName: 'Throttles',
        statistic: 'Sum',
        ...minutes(5),
      }),
      at: 1,
    },
    {
      id: 'TableThrottled',
      says: 'DynamoDB throttles the table: one partition is asked for more than it gives. Steps try again by themselves. If it lasts, find what asks so often in X-Ray.',
      metric: new MathExpression({
        expression: 'reads + writes',
        usingMetrics: {
          reads: throttledTable('ReadThrottleEvents'),
          writes: throttledTable('WriteThrottleEvents'),
        },
        label: 'Throttled',
        ...minutes(5),
      }),
      at: 1,
    },
  ]
}

/** Where alarms go: encrypted with our key, over TLS only, and published to by this account's alarms only. */
function alarmTopic(scope: Construct, { prefix, alarmsTo }: Deployment, key: IKey): Topic {
  const topic = new Topic(scope, 'Alarms', { topicName: `${prefix}alarms`, masterKey: key, enforceSSL: true })
  topic.addToResourcePolicy(
    new PolicyStatement({
      principals: [new ServicePrincipal('cloudwatch.amazonaws.com')],
      actions: ['sns:Publish'],
      resources: [topic.topicArn],
      conditions: { StringEquals: { 'aws:SourceAccount': Stack.of(scope).account } },
    }),
  )
  if (alarmsTo) topic.addSubscription(new EmailSubscription(alarmsTo))
  return topic
}
