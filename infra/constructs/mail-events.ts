import { Duration } from 'aws-cdk-lib'
import { EventBus, Rule } from 'aws-cdk-lib/aws-events'
import { LambdaFunction } from 'aws-cdk-lib/aws-events-targets'
import { PolicyStatement } from 'aws-cdk-lib/aws-iam'
import type { IFunction } from 'aws-cdk-lib/aws-lambda'
import { type ConfigurationSet, EmailSendingEvent, EventDestination } from 'aws-cdk-lib/aws-ses'
import type { IQueue } from 'aws-cdk-lib/aws-sqs'
import type { Construct } from 'constructs'

/**
 * What becomes of letters: SES tells the default event bus, the only one it can (facts 38), and a rule brings it to
 * the function. Opening and clicking are not followed (standards EM-04). What the rule cannot deliver, and what the
 * function cannot take, waits among the dead letters.
 */
export function mailEvents(
  scope: Construct,
  letters: ConfigurationSet,
  mail: IFunction,
  deadLetters: IQueue,
): void {
  const bus = EventBus.fromEventBusName(scope, 'DefaultBus', 'default')
  letters.addEventDestination('Events', {
    destination: EventDestination.eventBus(bus),
    events: [
      EmailSendingEvent.SEND,
      EmailSendingEvent.DELIVERY,
      EmailSendingEvent.DELIVERY_DELAY,
      EmailSendingEvent.BOUNCE,
      EmailSendingEvent.COMPLAINT,
      EmailSendingEvent.REJECT,
    ],
  })
  new Rule(scope, 'LetterEvents', {
    description: 'What became of a letter',
    eventPattern: {
      source: ['aws.ses'],
      detail: { mail: { tags: { 'ses:configuration-set': [letters.configurationSetName] } } },
    },
    targets: [
      new LambdaFunction(mail, {
        retryAttempts: 10,
        maxEventAge: Duration.hours(6),
        deadLetterQueue: deadLetters,
      }),
    ],
  })
  mail.configureAsyncInvoke({
    retryAttempts: 2,
    maxEventAge: Duration.hours(6),
    onFailure: { bind: () => ({ destination: deadLetters.queueArn }) },
  })
  mail.addToRolePolicy(
    new PolicyStatement({ actions: ['sqs:SendMessage'], resources: [deadLetters.queueArn] }),
  )
}
