import { type DynamoDBDocumentClient, QueryCommand } from '@aws-sdk/lib-dynamodb'
import type { AskAt, Due } from '../../shared/ports/due-store.ts'
import { handOverAt } from './directory-keys.ts'
import { CHASE_PARTITIONS, isAsk, isBallot } from './keys.ts'

/** How many one page holds: as ids they stay far below what a state may carry (facts 6). */
const PAGE = 500

/** Where the next page starts: which partition, and after which key of it. */
interface Cursor {
  partition: number
  after?: Record<string, unknown>
}

/**
 * A page of the index `chase`: everything due on or before a date, partition after partition. What an earlier day
 * missed is still there, so it is made up for. `next` is opaque and holds ids only.
 */
export async function dueBy(
  client: DynamoDBDocumentClient,
  table: string,
  date: string,
  next?: string,
): Promise<{ due: Due[]; next?: string }> {
  // '$' is the character after '#': everything that starts with the date and a '#' sorts before it.
  const page = await pageOf(client, table, next, { before: `${date}$` })
  return { due: page.items.map(dueOf), next: page.next }
}

/** A page of the open asks in the index `chase`, whatever their day, and of those the workflow was not told of. */
export async function openAsks(
  client: DynamoDBDocumentClient,
  table: string,
  next?: string,
): Promise<{ asks: AskAt[]; next?: string }> {
  const page = await pageOf(client, table, next)
  const asks = page.items.filter(({ sk }) => isAsk(sk))
  return { asks: asks.map(({ run, step, number }) => ({ run, step, number }) as AskAt), next: page.next }
}

/** A page of the runs in a list of the index `chase` (`keys.ts`) that were over on or before a date (YYYY-MM-DD), as ids. */
export async function runsOver(
  client: DynamoDBDocumentClient,
  table: string,
  { list, by, after }: { list: string; by: string; after?: string },
): Promise<{ runs: string[]; next?: string }> {
  const page = await client.send(
    new QueryCommand({
      TableName: table,
      IndexName: 'chase',
      KeyConditionExpression: 'chase = :chase AND chaseOn < :before',
      ExpressionAttributeValues: { ':chase': list, ':before': `${by}$` },
      Limit: PAGE,
      ExclusiveStartKey: after ? JSON.parse(Buffer.from(after, 'base64url').toString()) : undefined,
    }),
  )
  const last = page.LastEvaluatedKey
  return {
    runs: (page.Items ?? []).map(({ run, id = run }) => String(id)),
    next: last && Buffer.from(JSON.stringify(last)).toString('base64url'),
  }
}

async function pageOf(
  client: DynamoDBDocumentClient,
  table: string,
  next?: string,
  only?: { before: string },
): Promise<{ items: Record<string, unknown>[]; next?: string }> {
  const cursor: Cursor = next ? JSON.parse(Buffer.from(next, 'base64url').toString()) : { partition: 0 }
  const page = await client.send(
    new QueryCommand({
      TableName: table,
      IndexName: 'chase',
      KeyConditionExpression: only ? 'chase = :chase AND chaseOn < :before' : 'chase = :chase',
      ExpressionAttributeValues: {
        ':chase': `CHASE#${cursor.partition}`,
        ...(only ? { ':before': only.before } : {}),
      },
      Limit: PAGE,
      ExclusiveStartKey: cursor.after,
    }),
  )
  const following = followingOf(cursor, page.LastEvaluatedKey)
  return {
    items: page.Items ?? [],
    next: following && Buffer.from(JSON.stringify(following)).toString('base64url'),
  }
}

function dueOf({ pk, sk, run, id, step, number, chaseOn }: Record<string, unknown>): Due {
  const handOver = handOverAt({ pk, sk } as Record<string, string>)
  if (handOver) return { handOver }
  if (isBallot(sk)) return { run, ballot: step, number } as Due
  const day = String(chaseOn).slice(0, 10)
  return (id ? { run, letter: id, queued: day } : { run, step, number, since: day }) as Due
}

function followingOf(cursor: Cursor, after: Cursor['after']): Cursor | undefined {
  if (after) return { partition: cursor.partition, after }
  return cursor.partition + 1 < CHASE_PARTITIONS ? { partition: cursor.partition + 1 } : undefined
}
