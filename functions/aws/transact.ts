import { TransactionCanceledException } from '@aws-sdk/client-dynamodb'
import {
  type DynamoDBDocumentClient,
  TransactWriteCommand,
  type TransactWriteCommandInput,
} from '@aws-sdk/lib-dynamodb'

/** Writes all or nothing. False when a condition does not hold or another transaction was in the way. */
export async function transact(
  client: DynamoDBDocumentClient,
  items: TransactWriteCommandInput['TransactItems'],
): Promise<boolean> {
  try {
    await client.send(new TransactWriteCommand({ TransactItems: items }))
    return true
  } catch (error) {
    if (isConflict(error)) return false
    throw error
  }
}

/** Cancelled because of a condition, or because another transaction held one of the items. */
function isConflict(error: unknown): boolean {
  if (!(error instanceof TransactionCanceledException)) return false
  const codes = (error.CancellationReasons ?? []).map((reason) => reason.Code)
  return codes.some((code) => code === 'ConditionalCheckFailed' || code === 'TransactionConflict')
}
