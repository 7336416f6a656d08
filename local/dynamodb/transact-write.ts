import type { Operation } from './action.ts'
import { applyChange } from './apply-change.ts'
import { type Spent, writeUnits } from './capacity.ts'
import { DynamoDbFault, invalid } from './fault.ts'
import { asReplay, recall, remember } from './idempotency.ts'
import { itemBytes } from './item.ts'
import { checkDistinct, checkTransactItems } from './transact-items.ts'
import { attempt, type Reason, readStep, stepVerbs } from './transact-step.ts'

const fourMegabytes = 4 * 1024 * 1024

/**
 * TransactWriteItems: all of up to 100 puts, updates, deletes and checks, or none. It runs to its end before the
 * next request is looked at, so it never conflicts with another.
 *
 * @throws TransactionCanceledException with one reason an item when a condition fails or an item cannot be
 *   written; IdempotentParameterMismatchException when the token was used for something else.
 */
export const transactWriteItems: Operation = (engine, raw) => {
  const replayed = recall(engine, raw)
  if (replayed) return { data: {}, spent: replayed }
  const steps = checkTransactItems(raw, stepVerbs).map(([verb, member]) => readStep(engine, verb, member))
  checkDistinct(
    engine,
    steps.map(({ request }) => request),
  )
  const outcomes = steps.map((step) => attempt(engine, step))
  if (outcomes.some(({ reason }) => reason)) throw cancelled(outcomes.map(({ reason }) => reason ?? none))
  const bytes = outcomes.map(({ before, after }) => Math.max(itemBytes(before), itemBytes(after)))
  if (bytes.reduce((sum, each) => sum + each, 0) > fourMegabytes)
    throw invalid('The aggregate size of the items in the transaction exceeds the limit of 4 MB')

  return engine.store.atomically(() => {
    const spent = outcomes.map(({ change }, n): Spent => {
      const tableName = steps[n]!.request.TableName as string
      const single = change
        ? applyChange(engine.store, change)
        : { table: writeUnits(bytes[n]!), indexes: {} }
      // Measured on AWS: a transaction doubles the units of the table, not those of its indexes.
      return {
        tableName,
        kind: 'write',
        table: 2 * single.table,
        indexes: single.indexes,
        transactional: true,
      }
    })
    remember(engine, raw, asReplay(spent, bytes))
    return { data: {}, spent }
  })
}

const none: Reason = { Code: 'None' }

/** As on AWS, the reasons are in the order of the request, `None` for an item that was fine. */
function cancelled(reasons: Reason[]) {
  const codes = reasons.map(({ Code }) => Code).join(', ')
  const message = `Transaction cancelled, please refer cancellation reasons for specific reasons [${codes}]`
  return new DynamoDbFault('TransactionCanceledException', message, { CancellationReasons: reasons })
}
