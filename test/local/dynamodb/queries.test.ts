import {
  BatchWriteCommand,
  type DynamoDBDocumentClient,
  PutCommand,
  QueryCommand,
  type QueryCommandInput,
  ScanCommand,
  UpdateCommand,
} from '@aws-sdk/lib-dynamodb'
import { expect, test } from 'vitest'
import { serveDynamoDb } from './serve.ts'

const TableName = 'Runs'
const asks = ['ask#1', 'ask#2', 'ask#3', 'letter#1', 'meta'].map((sk, order) => ({
  ...{ pk: 'run-1', sk, due: '2026-11-24', order, state: order % 2 ? 'sent' : 'open', secret: 'x' },
}))

async function seeded() {
  const served = await serveDynamoDb()
  await put(served.doc, [...asks, { ...asks[0]!, pk: 'run-2', order: 99 }])
  return served
}
const put = (doc: DynamoDBDocumentClient, items: object[]) =>
  doc.send(new BatchWriteCommand({ RequestItems: { Runs: items.map((Item) => ({ PutRequest: { Item } })) } }))

const keys = async (doc: DynamoDBDocumentClient, condition: string, values: object, more: object = {}) => {
  const query: QueryCommandInput = {
    TableName,
    KeyConditionExpression: `pk = :pk${condition}`,
    ExpressionAttributeValues: { ':pk': 'run-1', ...values },
    ...more,
  }
  return (await doc.send(new QueryCommand(query))).Items!.map(({ sk }) => sk)
}

test('a query selects a range of one partition, in order, either way', async () => {
  const { doc } = await seeded()
  expect(await keys(doc, '', {})).toEqual(['ask#1', 'ask#2', 'ask#3', 'letter#1', 'meta'])
  expect(await keys(doc, ' AND begins_with(sk, :a)', { ':a': 'ask#' })).toEqual(['ask#1', 'ask#2', 'ask#3'])
  expect(
    await keys(
      doc,
      ' AND sk BETWEEN :a AND :b',
      { ':a': 'ask#2', ':b': 'letter#1' },
      { ScanIndexForward: false },
    ),
  ).toEqual(['letter#1', 'ask#3', 'ask#2'])
  expect(await keys(doc, ' AND sk > :a', { ':a': 'ask#3' }, { ConsistentRead: true })).toEqual([
    'letter#1',
    'meta',
  ])
  expect(await keys(doc, ' AND sk < :a', { ':a': 'ask#2' })).toEqual(['ask#1'])
})

test('a filter is applied after the limit, and a projection cuts the items', async () => {
  const { doc } = await seeded()
  const { Items, Count, ScannedCount } = await doc.send(
    new QueryCommand({
      TableName,
      KeyConditionExpression: 'pk = :pk',
      FilterExpression: '#s = :sent',
      ProjectionExpression: 'sk, #s',
      ExpressionAttributeNames: { '#s': 'state' },
      ExpressionAttributeValues: { ':pk': 'run-1', ':sent': 'sent' },
      Limit: 3,
    }),
  )
  expect({ Items, Count, ScannedCount }).toEqual({
    Items: [{ sk: 'ask#2', state: 'sent' }],
    Count: 1,
    ScannedCount: 3,
  })
})

const byDue = (more: object = {}): QueryCommandInput => ({
  TableName,
  IndexName: 'byDue',
  KeyConditionExpression: 'due = :due',
  ExpressionAttributeValues: { ':due': '2026-11-24' },
  ...more,
})

test('an index sorts by number, holds what it projects, and follows every change', async () => {
  const { doc } = await seeded()
  const { Items } = await doc.send(new QueryCommand(byDue()))
  expect(Items!.map(({ order }) => order)).toEqual([0, 1, 2, 3, 4, 99])
  expect(Items![0]).toEqual({ pk: 'run-1', sk: 'ask#1', due: '2026-11-24', order: 0, state: 'open' })
  const Key = { pk: 'run-1', sk: 'ask#1' }
  await doc.send(new UpdateCommand({ TableName, Key, UpdateExpression: 'REMOVE due' }))
  await put(doc, [{ ...asks[1]!, order: 500 }])
  const after = await doc.send(new QueryCommand(byDue()))
  expect(after.Items!.map(({ order }) => order)).toEqual([2, 3, 4, 99, 500])
})

test('pages of an index give every item once, also among thousands with one key', async () => {
  const { doc } = await serveDynamoDb()
  const total = 3000
  for (let n = 0; n < total; n += 25)
    await put(
      doc,
      Array.from({ length: 25 }, (_, i) => ({ pk: `run-${n + i}`, sk: 'ask', due: '2026-11-24', order: 7 })),
    )
  for (const ScanIndexForward of [true, false]) {
    const seen = new Set<string>()
    let ExclusiveStartKey: Record<string, unknown> | undefined
    let pages = 0
    do {
      const page = await doc.send(
        new QueryCommand(byDue({ Limit: 700, ScanIndexForward, ExclusiveStartKey })),
      )
      for (const { pk } of page.Items!) seen.add(pk)
      pages += page.Items!.length
      ExclusiveStartKey = page.LastEvaluatedKey
    } while (ExclusiveStartKey)
    expect([seen.size, pages]).toEqual([total, total])
  }
})

test('a scan pages through all items, of the table and of the index', async () => {
  const { doc } = await seeded()
  for (const IndexName of [undefined, 'byDue']) {
    const seen: string[] = []
    let ExclusiveStartKey: Record<string, unknown> | undefined
    do {
      const page = await doc.send(new ScanCommand({ TableName, IndexName, Limit: 2, ExclusiveStartKey }))
      seen.push(...page.Items!.map(({ pk, sk }) => `${pk} ${sk}`))
      ExclusiveStartKey = page.LastEvaluatedKey
    } while (ExclusiveStartKey)
    expect(seen.sort()).toEqual([...asks.map(({ sk }) => `run-1 ${sk}`), 'run-2 ask#1'].sort())
  }
})

test('a page ends at one megabyte', async () => {
  const { doc } = await serveDynamoDb()
  for (const sk of ['a', 'b', 'c', 'd'])
    await doc.send(new PutCommand({ TableName, Item: { pk: 'big', sk, text: 'x'.repeat(390_000) } }))
  const query = { TableName, KeyConditionExpression: 'pk = :p', ExpressionAttributeValues: { ':p': 'big' } }
  const page = await doc.send(new QueryCommand(query))
  expect(page.Count).toBe(3)
  expect(page.LastEvaluatedKey).toEqual({ pk: 'big', sk: 'c' })
})

test.for([
  ['a consistent read of an index', { ConsistentRead: true }, 'Consistent reads are not supported'],
  ['what an index does not hold', { ProjectionExpression: 'secret' }, 'byDue does not project secret'],
  ['an unknown index', { IndexName: 'byName' }, 'The table does not have the specified index'],
] as const)('%s is refused', async ([, more, message]) => {
  const { doc } = await seeded()
  const error = await doc.send(new QueryCommand(byDue(more))).catch((e) => e)
  expect(error.name).toBe('ValidationException')
  expect(error.message).toContain(message)
})
