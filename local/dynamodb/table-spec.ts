import createTable from 'dynalite/validations/createTable.js'
import validations from 'dynalite/validations/index.js'
import { CannotStart } from '../cannot-start.ts'
import type { Key, Projection, Throughput } from './table.ts'

/**
 * A table to serve: its physical name and the resolved properties of AWS::DynamoDB::Table or GlobalTable.
 * Any property that is not listed here is refused at start, streams and local indexes among them.
 */
export interface TableSpec {
  tableName: string
  KeySchema: Key[]
  AttributeDefinitions: { AttributeName: string; AttributeType: 'S' | 'N' | 'B' }[]
  GlobalSecondaryIndexes?: IndexSpec[]
  /** PROVISIONED (CloudFormation's default) wants ProvisionedThroughput. Nothing is ever throttled here. */
  BillingMode?: 'PAY_PER_REQUEST' | 'PROVISIONED'
  ProvisionedThroughput?: Throughput
  TimeToLiveSpecification?: { AttributeName?: string; Enabled: boolean }
  DeletionProtectionEnabled?: boolean
  /** Taken and without effect on one machine. */
  TableName?: string
  PointInTimeRecoverySpecification?: unknown
  SSESpecification?: unknown
  Tags?: unknown
  TableClass?: unknown
  /** GlobalTable: one replica at most. */
  Replicas?: unknown[]
  ContributorInsightsSpecification?: unknown
}
export interface IndexSpec {
  IndexName: string
  KeySchema: Key[]
  Projection: Projection
  ProvisionedThroughput?: Throughput
  ContributorInsightsSpecification?: unknown
}

const tableProperties = [
  ...['tableName', 'KeySchema', 'AttributeDefinitions', 'GlobalSecondaryIndexes', 'BillingMode'],
  ...['ProvisionedThroughput', 'TimeToLiveSpecification', 'DeletionProtectionEnabled', 'TableName'],
  ...['PointInTimeRecoverySpecification', 'SSESpecification', 'Tags', 'TableClass', 'Replicas'],
  'ContributorInsightsSpecification',
]
const indexProperties = [
  ...['IndexName', 'KeySchema', 'Projection', 'ProvisionedThroughput', 'ContributorInsightsSpecification'],
]

/**
 * Refuses a table that the local cloud cannot serve, or that CreateTable would refuse.
 *
 * @throws CannotStart naming the table, the property and what is allowed.
 */
export function checkTableSpec(spec: TableSpec): void {
  const fail = (what: string) => {
    throw new CannotStart(`Table "${spec.tableName}": ${what}`)
  }
  refuseOthers(spec, tableProperties, 'property', fail)
  for (const index of spec.GlobalSecondaryIndexes ?? [])
    refuseOthers(index, indexProperties, `property of index "${index.IndexName}"`, fail)
  if ((spec.Replicas?.length ?? 0) > 1)
    fail('Replicas has more than one entry; the local cloud is one Region.')
  if (spec.TimeToLiveSpecification?.Enabled && !spec.TimeToLiveSpecification.AttributeName)
    fail('TimeToLiveSpecification is enabled and names no AttributeName.')
  try {
    const request = validations.checkTypes(
      { ...structuredClone(spec), TableName: spec.tableName },
      createTable.types,
    )
    validations.checkValidations(request, createTable.types, createTable.custom, {})
  } catch (error) {
    fail((error as Error).message)
  }
}

function refuseOthers(spec: object, allowed: string[], what: string, fail: (what: string) => void) {
  const other = Object.entries(spec).find(([name, value]) => value !== undefined && !allowed.includes(name))
  if (other)
    fail(`the ${what} ${other[0]} is not supported by the local cloud. Supported: ${allowed.join(', ')}.`)
}
