import { type DynamoDBDocumentClient, QueryCommand } from '@aws-sdk/lib-dynamodb'
import { markOf, readMark } from './marks.ts'

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

  /** At most `limit` items of a list: those after (or, newest first, before) the place `from`, and before `until`. */
  const listed = async <Item>(
    list: string,
    {
      limit,
      newest = false,
      from,
      until,
    }: { limit: number; newest?: boolean } & Partial<Record<'from' | 'until', string>>,
  ): Promise<Listed<Item>[]> => {
    const places = range({ from, until, newest })
    const page = await client.send(
      new QueryCommand({
        TableName: table,
        IndexName: 'lists',
        KeyConditionExpression: `#list = :list${places.condition}`,
        ExpressionAttributeNames: { '#list': 'list', ...(places.condition && { '#place': 'place' }) },
        ExpressionAttributeValues: { ':list': list, ...places.values },
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

  /** The newest items of a board, or those that come after the mark of a page. Throws NoSuchPage. */
  const newestOn = async <Item>(board: string, most: number, after?: string): Promise<Page<Item>> => {
    const page = await client.send(
      new QueryCommand({
        TableName: table,
        IndexName: 'boards',
        KeyConditionExpression: `board = :board${after === undefined ? '' : ' AND boardAt < :at'}`,
        ExpressionAttributeValues: {
          ':board': board,
          ...(after === undefined ? {} : { ':at': readMark(after) }),
        },
        ScanIndexForward: false,
        // One more than is wanted tells whether there is a next page.
        Limit: most + 1,
      }),
    )
    const found = (page.Items ?? []) as (Item & { boardAt: string })[]
    const items = found.slice(0, most)
    return { items, next: found.length > most ? markOf(items.at(-1)!.boardAt) : undefined }
  }

  return { within, listed, all, newestOn }
}

/** A page of a list, and how to get the next, if there is one. */
interface Page<Item> {
  items: Item[]
  next?: string
}

/**
 * Which places are wanted, as a condition on the sort key. DynamoDB takes one, and BETWEEN has both ends in it. The first
 * is the place of the last item shown, which is not to come again: `!` stands before all that places are made of.
 */
function range({ from, until, newest }: { from?: string; until?: string; newest: boolean }) {
  if (from && until)
    return {
      condition: ' AND #place BETWEEN :from AND :until',
      values: { ':from': `${from}!`, ':until': until },
    }
  const at = from ?? until
  return at
    ? { condition: ` AND #place ${newest || until ? '<' : '>'} :at`, values: { ':at': at } }
    : { condition: '', values: {} }
}

type Index = 'lists' | 'boards'
const INDEXES: Record<Index, { partition: string; sort: string }> = {
  lists: { partition: 'list', sort: 'place' },
  boards: { partition: 'board', sort: 'boardAt' },
}
