import batchWriteItem from 'dynalite/actions/batchWriteItem.js'
import deleteItem from 'dynalite/actions/deleteItem.js'
import putItem from 'dynalite/actions/putItem.js'
import updateItem from 'dynalite/actions/updateItem.js'
import db from 'dynalite/db/index.js'
import batchWriteItemCheck from 'dynalite/validations/batchWriteItem.js'
import deleteItemCheck from 'dynalite/validations/deleteItem.js'
import putItemCheck from 'dynalite/validations/putItem.js'
import updateItemCheck from 'dynalite/validations/updateItem.js'
import { type Action, check, type Engine, type Operation, type Request, runNow } from './action.ts'
import { applyChange } from './apply-change.ts'
import { codeOf, type Fault, isFault } from './fault.ts'
import type { Item } from './item.ts'
import { itemSpace } from './table.ts'
import { openView } from './view.ts'

/** The actions that change one item; a transaction is made of them. */
export const put: Action = { validation: putItemCheck, run: putItem }
export const update: Action = { validation: updateItemCheck, run: updateItem }
export const remove: Action = { validation: deleteItemCheck, run: deleteItem }

/** PutItem, UpdateItem, DeleteItem and BatchWriteItem. */
export const writes: Record<string, Operation> = {
  PutItem: write(put),
  UpdateItem: write(update),
  DeleteItem: write(remove),
  BatchWriteItem: write({ validation: batchWriteItemCheck, run: batchWriteItem }),
}

function write(action: Action): Operation {
  return (engine, raw) => {
    const request = check(action.validation, raw)
    const view = openView(engine.store, engine.tables)
    const data = withOldItem(engine, request, raw, () =>
      runNow(action, view, { ...request, ReturnConsumedCapacity: 'NONE' }),
    )
    const spent = engine.store.atomically(() =>
      view.changes.map((change) => applyChange(engine.store, change)),
    )
    return { data, spent }
  }
}

/** Adds the item as it is to a failed condition, when the request asks for it. */
function withOldItem<T>(engine: Engine, request: Request, raw: Request, work: () => T): T {
  try {
    return work()
  } catch (error) {
    if (raw.ReturnValuesOnConditionCheckFailure === 'ALL_OLD' && isConditionFailure(error)) {
      const item = currentItem(engine, request)
      if (item) error.body.Item = item
    }
    throw error
  }
}

const isConditionFailure = (error: unknown): error is Fault =>
  isFault(error) && codeOf(error) === 'ConditionalCheckFailedException'

/** The stored item that a checked PutItem, UpdateItem or DeleteItem request is about. */
export function currentItem({ store, tables }: Engine, request: Request): Item | undefined {
  const tableName = request.TableName as string
  const key = db.createKey((request.Key ?? request.Item) as Item, tables.get(tableName)!.table)
  const text = store.get(itemSpace(tableName), key)
  return text === undefined ? undefined : JSON.parse(text)
}
