import { type DynamoDBDocumentClient, QueryCommand } from '@aws-sdk/lib-dynamodb'

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

  /** One page of a list of the index. */
  const listed = async <Item>(
    list: string,
    more: { place?: string; limit?: number; newest?: boolean; after?: string },
  ) => {
    const page = await client.send(
      new QueryCommand({
        TableName: table,
        IndexName: 'lists',
        KeyConditionExpression: more.place
          ? '#list = :list AND begins_with(#place, :place)'
          : '#list = :list',
        ExpressionAttributeNames: { '#list': 'list', ...(more.place ? { '#place': 'place' } : {}) },
        ExpressionAttributeValues: { ':list': list, ...(more.place ? { ':place': more.place } : {}) },
        ScanIndexForward: !more.newest,
        Limit: more.limit,
        ExclusiveStartKey: more.after
          ? JSON.parse(Buffer.from(more.after, 'base64url').toString())
          : undefined,
      }),
    )
    const next = page.LastEvaluatedKey
    return {
      items: (page.Items ?? []) as Item[],
      next: next && Buffer.from(JSON.stringify(next)).toString('base64url'),
    }
  }

  const all = async <Item>(list: string, place?: string): Promise<Item[]> => {
    const items: Item[] = []
    let after: string | undefined
    do {
      const page = await listed<Item>(list, { place, after })
      items.push(...page.items)
      after = page.next
    } while (after)
    return items
  }

  return { within, listed, all }
}
