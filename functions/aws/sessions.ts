import { ConditionalCheckFailedException } from '@aws-sdk/client-dynamodb'
import { DeleteCommand, type DynamoDBDocumentClient, GetCommand, PutCommand } from '@aws-sdk/lib-dynamodb'
import type { Session, Sessions } from '../../shared/access/administrator.ts'

const key = (hash: string) => ({ pk: `SESSION#${hash}`, sk: 'SESSION' })

/**
 * Sessions in the table. They are listed by person in the index `lists`, so that all of somebody's can be found and
 * ended. The table forgets them days late, so their end is looked at here.
 */
export const openSessions = (client: DynamoDBDocumentClient, table: string): Sessions => ({
  begin: async (hash, session) => {
    await client.send(
      new PutCommand({
        TableName: table,
        Item: itemOf(hash, session),
        ConditionExpression: 'attribute_not_exists(pk)',
      }),
    )
  },
  find: async (hash, now) => {
    const { Item } = await client.send(
      new GetCommand({ TableName: table, Key: key(hash), ConsistentRead: true }),
    )
    const session = Item as Session | undefined
    return session && session.until > now ? session : undefined
  },
  keep: async (hash, session) => {
    try {
      await client.send(
        new PutCommand({
          TableName: table,
          Item: itemOf(hash, session),
          ConditionExpression: 'attribute_exists(pk)',
        }),
      )
      return true
    } catch (error) {
      if (error instanceof ConditionalCheckFailedException) return false
      throw error
    }
  },
  end: async (hash) => {
    const { Attributes } = await client.send(
      new DeleteCommand({ TableName: table, Key: key(hash), ReturnValues: 'ALL_OLD' }),
    )
    return Attributes as Session | undefined
  },
})

const itemOf = (hash: string, session: Session) => ({
  ...session,
  ...key(hash),
  list: `SESSIONS#${session.reference}`,
  place: session.at,
  forgetAt: Math.floor(Date.parse(session.until) / 1000),
})
