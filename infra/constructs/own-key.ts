import { Duration, Stack } from 'aws-cdk-lib'
import {
  AccountRootPrincipal,
  AnyPrincipal,
  PolicyDocument,
  PolicyStatement,
  ServicePrincipal,
} from 'aws-cdk-lib/aws-iam'
import { Key } from 'aws-cdk-lib/aws-kms'
import type { Construct } from 'constructs'
import type { Deployment } from '../read-context.ts'
import { removalOf } from '../stages.ts'

/** What using a key to read and write comes to. */
const USE = [
  'kms:Decrypt',
  'kms:DescribeKey',
  'kms:Encrypt',
  'kms:GenerateDataKey',
  'kms:GenerateDataKeyWithoutPlaintext',
  'kms:ReEncryptFrom',
  'kms:ReEncryptTo',
]

/**
 * The one key of a deployment, renewed every year: for the table, the queue, the topic, the secret and the logs.
 *
 * Functions have no permission of their own for it: whoever may use the table may use the key through the table,
 * and in no other way. That is how AWS's own key for DynamoDB is made (DynamoDB developer guide, "Encryption at rest:
 * usage notes", and KMS developer guide, kms:ViaService).
 */
export function ownKey(scope: Construct, { stage, prefix }: Deployment): Key {
  const { region, account, partition } = Stack.of(scope)
  const through = ['dynamodb', 'secretsmanager', 'sns', 'sqs'].map(
    (name) => `${name}.${region}.amazonaws.com`,
  )
  const anybodyHere = { 'kms:CallerAccount': account, 'kms:ViaService': through }
  return new Key(scope, 'Key', {
    description: `Countersign ${stage.name}: records, secrets, queues and logs`,
    alias: `alias/${prefix}records`,
    enableKeyRotation: true,
    pendingWindow: Duration.days(30),
    removalPolicy: removalOf(stage),
    policy: new PolicyDocument({
      statements: [
        // Without it, a mistake in this policy would make the key unmanageable for ever (KMS, "Default key policy").
        new PolicyStatement({
          sid: 'AccountManages',
          principals: [new AccountRootPrincipal()],
          actions: ['kms:*'],
          resources: ['*'],
        }),
        new PolicyStatement({
          sid: 'ThroughServices',
          principals: [new AnyPrincipal()],
          actions: USE,
          resources: ['*'],
          conditions: { StringEquals: anybodyHere },
        }),
        // DynamoDB keeps the key of a table by a grant.
        new PolicyStatement({
          sid: 'TablesKeepGrants',
          principals: [new AnyPrincipal()],
          actions: ['kms:CreateGrant'],
          resources: ['*'],
          conditions: { StringEquals: anybodyHere, Bool: { 'kms:GrantIsForAWSResource': 'true' } },
        }),
        new PolicyStatement({
          sid: 'Logs',
          principals: [new ServicePrincipal(`logs.${region}.amazonaws.com`)],
          actions: USE,
          resources: ['*'],
          conditions: {
            ArnLike: {
              'kms:EncryptionContext:aws:logs:arn': `arn:${partition}:logs:${region}:${account}:log-group:*`,
            },
          },
        }),
        // Alarms go to the topic, and rules put what they could not deliver in the queue.
        new PolicyStatement({
          sid: 'AlarmsAndRules',
          principals: [
            new ServicePrincipal('cloudwatch.amazonaws.com'),
            new ServicePrincipal('events.amazonaws.com'),
          ],
          actions: ['kms:Decrypt', 'kms:GenerateDataKey'],
          resources: ['*'],
          conditions: { StringEquals: { 'aws:SourceAccount': account } },
        }),
      ],
    }),
  })
}
