import { callPages } from './aws.ts'
import type { Cloud } from './cloud.ts'

/** An item of the table, as plain values. */
export type Item = Record<string, unknown> & { pk: string; sk: string }

type Value = { [type: string]: unknown }
interface Page {
  Items: Record<string, Value>[]
  LastEvaluatedKey?: Record<string, Value>
}

/** Every item of the table, by key. */
export async function itemsIn(cloud: Cloud, table: string): Promise<Item[]> {
  const pages = await callPages<Page>(
    cloud,
    'DynamoDB_20120810.Scan',
    { TableName: table, ConsistentRead: true },
    ['LastEvaluatedKey', 'ExclusiveStartKey'],
  )
  return pages
    .flatMap(({ Items }) => Items.map((item) => fieldsOf(item) as Item))
    .sort((a, b) => (`${a.pk} ${a.sk}` < `${b.pk} ${b.sk}` ? -1 : 1))
}

const fieldsOf = (fields: Record<string, Value>): Record<string, unknown> =>
  Object.fromEntries(Object.entries(fields).map(([name, value]) => [name, plain(value)]))

/** A value without its type: `{"N":"1"}` is 1. */
function plain(value: Value): unknown {
  const [[type, inner] = []] = Object.entries(value)
  if (type === 'N') return Number(inner)
  if (type === 'NULL') return null
  if (type === 'M') return fieldsOf(inner as Record<string, Value>)
  if (type === 'L') return (inner as Value[]).map(plain)
  return inner
}
