import { type DynamoDBDocumentClient, QueryCommand } from '@aws-sdk/lib-dynamodb'

/** An item of the index `lists`, with its place in its list. */
export type Listed<Item> = Item & { place: string }

/** The ways in which the table is read by more than one item: partitions of the table, lists of the index. */
export function openQueries(client: DynamoDBDocumentClient, table: string) {
  /** All items of a partition, or those whose sort key starts so. */
  const within = async <Item>(pk: string, sk?: string): Promise<Item[]> => {
    const items: Item[] = []
    let start: Record<string, unknown> | undefined
    do {
      const page = await client.send(
        new QueryCommand({
          TableName: table,
          KeyConditionExpression: sk ? 'pk = :pk AND begins_with(sk, :sk)' : 'pk = :pk',
          ExpressionAttributeValues: { ':pk': pk, ...(sk ? { ':sk': sk } : {}) },
          ConsistentRead: true,
          ExclusiveStartKey: start,
        }),
      )
      items.push(...((page.Items ?? []) as Item[]))
      start = page.LastEvaluatedKey
    } while (start)
    return items
  }

  /** At most `limit` items of a list: those after (or, newest first, before) the place `from`, or those before `until`. */
  const listed = async <Item>(
    list: string,
    {
      limit,
      newest = false,
      from,
      until,
    }: { limit: number; newest?: boolean } & Partial<Record<'from' | 'until', string>>,
  ): Promise<Listed<Item>[]> => {
    const at = from ?? until
    const page = await client.send(
      new QueryCommand({
        TableName: table,
        IndexName: 'lists',
        KeyConditionExpression: at
          ? `#list = :list AND #place ${newest || until ? '<' : '>'} :at`
          : '#list = :list',
        ExpressionAttributeNames: { '#list': 'list', ...(at ? { '#place': 'place' } : {}) },
        ExpressionAttributeValues: { ':list': list, ...(at ? { ':at': at } : {}) },
        ScanIndexForward: !newest,
        Limit: limit,
      }),
    )
    return (page.Items ?? []) as Listed<Item>[]
  }

  /** All items of a partition of an index, or those whose sort key starts so. For lists that units bound. */
  const all = async <Item>(index: Index, key: string, begins?: string): Promise<Item[]> => {
    const { partition, sort } = INDEXES[index]
    const items: Item[] = []
    let start: Record<string, unknown> | undefined
    do {
      const page = await client.send(
        new QueryCommand({
          TableName: table,
          IndexName: index,
          KeyConditionExpression: begins ? '#key = :key AND begins_with(#sort, :begins)' : '#key = :key',
          ExpressionAttributeNames: { '#key': partition, ...(begins ? { '#sort': sort } : {}) },
          ExpressionAttributeValues: { ':key': key, ...(begins ? { ':begins': begins } : {}) },
          ExclusiveStartKey: start,
        }),
      )
      items.push(...((page.Items ?? []) as Item[]))
      start = page.LastEvaluatedKey
    } while (start)
    return items
  }

  /** The newest items of a board: one page, and no more. */
  const newestOn = async <Item>(board: string, limit: number): Promise<Item[]> => {
    const page = await client.send(
      new QueryCommand({
        TableName: table,
        IndexName: 'boards',
        KeyConditionExpression: 'board = :board',
        ExpressionAttributeValues: { ':board': board },
        ScanIndexForward: false,
        Limit: limit,
      }),
    )
    return (page.Items ?? []) as Item[]
  }

  return { within, listed, all, newestOn }
}

type Index = 'lists' | 'boards'
const INDEXES: Record<Index, { partition: string; sort: string }> = {
  lists: { partition: 'list', sort: 'place' },
  boards: { partition: 'board', sort: 'boardAt' },
}
