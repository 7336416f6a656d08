import { arn, type Identity, id, named, type ResourceType, uuid } from '../resource-type.ts'
import { anything, type Shape } from '../shape.ts'

const inert = (properties: string[], rest: Omit<ResourceType, 'state' | 'properties'>): ResourceType => ({
  state: 'inert',
  properties: Object.fromEntries(properties.map((name): [string, Shape] => [name, anything])),
  ...rest,
})
const topicArn = arn('sns', (name) => name)
const queueUrl = ({ region, account, name }: Identity) =>
  `https://sqs.${region}.amazonaws.com/${account}/${name}`

/** Types that a deployed stack needs and that change nothing on one machine. */
export const inertTypes: Record<string, ResourceType> = {
  'AWS::Logs::LogGroup': inert(['LogGroupName', 'RetentionInDays', 'KmsKeyId', 'LogGroupClass', 'Tags'], {
    name: named('LogGroupName', 512),
    attributes: { Arn: arn('logs', (name) => `log-group:${name}:*`) },
  }),
  'AWS::Logs::ResourcePolicy': inert(['PolicyName', 'PolicyDocument'], { name: named('PolicyName') }),
  'AWS::Logs::MetricFilter': inert(['FilterName', 'FilterPattern', 'LogGroupName', 'MetricTransformations'], {
    name: named('FilterName'),
  }),
  'AWS::CloudWatch::Alarm': inert(
    [
      'AlarmName',
      'AlarmDescription',
      'ActionsEnabled',
      'AlarmActions',
      'OKActions',
      'InsufficientDataActions',
      'ComparisonOperator',
      'DatapointsToAlarm',
      'Dimensions',
      'EvaluateLowSampleCountPercentile',
      'EvaluationPeriods',
      'ExtendedStatistic',
      'MetricName',
      'Metrics',
      'Namespace',
      'Period',
      'Statistic',
      'Threshold',
      'ThresholdMetricId',
      'TreatMissingData',
      'Unit',
      'Tags',
    ],
    { name: named('AlarmName', 255), attributes: { Arn: arn('cloudwatch', (name) => `alarm:${name}`) } },
  ),
  'AWS::CloudWatch::Dashboard': inert(['DashboardName', 'DashboardBody'], {
    name: named('DashboardName', 255),
  }),
  'AWS::KMS::Key': inert(
    [
      'Description',
      'Enabled',
      'EnableKeyRotation',
      'KeyPolicy',
      'KeySpec',
      'KeyUsage',
      'MultiRegion',
      'PendingWindowInDays',
      'RotationPeriodInDays',
      'Tags',
    ],
    {
      name: uuid,
      attributes: { Arn: arn('kms', (name) => `key/${name}`), KeyId: ({ name }) => name },
    },
  ),
  'AWS::KMS::Alias': inert(['AliasName', 'TargetKeyId'], { name: { property: 'AliasName', generate: 'id' } }),
  'AWS::SNS::Topic': inert(['TopicName', 'DisplayName', 'KmsMasterKeyId', 'Tags'], {
    name: named('TopicName', 256),
    ref: topicArn,
    attributes: { TopicArn: topicArn, TopicName: ({ name }) => name },
  }),
  'AWS::SNS::TopicPolicy': inert(['PolicyDocument', 'Topics'], { name: id }),
  'AWS::SQS::Queue': inert(
    [
      'QueueName',
      'KmsMasterKeyId',
      'MessageRetentionPeriod',
      'SqsManagedSseEnabled',
      'VisibilityTimeout',
      'Tags',
    ],
    {
      name: named('QueueName', 80),
      ref: queueUrl,
      attributes: { Arn: arn('sqs', (name) => name), QueueName: ({ name }) => name, QueueUrl: queueUrl },
    },
  ),
  'AWS::SQS::QueuePolicy': inert(['PolicyDocument', 'Queues'], { name: id }),
  'AWS::SNS::Subscription': inert(['Endpoint', 'Protocol', 'TopicArn'], { name: uuid }),
  'AWS::WAFv2::WebACL': inert(
    ['DefaultAction', 'Description', 'Name', 'Rules', 'Scope', 'Tags', 'VisibilityConfig'],
    { name: named('Name', 128), attributes: { Arn: arn('wafv2', (name) => `global/webacl/${name}`) } },
  ),
  'AWS::CertificateManager::Certificate': inert(
    ['DomainName', 'DomainValidationOptions', 'KeyAlgorithm', 'Tags', 'ValidationMethod'],
    { name: uuid, ref: arn('acm', (name) => `certificate/${name}`) },
  ),
  'AWS::CDK::Metadata': inert(['Analytics'], { name: id }),
}
