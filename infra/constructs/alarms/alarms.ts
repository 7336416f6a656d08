import { Stack } from 'aws-cdk-lib'
import type { HttpApi } from 'aws-cdk-lib/aws-apigatewayv2'
import { Alarm, ComparisonOperator, TreatMissingData } from 'aws-cdk-lib/aws-cloudwatch'
import { SnsAction } from 'aws-cdk-lib/aws-cloudwatch-actions'
import type { Table } from 'aws-cdk-lib/aws-dynamodb'
import { PolicyStatement, ServicePrincipal } from 'aws-cdk-lib/aws-iam'
import type { IKey } from 'aws-cdk-lib/aws-kms'
import { Topic } from 'aws-cdk-lib/aws-sns'
import { EmailSubscription } from 'aws-cdk-lib/aws-sns-subscriptions'
import type { Construct } from 'constructs'
import type { Deployment } from '../../read-context.ts'
import { type WatchedChase, watchChase } from './chase.ts'
import { type WatchedLetters, watchLetters } from './letters.ts'
import { watchPages } from './pages.ts'
import { type WatchedRuns, watchRuns } from './runs.ts'

export interface Watched extends WatchedRuns, WatchedChase, WatchedLetters {
  api: HttpApi
  table: Table
  key: IKey
}

/** What somebody on call is woken for. Each says what is wrong and what to look at; all go to one topic. */
export function alarms(scope: Construct, deployment: Deployment, watched: Watched): Alarm[] {
  const topic = alarmTopic(scope, deployment, watched.key)
  const all = [
    ...watchRuns(scope, deployment, watched),
    ...watchChase(scope, deployment, watched),
    ...watchLetters(scope, deployment, watched),
    ...watchPages(watched),
  ]
  return all.map(({ id, says, metric, at, below, times, missing }) => {
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
