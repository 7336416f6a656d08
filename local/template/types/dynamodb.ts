import { arn, named, type ResourceType } from '../resource-type.ts'
import { anything, fields, list, oneOf, type Shape, text } from '../shape.ts'

const keySchema = list(
  fields({ AttributeName: text, KeyType: oneOf('HASH', 'RANGE') }, ['AttributeName', 'KeyType']),
)
const index: Shape = fields(
  {
    IndexName: text,
    KeySchema: keySchema,
    Projection: fields({
      ProjectionType: oneOf('ALL', 'KEYS_ONLY', 'INCLUDE'),
      NonKeyAttributes: list(text),
    }),
    ContributorInsightsSpecification: anything,
  },
  ['IndexName', 'KeySchema', 'Projection'],
)
const common: Record<string, Shape> = {
  TableName: text,
  AttributeDefinitions: list(fields({ AttributeName: text, AttributeType: oneOf('S', 'N', 'B') })),
  KeySchema: keySchema,
  BillingMode: oneOf('PAY_PER_REQUEST'),
  GlobalSecondaryIndexes: list(index),
  TimeToLiveSpecification: fields({ AttributeName: text, Enabled: anything }),
  SSESpecification: anything,
}
const rest: Pick<ResourceType, 'state' | 'required' | 'name' | 'attributes'> = {
  state: 'served',
  required: ['AttributeDefinitions', 'KeySchema', 'BillingMode'],
  name: named('TableName', 255),
  attributes: { Arn: arn('dynamodb', (name) => `table/${name}`) },
}

export const dynamodb: Record<string, ResourceType> = {
  'AWS::DynamoDB::Table': {
    ...rest,
    properties: {
      ...common,
      ContributorInsightsSpecification: anything,
      DeletionProtectionEnabled: anything,
      PointInTimeRecoverySpecification: anything,
      TableClass: anything,
      Tags: anything,
    },
  },
  'AWS::DynamoDB::GlobalTable': {
    ...rest,
    properties: {
      ...common,
      Replicas: anything,
    },
  },
}
