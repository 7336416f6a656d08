import { ConditionalCheckFailedException } from '@aws-sdk/client-dynamodb'
import { DeleteCommand, type DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb'
import { followingKey } from './keys.ts'

/**
 * Deletes the note that a flow is to follow a run, unless the run came back to life and ended once more since: its note
 * is of that day (YYYY-MM-DD) then, or a later one.
 */
export async function dropFollowing(
  client: DynamoDBDocumentClient,
  table: string,
  { run, flow, day }: { run: string; flow: string; day: string },
): Promise<void> {
  try {
    await client.send(
      new DeleteCommand({
        TableName: table,
        Key: followingKey(run, flow),
        ConditionExpression: 'attribute_not_exists(pk) OR chaseOn < :day',
        ExpressionAttributeValues: { ':day': day },
      }),
    )
  } catch (error) {
    if (!(error instanceof ConditionalCheckFailedException)) throw error
  }
}
