/** A table as DescribeTable tells it; also the form in which dynalite reads it. */
export interface Table {
  TableName: string
  TableArn: string
  TableId: string
  TableStatus: 'ACTIVE'
  /** Seconds since the epoch. */
  CreationDateTime: number
  KeySchema: Key[]
  AttributeDefinitions: { AttributeName: string; AttributeType: 'S' | 'N' | 'B' }[]
  GlobalSecondaryIndexes?: Index[]
  BillingModeSummary?: { BillingMode: 'PAY_PER_REQUEST' }
  ProvisionedThroughput: Throughput
  DeletionProtectionEnabled: boolean
}

export interface Index {
  IndexName: string
  IndexArn: string
  IndexStatus: 'ACTIVE'
  KeySchema: Key[]
  Projection: Projection
  ProvisionedThroughput: Throughput
}

export interface Key {
  AttributeName: string
  KeyType: 'HASH' | 'RANGE'
}
export interface Projection {
  ProjectionType?: 'ALL' | 'KEYS_ONLY' | 'INCLUDE'
  NonKeyAttributes?: string[]
}
export interface Throughput {
  ReadCapacityUnits: number
  WriteCapacityUnits: number
  NumberOfDecreasesToday?: number
}

/** A table with what DescribeTable does not tell. */
export interface KeptTable {
  table: Table
  /** The attribute whose number is the second of the epoch after which an item may be deleted. */
  ttl?: string
}

/** Where the items of a table, or of an index of it, are in the store. */
export const itemSpace = (tableName: string) => `items:${tableName}`
export const indexSpace = (tableName: string, indexName: string) => `index:${tableName}:${indexName}`
