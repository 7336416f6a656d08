import { Duration, Validations } from 'aws-cdk-lib'
import type { IKey } from 'aws-cdk-lib/aws-kms'
import { Queue, QueueEncryption } from 'aws-cdk-lib/aws-sqs'
import type { Construct } from 'constructs'
import type { Deployment } from '../read-context.ts'
import { removalOf } from '../stages.ts'

/**
 * Where everything goes that could not be delivered after all tries: a morning's start of the chase, and events about
 * letters and ended executions. They hold ids, and of letters also addresses. An alarm says when one is there; docs/deploy.md says what to
 * do with it.
 */
export function deadLetters(scope: Construct, { stage, prefix }: Deployment, key: IKey): Queue {
  const queue = new Queue(scope, 'DeadLetters', {
    queueName: `${prefix}dead-letters`,
    encryption: QueueEncryption.KMS,
    encryptionMasterKey: key,
    enforceSSL: true,
    retentionPeriod: Duration.days(14),
    removalPolicy: removalOf(stage),
  })
  Validations.of(queue).acknowledge({
    id: 'AwsSolutions::AwsSolutions-SQS3',
    reason:
      'It is the dead-letter queue of the schedule, the rule and the function of letters. None stands behind it.',
  })
  return queue
}
