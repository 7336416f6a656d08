import {
  BatchGetCommand,
  BatchWriteCommand,
  DeleteCommand,
  GetCommand,
  PutCommand,
  UpdateCommand,
} from '@aws-sdk/lib-dynamodb'
import { expect, test } from 'vitest'
import { serveDynamoDb } from './serve.ts'

const TableName = 'Runs'
const Key = { pk: 'run-1', sk: 'ask-1' }

test('an item comes back as it was put, with every type and Welsh letters', async () => {
  const { doc } = await serveDynamoDb()
  const Item = {
    ...Key,
    name: 'Siân Ŵyn Ŷork',
    count: 12.5,
    open: true,
    gone: null,
    list: [1, 'two', { three: 3 }],
    tags: new Set(['a', 'b']),
    bytes: new Uint8Array([0, 255, 7]),
  }
  await doc.send(new PutCommand({ TableName, Item }))
  expect((await doc.send(new GetCommand({ TableName, Key }))).Item).toEqual(Item)
})

test('a condition that fails changes nothing and shows the old item when asked', async () => {
  const { doc } = await serveDynamoDb()
  await doc.send(new PutCommand({ TableName, Item: { ...Key, state: 'answered' } }))
  const put = new PutCommand({
    TableName,
    Item: { ...Key, state: 'sent' },
    ConditionExpression: 'attribute_not_exists(pk)',
    ReturnValuesOnConditionCheckFailure: 'ALL_OLD',
  })
  await expect(doc.send(put)).rejects.toMatchObject({
    name: 'ConditionalCheckFailedException',
    message: 'The conditional request failed',
    Item: { state: { S: 'answered' } },
  })
  expect((await doc.send(new GetCommand({ TableName, Key }))).Item).toMatchObject({ state: 'answered' })
})

test('of fifty racing answers exactly one wins', async () => {
  const { doc } = await serveDynamoDb()
  await doc.send(new PutCommand({ TableName, Item: { ...Key, state: 'sent' } }))
  const answer = (by: number) =>
    doc.send(
      new UpdateCommand({
        TableName,
        Key,
        UpdateExpression: 'SET #state = :answered, answeredBy = :by',
        ConditionExpression: '#state = :sent',
        ExpressionAttributeNames: { '#state': 'state' },
        ExpressionAttributeValues: { ':answered': 'answered', ':sent': 'sent', ':by': by },
      }),
    )
  const results = await Promise.allSettled(Array.from({ length: 50 }, (_, by) => answer(by)))
  const winners = results.flatMap(({ status }, by) => (status === 'fulfilled' ? [by] : []))
  expect(winners).toHaveLength(1)
  const { Item } = await doc.send(new GetCommand({ TableName, Key }))
  expect(Item).toMatchObject({ state: 'answered', answeredBy: winners[0] })
})

test('an update counts, appends, removes and returns the new values', async () => {
  const { doc } = await serveDynamoDb()
  await doc.send(new PutCommand({ TableName, Item: { ...Key, votes: 1, notes: ['a'], stale: true } }))
  const { Attributes } = await doc.send(
    new UpdateCommand({
      TableName,
      Key,
      UpdateExpression:
        'SET votes = votes + :one, notes = list_append(notes, :more), seen = if_not_exists(seen, :one) REMOVE stale',
      ExpressionAttributeValues: { ':one': 1, ':more': ['b'] },
      ReturnValues: 'ALL_NEW',
    }),
  )
  expect(Attributes).toEqual({ ...Key, votes: 2, notes: ['a', 'b'], seen: 1 })
})

test('deleting returns the old item, and deleting again is fine', async () => {
  const { doc } = await serveDynamoDb()
  await doc.send(new PutCommand({ TableName, Item: Key }))
  const remove = () => doc.send(new DeleteCommand({ TableName, Key, ReturnValues: 'ALL_OLD' }))
  expect((await remove()).Attributes).toEqual(Key)
  expect((await remove()).Attributes).toBeUndefined()
})

test('batches write and read many items', async () => {
  const { doc } = await serveDynamoDb()
  const items = Array.from({ length: 25 }, (_, n) => ({ pk: 'run-1', sk: `ask-${n}`, n }))
  await doc.send(
    new BatchWriteCommand({ RequestItems: { Runs: items.map((Item) => ({ PutRequest: { Item } })) } }),
  )
  const Keys = items.map(({ pk, sk }) => ({ pk, sk }))
  const { Responses } = await doc.send(new BatchGetCommand({ RequestItems: { Runs: { Keys } } }))
  expect(Responses!.Runs!.map(({ n }) => n).sort((a, b) => a - b)).toEqual(items.map(({ n }) => n))
})

test.for([
  ['a key that does not fit', { ...Key, sk: 5 }, 'Type mismatch for key sk expected: S actual: N'],
  ['an empty index key', { ...Key, due: '', order: 1 }, 'IndexName: byDue, IndexKey: due'],
  ['an index key of another type', { ...Key, due: 'today', order: 'x' }, 'Type mismatch for Index Key order'],
  ['an item over 400 KB', { ...Key, text: 'x'.repeat(410_000) }, 'Item size has exceeded the maximum'],
] as const)('%s is refused', async ([, Item, message]) => {
  const { doc } = await serveDynamoDb()
  const error = await doc.send(new PutCommand({ TableName, Item })).catch((e) => e)
  expect(error.name).toBe('ValidationException')
  expect(error.message).toContain(message)
})

test('an unknown table is not found', async () => {
  const { doc } = await serveDynamoDb()
  await expect(doc.send(new GetCommand({ TableName: 'Walks', Key }))).rejects.toMatchObject({
    name: 'ResourceNotFoundException',
  })
})

test('list elements are removed by the places they had', async () => {
  const { doc } = await serveDynamoDb()
  await doc.send(new PutCommand({ TableName, Item: { ...Key, list: ['a', 'b', 'c', 'd'] } }))
  const UpdateExpression = 'REMOVE #l[0], #l[2] SET #l[3] = :d'
  const ExpressionAttributeNames = { '#l': 'list' }
  const ExpressionAttributeValues = { ':d': 'D' }
  await doc.send(
    new UpdateCommand({
      TableName,
      Key,
      UpdateExpression,
      ExpressionAttributeNames,
      ExpressionAttributeValues,
    }),
  )
  expect((await doc.send(new GetCommand({ TableName, Key }))).Item?.list).toEqual(['b', 'D'])
})

test('a condition on a whole map is refused instead of failing silently', async () => {
  const { doc } = await serveDynamoDb()
  const put = new PutCommand({
    TableName,
    Item: Key,
    ConditionExpression: 'attribute_not_exists(pk) OR held = :m',
    ExpressionAttributeValues: { ':m': { by: 'a' } },
  })
  await expect(doc.send(put)).rejects.toMatchObject({
    name: 'ValidationException',
    message: expect.stringContaining('cannot compare with a map or a list'),
  })
})
