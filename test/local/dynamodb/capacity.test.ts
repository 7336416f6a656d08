import {
  DeleteCommand,
  GetCommand,
  PutCommand,
  QueryCommand,
  TransactWriteCommand,
} from '@aws-sdk/lib-dynamodb'
import { expect, test } from 'vitest'
import { serveDynamoDb } from './serve.ts'

const TableName = 'Runs'
const Key = { pk: 'run-1', sk: 'ask-1' }
const ReturnConsumedCapacity = 'INDEXES' as const

test('writes are charged by the larger image, and for each index entry they change', async () => {
  const { doc } = await serveDynamoDb()
  const put = async (Item: object) =>
    (await doc.send(new PutCommand({ TableName, Item: { ...Key, ...Item }, ReturnConsumedCapacity })))
      .ConsumedCapacity
  const due = { due: '2026-11-24', order: 1 }
  expect(await put({ text: 'x'.repeat(2500) })).toEqual({
    TableName,
    CapacityUnits: 3,
    Table: { CapacityUnits: 3 },
  })
  const indexed = (table: number, index: number) => ({
    TableName,
    CapacityUnits: table + index,
    Table: { CapacityUnits: table },
    GlobalSecondaryIndexes: { byDue: { CapacityUnits: index } },
  })
  expect(await put(due)).toEqual(indexed(3, 1))
  expect(await put({ ...due, other: 1 })).toEqual({
    TableName,
    CapacityUnits: 1,
    Table: { CapacityUnits: 1 },
  })
  expect(await put({ ...due, order: 2 })).toEqual(indexed(1, 2))
  const removed = await doc.send(new DeleteCommand({ TableName, Key, ReturnConsumedCapacity }))
  expect(removed.ConsumedCapacity).toEqual(indexed(1, 1))
})

test('reads are charged by size, half when they need not be consistent', async () => {
  const { doc } = await serveDynamoDb()
  await doc.send(new PutCommand({ TableName, Item: { ...Key, text: 'x'.repeat(5000) } }))
  const units = async (ConsistentRead: boolean) =>
    (await doc.send(new GetCommand({ TableName, Key, ConsistentRead, ReturnConsumedCapacity: 'TOTAL' })))
      .ConsumedCapacity
  expect(await units(true)).toEqual({ TableName, CapacityUnits: 2 })
  expect(await units(false)).toEqual({ TableName, CapacityUnits: 1 })
  const empty = await doc.send(
    new QueryCommand({
      TableName,
      KeyConditionExpression: 'pk = :none',
      ExpressionAttributeValues: { ':none': 'none' },
      ReturnConsumedCapacity: 'TOTAL',
    }),
  )
  expect(empty.ConsumedCapacity).toEqual({ TableName, CapacityUnits: 0.5 })
})

test('a transaction doubles the units of the table, and the service adds all up', async () => {
  const { doc, service } = await serveDynamoDb()
  const { ConsumedCapacity } = await doc.send(
    new TransactWriteCommand({
      ReturnConsumedCapacity,
      TransactItems: [
        { Put: { TableName, Item: { ...Key, due: '2026-11-24', order: 1 } } },
        {
          ConditionCheck: {
            TableName,
            Key: { pk: 'a', sk: 'b' },
            ConditionExpression: 'attribute_not_exists(pk)',
          },
        },
      ],
    }),
  )
  expect(ConsumedCapacity).toEqual([
    {
      TableName,
      CapacityUnits: 5,
      WriteCapacityUnits: 5,
      Table: { CapacityUnits: 4, WriteCapacityUnits: 4 },
      GlobalSecondaryIndexes: { byDue: { CapacityUnits: 1, WriteCapacityUnits: 1 } },
    },
  ])
  await doc.send(new GetCommand({ TableName, Key }))
  expect(service.consumed()).toEqual([
    { tableName: 'Runs', operation: 'TransactWriteItems', reads: 0, writes: 5 },
    { tableName: 'Runs', operation: 'GetItem', reads: 0.5, writes: 0 },
  ])
})
