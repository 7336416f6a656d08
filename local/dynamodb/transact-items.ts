import db from 'dynalite/db/index.js'
import type { Engine, Request } from './action.ts'
import { invalid } from './fault.ts'
import type { Item } from './item.ts'

/**
 * The members of TransactItems as [verb, request].
 *
 * @throws ValidationException unless there are 1 to 100, each with exactly one of `verbs`.
 */
export function checkTransactItems(request: Request, verbs: string[]): [string, Request][] {
  const items = request.TransactItems
  const failed = (what: string) =>
    invalid(`1 validation error detected: Value at 'transactItems' failed to satisfy constraint: ${what}`)
  if (!Array.isArray(items)) throw failed('Member must not be null')
  if (items.length < 1) throw failed('Member must have length greater than or equal to 1')
  if (items.length > 100) throw failed('Member must have length less than or equal to 100')
  return items.map((item) => {
    const members = Object.entries(item ?? {}).filter(([, member]) => member != null)
    const [verb, member] = members[0] ?? []
    if (members.length !== 1 || !verbs.includes(verb!))
      throw invalid(`TransactItems can only contain one of ${verbs.join(', ')}`)
    return [verb!, member as Request]
  })
}

/**
 * Refuses two checked requests for one item.
 *
 * @throws ValidationException with AWS's wording.
 */
export function checkDistinct(engine: Engine, requests: Request[]): void {
  const keys = requests.map((request) => keyOf(engine, request)).filter((key) => key !== undefined)
  if (new Set(keys).size < keys.length)
    throw invalid('Transaction request cannot include multiple operations on one item')
}

/** Names an item across tables; undefined when its key does not fit the table, which is refused elsewhere. */
function keyOf({ tables }: Engine, { TableName, Key, Item }: Request): string | undefined {
  const { table } = tables.get(TableName as string)!
  const wrong = Key ? db.validateKey(Key as Item, table) : db.validateItem(Item as Item, table)
  return wrong ? undefined : `${TableName} ${db.createKey((Key ?? Item) as Item, table)}`
}
