import batchGetItem from 'dynalite/actions/batchGetItem.js'
import getItem from 'dynalite/actions/getItem.js'
import query from 'dynalite/actions/query.js'
import scan from 'dynalite/actions/scan.js'
import batchGetItemCheck from 'dynalite/validations/batchGetItem.js'
import getItemCheck from 'dynalite/validations/getItem.js'
import queryCheck from 'dynalite/validations/query.js'
import scanCheck from 'dynalite/validations/scan.js'
import { type Action, check, type Operation, type Request, runLater } from './action.ts'
import type { Spent } from './capacity.ts'
import { invalid } from './fault.ts'
import { projected } from './index-entry.ts'
import type { Item } from './item.ts'
import type { KeptTable } from './table.ts'
import { openView } from './view.ts'

/** GetItem, Query, Scan and BatchGetItem: dynalite's, with the projection check that it lacks. */
export const reads: Record<string, Operation> = {
  GetItem: read({ validation: getItemCheck, run: getItem }),
  Query: read({ validation: queryCheck, run: query }),
  Scan: read({ validation: scanCheck, run: scan }),
  BatchGetItem: read({ validation: batchGetItemCheck, run: batchGetItem }),
}

function read(action: Action): Operation {
  return async ({ store, tables }, raw) => {
    const request = check(action.validation, raw)
    checkProjected(tables, request)
    const view = openView(store, tables, request.ExclusiveStartKey as Item | undefined)
    const { ConsumedCapacity, ...data } = await runLater(action, view, {
      ...request,
      ReturnConsumedCapacity: 'INDEXES',
    })
    const measured = [ConsumedCapacity].flat() as Measured[]
    return { data, spent: measured.map((each) => spentOn(each, request)) }
  }
}

interface Measured {
  TableName: string
  CapacityUnits: number
  Table?: { CapacityUnits: number }
  GlobalSecondaryIndexes?: Record<string, { CapacityUnits: number }>
}

/** dynalite charges nothing for a page without items; AWS charges the smallest read. */
function spentOn(measured: Measured, request: Request): Spent {
  const least = request.ConsistentRead ? 1 : 0.5
  const indexes = Object.entries(measured.GlobalSecondaryIndexes ?? {}).map(
    ([name, { CapacityUnits }]) => [name, Math.max(CapacityUnits, least)] as const,
  )
  return {
    tableName: measured.TableName,
    kind: 'read',
    table: indexes.length > 0 ? 0 : Math.max(measured.Table?.CapacityUnits ?? measured.CapacityUnits, least),
    indexes: Object.fromEntries(indexes),
  }
}

/** A global index cannot give, nor filter by, what it does not hold. */
function checkProjected(tables: Map<string, KeptTable>, request: Request) {
  const table = tables.get(request.TableName as string)?.table
  const index = table?.GlobalSecondaryIndexes?.find(({ IndexName }) => IndexName === request.IndexName)
  const held = table && index && projected(table, index)
  if (!held) return
  const { _projection, _filter } = request as Expressions
  const asked = [
    ...(_projection?.paths ?? []).map(([head]) => head),
    ...Object.keys(_filter?.pathHeads ?? {}),
  ]
  const missing = asked.filter((name) => !held.has(String(name)))
  if (missing.length > 0)
    throw invalid(
      'One or more parameter values were invalid: ' +
        `Global secondary index ${index.IndexName} does not project ${missing.join(', ')}`,
    )
}

interface Expressions {
  _projection?: { paths: [string, ...unknown[]][] }
  _filter?: { pathHeads: Record<string, unknown> }
}
