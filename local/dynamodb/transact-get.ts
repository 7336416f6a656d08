import getItem from 'dynalite/actions/getItem.js'
import getItemCheck from 'dynalite/validations/getItem.js'
import { type Action, check, type Operation, runNow } from './action.ts'
import { readUnits, type Spent } from './capacity.ts'
import { itemBytes } from './item.ts'
import { checkDistinct, checkTransactItems } from './transact-items.ts'
import { openView, tableNotFound } from './view.ts'
import { currentItem } from './write.ts'

const get: Action = { validation: getItemCheck, run: getItem }

/** TransactGetItems: up to 100 items as they are at one moment; a missing item gives an empty response. */
export const transactGetItems: Operation = (engine, raw) => {
  const requests = checkTransactItems(raw, ['Get']).map(([, member]) => check(get.validation, member))
  for (const { TableName } of requests) if (!engine.tables.has(TableName as string)) throw tableNotFound()
  checkDistinct(engine, requests)
  const view = openView(engine.store, engine.tables)
  const Responses = requests.map((request) => {
    const { Item } = runNow(get, view, request)
    return Item ? { Item } : {}
  })
  const spent = requests.map((request): Spent => {
    const units = 2 * readUnits(itemBytes(currentItem(engine, request)))
    return {
      tableName: request.TableName as string,
      kind: 'read',
      table: units,
      indexes: {},
      transactional: true,
    }
  })
  return { data: { Responses }, spent }
}
