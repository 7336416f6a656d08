import type { ITable } from 'aws-cdk-lib/aws-dynamodb'
import { Effect, PolicyStatement } from 'aws-cdk-lib/aws-iam'
import type { Function as LambdaFunction } from 'aws-cdk-lib/aws-lambda'

/** What the partition keys of ledgers start with (`functions/aws/keys.ts`). */
const LEDGERS = 'LEDGER#*'

/**
 * Denies a function to change or delete what is in a ledger, whatever else it is allowed (standards SE-04). It can
 * add entries. IAM cannot tell the first put of an item from the next: that an entry is put once is the condition of
 * that write (`functions/aws/commit.ts`), and the chain of hashes shows it when one was not. What is six years old the
 * table deletes by itself (`forgetAt`): that is DynamoDB's own doing and no function's.
 */
export function appendOnly(table: ITable, fn: LambdaFunction): LambdaFunction {
  fn.addToRolePolicy(
    new PolicyStatement({
      effect: Effect.DENY,
      actions: [
        'dynamodb:UpdateItem',
        'dynamodb:DeleteItem',
        'dynamodb:BatchWriteItem',
        'dynamodb:PartiQLUpdate',
        'dynamodb:PartiQLDelete',
      ],
      resources: [table.tableArn],
      conditions: { 'ForAnyValue:StringLike': { 'dynamodb:LeadingKeys': [LEDGERS] } },
    }),
  )
  return fn
}
