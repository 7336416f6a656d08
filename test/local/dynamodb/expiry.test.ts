import { GetCommand, PutCommand, QueryCommand } from '@aws-sdk/lib-dynamodb'
import { expect, test } from 'vitest'
import { serveDynamoDb } from './serve.ts'

const TableName = 'Runs'
const hour = 3_600_000

test('an expired item goes an hour or more late, from its index too, and the others stay', async () => {
  const { doc, clock } = await serveDynamoDb()
  const seconds = Math.floor(clock.now() / 1000)
  const put = (sk: string, more: object) =>
    doc.send(new PutCommand({ TableName, Item: { pk: 'a', sk, ...more } }))
  const get = async (sk: string) => (await doc.send(new GetCommand({ TableName, Key: { pk: 'a', sk } }))).Item
  await put('soon', { expires: seconds + 60, due: 'today', order: 1 })
  await put('later', { expires: seconds + 999_999 })
  await put('ancient', { expires: 1 })
  await put('text', { expires: '60' })
  clock.move(hour / 2)
  expect(await get('soon')).toBeDefined()
  expect(await get('soon')).toBeDefined()
  clock.move(hour)
  // Still there for the first to ask: deletion is never in time.
  expect(await get('soon')).toBeDefined()
  expect(await get('soon')).toBeUndefined()
  for (const sk of ['later', 'ancient', 'text']) expect(await get(sk)).toBeDefined()
  const { Count } = await doc.send(
    new QueryCommand({
      TableName,
      IndexName: 'byDue',
      KeyConditionExpression: 'due = :d',
      ExpressionAttributeValues: { ':d': 'today' },
    }),
  )
  expect(Count).toBe(0)
})
