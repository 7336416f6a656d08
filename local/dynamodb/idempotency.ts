import { createHash } from 'node:crypto'
import type { Engine, Request } from './action.ts'
import { readUnits, type Spent } from './capacity.ts'
import { DynamoDbFault, invalid } from './fault.ts'

const tenMinutes = 600_000

/**
 * What the transaction with this ClientRequestToken consumed, if it was done in the last ten minutes of moved time;
 * then it must not be done again (API reference, TransactWriteItems).
 *
 * @throws IdempotentParameterMismatchException when the token came with other items.
 */
export function recall({ store, clock }: Engine, request: Request): Spent[] | undefined {
  const token = request.ClientRequestToken as string | undefined
  if (token == null) return undefined
  if (token.length < 1 || token.length > 36)
    throw invalid(
      `1 validation error detected: Value '${token}' at 'clientRequestToken' failed to satisfy constraint: ` +
        `Member must have length ${token.length < 1 ? 'greater than or equal to 1' : 'less than or equal to 36'}`,
    )
  const row = store
    .sql('SELECT request, spent FROM token WHERE token=? AND expires>?')
    .get(token, clock.now())
  if (!row) return undefined
  if (row.request !== digest(request.TransactItems))
    throw new DynamoDbFault(
      'IdempotentParameterMismatchException',
      'The request uses the same client token as a previous, but non-identical request. ' +
        'Do not reuse a client token with different requests, unless the requests are identical',
    )
  return JSON.parse(row.spent as string)
}

/** Keeps the token; call it in the same store transaction as the writes. `spent` is what a repetition will report. */
export function remember({ store, clock }: Engine, request: Request, spent: Spent[]): void {
  const token = request.ClientRequestToken as string | undefined
  if (token == null) return
  store.sql('DELETE FROM token WHERE expires<=?').run(clock.now())
  store
    .sql('INSERT INTO token VALUES (?, ?, ?, ?)')
    .run(token, digest(request.TransactItems), JSON.stringify(spent), clock.now() + tenMinutes)
}

/** A repetition is charged as reads of the same items. `bytes` has the larger image of each. */
export const asReplay = (spent: Spent[], bytes: number[]): Spent[] =>
  spent.map(({ tableName }, n) => ({
    tableName,
    kind: 'read',
    table: 2 * readUnits(bytes[n]!),
    indexes: {},
    transactional: true,
  }))

/** Equal for equal JSON, whatever the order of members. */
function digest(value: unknown): string {
  const sorted = JSON.stringify(value, (_, each) =>
    each && typeof each === 'object' && !Array.isArray(each)
      ? Object.fromEntries(Object.entries(each).sort(([a], [b]) => (a < b ? -1 : 1)))
      : each,
  )
  return createHash('sha256').update(sorted).digest('hex')
}
