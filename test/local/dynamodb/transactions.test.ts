import { type TransactWriteItem, TransactWriteItemsCommand } from '@aws-sdk/client-dynamodb'
import {
  GetCommand,
  PutCommand,
  ScanCommand,
  TransactGetCommand,
  TransactWriteCommand,
} from '@aws-sdk/lib-dynamodb'
import { expect, test } from 'vitest'
import { serveDynamoDb } from './serve.ts'
import { runs } from './spec.ts'

const TableName = 'Runs'
const ask = { pk: 'run-1', sk: 'ask-1' }
const count = { pk: 'run-1', sk: 'count' }

const answer = {
  TransactItems: [
    {
      Update: {
        TableName,
        Key: ask,
        UpdateExpression: 'SET #s = :answered',
        ConditionExpression: '#s IN (:sent, :seen)',
        ExpressionAttributeNames: { '#s': 'state' },
        ExpressionAttributeValues: { ':answered': 'answered', ':sent': 'sent', ':seen': 'seen' },
        ReturnValuesOnConditionCheckFailure: 'ALL_OLD' as const,
      },
    },
    {
      Update: {
        TableName,
        Key: count,
        UpdateExpression: 'ADD votes :one',
        ExpressionAttributeValues: { ':one': 1 },
      },
    },
    {
      Put: {
        TableName,
        Item: { pk: 'run-1', sk: 'ledger-1' },
        ConditionExpression: 'attribute_not_exists(pk)',
      },
    },
  ],
}

test('a transaction writes all of its items', async () => {
  const { doc } = await serveDynamoDb()
  await doc.send(new PutCommand({ TableName, Item: { ...ask, state: 'sent' } }))
  await doc.send(new TransactWriteCommand(answer))
  const { Responses } = await doc.send(
    new TransactGetCommand({
      TransactItems: [ask, count, { pk: 'run-1', sk: 'nowhere' }].map((Key) => ({ Get: { TableName, Key } })),
    }),
  )
  expect(Responses).toEqual([{ Item: { ...ask, state: 'answered' } }, { Item: { ...count, votes: 1 } }, {}])
})

test('a failed condition cancels all, with a reason for each item', async () => {
  const { doc } = await serveDynamoDb()
  await doc.send(new PutCommand({ TableName, Item: { ...ask, state: 'withdrawn' } }))
  await expect(doc.send(new TransactWriteCommand(answer))).rejects.toMatchObject({
    name: 'TransactionCanceledException',
    message:
      'Transaction cancelled, please refer cancellation reasons for specific reasons ' +
      '[ConditionalCheckFailed, None, None]',
    CancellationReasons: [
      {
        Code: 'ConditionalCheckFailed',
        Message: 'The conditional request failed',
        Item: { pk: { S: 'run-1' }, sk: { S: 'ask-1' }, state: { S: 'withdrawn' } },
      },
      { Code: 'None' },
      { Code: 'None' },
    ],
  })
  expect((await doc.send(new ScanCommand({ TableName }))).Items).toEqual([{ ...ask, state: 'withdrawn' }])
})

test('a condition check guards what others write, and an item that cannot be written is a reason', async () => {
  const { doc } = await serveDynamoDb()
  await doc.send(new PutCommand({ TableName, Item: { ...count, votes: 'many' } }))
  const attempt = doc.send(
    new TransactWriteCommand({
      TransactItems: [
        { ConditionCheck: { TableName, Key: ask, ConditionExpression: 'attribute_not_exists(pk)' } },
        answer.TransactItems[1]!,
        { Delete: { TableName, Key: { pk: 'x', sk: 'y' } } },
      ],
    }),
  )
  await expect(attempt).rejects.toMatchObject({
    CancellationReasons: [{ Code: 'None' }, { Code: 'ValidationError' }, { Code: 'None' }],
  })
})

test('the same token within ten minutes writes once, later again, and never for other items', async () => {
  const { doc, clock } = await serveDynamoDb()
  const add = (by: number) => ({
    ClientRequestToken: 'token-1',
    ReturnConsumedCapacity: 'TOTAL' as const,
    TransactItems: [
      {
        Update: {
          TableName,
          Key: count,
          UpdateExpression: 'ADD votes :by',
          ExpressionAttributeValues: { ':by': by },
        },
      },
    ],
  })
  const votes = async () => (await doc.send(new GetCommand({ TableName, Key: count }))).Item?.votes
  const first = await doc.send(new TransactWriteCommand(add(1)))
  expect(first.ConsumedCapacity).toEqual([{ TableName, CapacityUnits: 2, WriteCapacityUnits: 2 }])
  const second = await doc.send(new TransactWriteCommand(add(1)))
  expect(second.ConsumedCapacity).toEqual([{ TableName, CapacityUnits: 2, ReadCapacityUnits: 2 }])
  expect(await votes()).toBe(1)
  await expect(doc.send(new TransactWriteCommand(add(2)))).rejects.toMatchObject({
    name: 'IdempotentParameterMismatchException',
  })
  clock.move(600_001)
  await doc.send(new TransactWriteCommand(add(2)))
  expect(await votes()).toBe(3)
})

test('a token is remembered over a restart', async () => {
  const first = await serveDynamoDb()
  const put = { ClientRequestToken: 'token-2', TransactItems: [answer.TransactItems[2]!] }
  await first.doc.send(new TransactWriteCommand(put))
  await first.stop()
  const second = await serveDynamoDb({ dataDir: first.dataDir })
  await second.doc.send(new TransactWriteCommand(put))
})

test('of fifty racing transactions exactly one wins', async () => {
  const { doc } = await serveDynamoDb()
  await doc.send(new PutCommand({ TableName, Item: { ...ask, state: 'sent' } }))
  const results = await Promise.allSettled(
    Array.from({ length: 50 }, () => doc.send(new TransactWriteCommand(answer))),
  )
  expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
  expect((await doc.send(new GetCommand({ TableName, Key: count }))).Item).toMatchObject({ votes: 1 })
})

test('a transaction spans tables', async () => {
  const { doc } = await serveDynamoDb({ tables: [runs, { ...runs, tableName: 'Ledger' }] })
  await doc.send(
    new TransactWriteCommand({
      TransactItems: ['Runs', 'Ledger'].map((TableName) => ({ Put: { TableName, Item: ask } })),
    }),
  )
  expect((await doc.send(new GetCommand({ TableName: 'Ledger', Key: ask }))).Item).toEqual(ask)
})

const puts = (n: number, text = ''): TransactWriteItem[] =>
  Array.from({ length: n }, (_, i) => ({
    Put: { TableName, Item: { pk: { S: 'p' }, sk: { S: String(i) }, text: { S: text } } },
  }))

test.for([
  ['over one hundred items', puts(101), 'Member must have length less than or equal to 100'],
  ['no items', [], 'Member must have length greater than or equal to 1'],
  ['one item twice', [...puts(1), ...puts(1)], 'cannot include multiple operations on one item'],
  ['over 4 MB', puts(11, 'x'.repeat(390_000)), 'exceeds the limit of 4 MB'],
] as const)('%s is refused whole', async ([, TransactItems, message]) => {
  const { client, doc } = await serveDynamoDb()
  const error = await client
    .send(new TransactWriteItemsCommand({ TransactItems: [...TransactItems] }))
    .catch((e) => e)
  expect(error.name).toBe('ValidationException')
  expect(error.message).toContain(message)
  expect((await doc.send(new ScanCommand({ TableName }))).Count).toBe(0)
})
