import type { Operation, Request } from './action.ts'
import { DynamoDbFault } from './fault.ts'
import { indexSpace, itemSpace, type KeptTable } from './table.ts'

/** DescribeTable, DescribeTimeToLive and ListTables. Counts are exact here; on AWS they are hours old. */
export const descriptions: Record<string, Operation> = {
  DescribeTable({ store, tables }, request) {
    const { table } = find(tables, request)
    const count = (space: string, size: string) => {
      const { entries, size: bytes } = store.measure(space)
      return { ItemCount: entries, [size]: bytes }
    }
    const indexes = table.GlobalSecondaryIndexes?.map((index) => ({
      ...index,
      ...count(indexSpace(table.TableName, index.IndexName), 'IndexSizeBytes'),
    }))
    const Table = {
      ...table,
      ...count(itemSpace(table.TableName), 'TableSizeBytes'),
      ...(indexes && { GlobalSecondaryIndexes: indexes }),
    }
    return { data: { Table }, spent: [] }
  },

  DescribeTimeToLive({ tables }, request) {
    const { ttl } = find(tables, request)
    const TimeToLiveDescription = ttl
      ? { TimeToLiveStatus: 'ENABLED', AttributeName: ttl }
      : { TimeToLiveStatus: 'DISABLED' }
    return { data: { TimeToLiveDescription }, spent: [] }
  },

  ListTables({ tables }, { ExclusiveStartTableName: after, Limit: limit = 100 }) {
    const rest = [...tables.keys()].sort().filter((name) => after == null || name > String(after))
    const TableNames = rest.slice(0, Number(limit))
    const more = TableNames.length < rest.length && { LastEvaluatedTableName: TableNames.at(-1) }
    return { data: { TableNames, ...more }, spent: [] }
  },
}

function find(tables: Map<string, KeptTable>, { TableName }: Request): KeptTable {
  // An ARN is as good as a name.
  const name = String(TableName).replace(/^arn:.*:table\//, '')
  const kept = tables.get(name)
  if (kept) return kept
  throw new DynamoDbFault(
    'ResourceNotFoundException',
    `Requested resource not found: Table: ${name} not found`,
  )
}
