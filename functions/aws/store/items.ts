import { ConditionalCheckFailedException } from '@aws-sdk/client-dynamodb'
import type { DynamoDBDocumentClient, PutCommandInput } from '@aws-sdk/lib-dynamodb'
import { GetCommand, PutCommand } from '@aws-sdk/lib-dynamodb'
import { openQueries } from '../queries.ts'
import { versionIs } from '../version-is.ts'

/** The table, and the ways in which all parts of the store read and write it. */
export function openItems(client: DynamoDBDocumentClient, table: string) {
  const get = async <Item>(key: { pk: string; sk: string }): Promise<Item | undefined> =>
    (await client.send(new GetCommand({ TableName: table, Key: key, ConsistentRead: true }))).Item as
      | Item
      | undefined

  const putIf = async (item: object, condition: Partial<PutCommandInput>): Promise<boolean> => {
    try {
      await client.send(new PutCommand({ TableName: table, Item: item, ...condition }))
      return true
    } catch (error) {
      if (error instanceof ConditionalCheckFailedException) return false
      throw error
    }
  }

  /** Writes an item unless it is there. */
  const putNew = (item: object): Promise<boolean> =>
    putIf(item, { ConditionExpression: 'attribute_not_exists(pk)' })

  /** Writes an item if its version is still `was`; 0: there is none. */
  const putVersion = (item: object, was: number): Promise<boolean> => putIf(item, versionIs(was))

  return { client, table, get, putIf, putNew, putVersion, ...openQueries(client, table) }
}
export type Items = ReturnType<typeof openItems>
