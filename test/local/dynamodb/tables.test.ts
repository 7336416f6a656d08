import {
  CreateTableCommand,
  DescribeTableCommand,
  DescribeTimeToLiveCommand,
  ListTablesCommand,
} from '@aws-sdk/client-dynamodb'
import { GetCommand, PutCommand, QueryCommand } from '@aws-sdk/lib-dynamodb'
import { expect, test } from 'vitest'
import { startDynamoDb } from '../../../local/dynamodb/service.ts'
import type { TableSpec } from '../../../local/dynamodb/table-spec.ts'
import { freshFolder } from './http.ts'
import { movedClock } from './moved-clock.ts'
import { serveDynamoDb } from './serve.ts'
import { place, runs } from './spec.ts'

const TableName = 'Runs'
const { GlobalSecondaryIndexes: _, ...plain } = runs
const withoutIndex: TableSpec = { ...plain, AttributeDefinitions: runs.AttributeDefinitions.slice(0, 2) }
const start = async (spec: object, dataDir?: string) =>
  startDynamoDb({
    ...place,
    dataDir: dataDir ?? (await freshFolder()),
    clock: movedClock(),
    tables: [spec as TableSpec],
  })

test('a table is described as it is declared, with exact counts', async () => {
  const { client, doc } = await serveDynamoDb()
  await doc.send(new PutCommand({ TableName, Item: { pk: 'a', sk: 'b' } }))
  const { Table } = await client.send(new DescribeTableCommand({ TableName }))
  expect(Table).toMatchObject({
    TableName,
    TableStatus: 'ACTIVE',
    TableArn: 'arn:aws:dynamodb:eu-west-2:123456789012:table/Runs',
    ItemCount: 1,
    CreationDateTime: new Date('2026-11-23T09:00:00Z'),
    BillingModeSummary: { BillingMode: 'PAY_PER_REQUEST' },
    GlobalSecondaryIndexes: [{ IndexName: 'byDue', IndexStatus: 'ACTIVE', ItemCount: 0 }],
  })
  expect((await client.send(new ListTablesCommand({}))).TableNames).toEqual([TableName])
  const { TimeToLiveDescription } = await client.send(new DescribeTimeToLiveCommand({ TableName }))
  expect(TimeToLiveDescription).toEqual({ TimeToLiveStatus: 'ENABLED', AttributeName: 'expires' })
})

test('items outlive a restart, and an index that is new is built from them', async () => {
  const first = await serveDynamoDb({ tables: [withoutIndex] })
  const Item = { pk: 'a', sk: 'b', due: '2026-11-24', order: 3, state: 'sent' }
  await first.doc.send(new PutCommand({ TableName, Item }))
  await first.doc.send(new PutCommand({ TableName, Item: { ...Item, sk: 'c', order: 'third' } }))
  await first.stop()
  const { doc } = await serveDynamoDb({ dataDir: first.dataDir })
  expect((await doc.send(new GetCommand({ TableName, Key: { pk: 'a', sk: 'b' } }))).Item).toEqual(Item)
  const { Items } = await doc.send(
    new QueryCommand({
      TableName,
      IndexName: 'byDue',
      KeyConditionExpression: 'due = :d',
      ExpressionAttributeValues: { ':d': '2026-11-24' },
    }),
  )
  expect(Items).toEqual([Item])
})

test('a key that changed is refused with the way out', async () => {
  const dataDir = await freshFolder()
  await (await start(runs, dataDir)).stop()
  const KeySchema = runs.KeySchema.slice(0, 1)
  const AttributeDefinitions = runs.AttributeDefinitions.filter(({ AttributeName }) => AttributeName !== 'sk')
  await expect(start({ ...runs, KeySchema, AttributeDefinitions }, dataDir)).rejects.toThrow(
    'Table "Runs" was kept on disk with the key pk (S), sk (S), and the template now says pk (S). The key of a ' +
      'table cannot change: give the table another name, or start with --fresh to empty it.',
  )
})

test.for([
  [
    { StreamSpecification: { StreamViewType: 'NEW_IMAGE' } },
    'the property StreamSpecification is not supported',
  ],
  [{ LocalSecondaryIndexes: [] }, 'the property LocalSecondaryIndexes is not supported'],
  [{ AttributeDefinitions: [] }, 'Some index key attribute'],
  [{ Replicas: [{}, {}] }, 'one Region'],
] as const)('a table with %j is refused at start', async ([more, message]) => {
  await expect(start({ ...runs, ...more })).rejects.toThrow(message)
})

test('tables come from the template only', async () => {
  const { client } = await serveDynamoDb()
  const create = new CreateTableCommand({ TableName: 'Walks', KeySchema: [], AttributeDefinitions: [] })
  await expect(client.send(create)).rejects.toMatchObject({
    name: 'UnknownOperationException',
    message: expect.stringContaining("does not support DynamoDB's CreateTable"),
  })
})
