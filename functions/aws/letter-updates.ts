import { ConditionalCheckFailedException } from '@aws-sdk/client-dynamodb'
import { type DynamoDBDocumentClient, UpdateCommand, type UpdateCommandInput } from '@aws-sdk/lib-dynamodb'
import type { LetterHappening } from '../../shared/ports/letter-store.ts'
import type { LetterRecord } from '../../shared/run/records/letter.ts'
import { letterKey } from './keys.ts'

type Key = Pick<LetterRecord, 'run' | 'id'>

/**
 * Changes fields of a letter if it is in one of the states, and being sent by the same attempt; false if not. It never
 * writes the whole letter: what the provider tells of it can arrive at the same moment.
 */
export async function moveLetter(
  client: DynamoDBDocumentClient,
  table: string,
  letter: Key & Pick<LetterRecord, 'sendingAt'>,
  to: Partial<LetterRecord>,
  from: LetterRecord['state'][],
): Promise<boolean> {
  const fields = Object.entries(to).filter(([, value]) => value !== undefined)
  const attempt = from.includes('sending') ? letter.sendingAt : undefined
  const moved = await update(client, {
    TableName: table,
    Key: letterKey(letter.run, letter.id),
    UpdateExpression: `SET ${fields.map((_, index) => `#f${index} = :f${index}`).join(', ')}`,
    ConditionExpression: `#state IN (${from.map((_, index) => `:from${index}`).join(', ')})${attempt ? ' AND #attempt = :attempt' : ''} AND attribute_not_exists(erasedAt)`,
    ExpressionAttributeNames: {
      '#state': 'state',
      ...(attempt && { '#attempt': 'sendingAt' }),
      ...Object.fromEntries(fields.map(([name], index) => [`#f${index}`, name])),
    },
    ExpressionAttributeValues: Object.fromEntries([
      ...fields.map(([, value], index) => [`:f${index}`, value]),
      ...from.map((state, index) => [`:from${index}`, state]),
      ...(attempt ? [[':attempt', attempt]] : []),
    ]),
  })
  return moved !== undefined
}

/** Marks a letter as sent, once: it waits for nothing any more, and leaves the index of the chase. */
export function sentLetter(table: string, { run, id, sentAt, messageId }: LetterRecord) {
  return {
    TableName: table,
    Key: letterKey(run, id),
    UpdateExpression: 'SET #state = :sent, sentAt = :sentAt, messageId = :messageId REMOVE chase, chaseOn',
    ConditionExpression: 'attribute_exists(pk) AND #state <> :sent',
    ExpressionAttributeNames: { '#state': 'state' },
    ExpressionAttributeValues: { ':sent': 'sent', ':sentAt': sentAt, ':messageId': messageId },
  }
}

/** Notes what happened to a letter, the first time it is told; the letter as it is then, if there is one. */
export async function letterHappened(
  client: DynamoDBDocumentClient,
  table: string,
  letter: Key,
  what: LetterHappening,
  at: string,
): Promise<LetterRecord | undefined> {
  return (await update(client, {
    TableName: table,
    Key: letterKey(letter.run, letter.id),
    UpdateExpression: 'SET #what = if_not_exists(#what, :at)',
    ConditionExpression: 'attribute_exists(pk)',
    ExpressionAttributeNames: { '#what': what },
    ExpressionAttributeValues: { ':at': at },
  })) as LetterRecord | undefined
}

/**
 * Takes a person out of a letter, and an unsent one out of the index of the chase. Only these fields: what the provider
 * tells of it can arrive at the same moment.
 */
export function erasedLetter(table: string, letter: LetterRecord) {
  const { to, recipient, subject, text, erasedAt } = letter
  const kept = Object.entries({ to, recipient, subject, text, erasedAt }).filter(
    ([, value]) => value !== undefined,
  )
  return {
    TableName: table,
    Key: letterKey(letter.run, letter.id),
    UpdateExpression: `SET ${kept.map((_, index) => `#f${index} = :f${index}`).join(', ')}${erasedAt ? ' REMOVE chase, chaseOn' : ''}`,
    ConditionExpression: 'attribute_exists(pk)',
    ExpressionAttributeNames: Object.fromEntries(kept.map(([name], index) => [`#f${index}`, name])),
    ExpressionAttributeValues: Object.fromEntries(kept.map(([, value], index) => [`:f${index}`, value])),
  }
}

/** The item after an update; undefined when its condition does not hold. */
async function update(
  client: DynamoDBDocumentClient,
  input: UpdateCommandInput,
): Promise<object | undefined> {
  try {
    const { Attributes } = await client.send(new UpdateCommand({ ...input, ReturnValues: 'ALL_NEW' }))
    return Attributes
  } catch (error) {
    if (error instanceof ConditionalCheckFailedException) return undefined
    throw error
  }
}
