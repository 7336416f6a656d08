import { BatchGetCommand, type DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb'

/** One request takes so many keys (API reference of BatchGetItem). */
const AT_ONCE = 100

export interface Key {
  pk: string
  sk: string
}

/**
 * The items with these keys that there are, in no order, read consistently unless that is not needed (it costs twice as
 * much). `only` names the attributes wanted: what people wrote need not travel to tell that it is there. Throws TableBusy
 * when the table leaves keys unread.
 */
export async function getAll<Item>(
  client: DynamoDBDocumentClient,
  table: string,
  keys: Key[],
  how: Reading = {},
): Promise<(Item & Key)[]> {
  const unique = [...new Map(keys.map((key) => [`${key.pk} ${key.sk}`, key])).values()]
  const items: (Item & Key)[] = []
  for (let first = 0; first < unique.length; first += AT_ONCE)
    items.push(...(await getSome<Item & Key>(client, table, unique.slice(first, first + AT_ONCE), how)))
  return items
}

interface Reading {
  only?: string
  consistent?: boolean
}

/** The table did not give all that was asked for, however often it was asked. */
export class TableBusy extends Error {
  override name = 'TableBusy'
}

const TRIES = 5

async function getSome<Item>(
  client: DynamoDBDocumentClient,
  table: string,
  keys: Key[],
  { only, consistent = true }: Reading,
): Promise<Item[]> {
  const items: Item[] = []
  let left = keys
  for (let tried = 0; left.length > 0; tried++) {
    if (tried === TRIES) throw new TableBusy(`${left.length} items of ${table} were not read`)
    const { Responses, UnprocessedKeys } = await client.send(
      new BatchGetCommand({
        RequestItems: { [table]: { Keys: left, ConsistentRead: consistent, ProjectionExpression: only } },
      }),
    )
    items.push(...((Responses?.[table] ?? []) as Item[]))
    left = (UnprocessedKeys?.[table]?.Keys ?? []) as Key[]
  }
  return items
}
