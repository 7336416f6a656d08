import { Stream } from 'node:stream'
import type { Change } from './apply-change.ts'
import { DynamoDbFault } from './fault.ts'
import { indexKey } from './index-entry.ts'
import type { Item } from './item.ts'
import type { Range, Store } from './store.ts'
import { indexSpace, itemSpace, type KeptTable, type Table } from './table.ts'

type Done<T = unknown> = (error: Error | null, value?: T) => void

/** DynamoDB's limit for one item: 400 KB. */
export const storeOptions = { maxItemSize: 409_600 }

export const tableNotFound = () =>
  new DynamoDbFault('ResourceNotFoundException', 'Requested resource not found')

/**
 * The store as dynalite's actions see it during one request. Reads come from SQLite; writes are only gathered in
 * `changes`, so that one action or a whole transaction can be applied at once. All but the streams answer before
 * they return, therefore so do the actions that write.
 *
 * @param startAfter the request's ExclusiveStartKey, if any.
 */
export function openView(store: Store, tables: Map<string, KeptTable>, startAfter?: Item) {
  const changes: Change[] = []

  const itemDb = (tableName: string) => {
    const kept = tables.get(tableName)!
    const space = itemSpace(tableName)
    const current = (key: string): Item | undefined => {
      const text = store.get(space, key)
      return text === undefined ? undefined : JSON.parse(text)
    }
    return {
      lock: (_key: string, work: (release: (done: Done) => Done) => void) => work((done) => done),
      get: (key: string, done: Done<Item>) => done(null, current(key)),
      put(key: string, after: Item, done: Done) {
        changes.push({ kept, key, before: current(key), after })
        done(null)
      },
      del(key: string, done: Done) {
        changes.push({ kept, key, before: current(key) })
        done(null)
      },
      createValueStream: (range: Range) => stream(store, space, range),
    }
  }

  const indexDb = (_kind: string, tableName: string, indexName: string) => ({
    // Index entries follow from the changes: see apply-change.ts.
    put: (_key: string, _item: Item, done: Done) => done(null),
    del: (_key: string, done: Done) => done(null),
    createValueStream(range: Range) {
      const { table } = tables.get(tableName)!
      const index = table.GlobalSecondaryIndexes?.find((each) => each.IndexName === indexName)
      const start = startAfter && index && indexKey(table, index, startAfter)
      return stream(store, indexSpace(tableName, indexName), start ? resume(range, start) : range)
    },
  })

  return {
    changes,
    options: storeOptions,
    getItemDb: itemDb,
    getIndexDb: indexDb,
    getTable(name: string, checkStatus: boolean | Done<Table>, done?: Done<Table>) {
      const answer = done ?? (checkStatus as Done<Table>)
      const kept = tables.get(name)
      if (kept) answer(null, kept.table)
      else answer(tableNotFound())
    },
  }
}

/** dynalite tells index entries apart by a short hash and would skip one in a tie; the store has their whole keys. */
function resume(range: Range, start: string): Range {
  return range.reverse ? { ...range, lt: start, lte: undefined } : { ...range, gt: start, gte: undefined }
}

/** dynalite wants an old-style stream, and destroys it when it has enough. */
function stream(store: Store, space: string, range: Range) {
  let enough = false
  const items = Object.assign(new Stream(), {
    destroy() {
      enough = true
    },
  })
  process.nextTick(() => {
    try {
      for (const value of store.range(space, range)) {
        items.emit('data', JSON.parse(value))
        if (enough) break
      }
      items.emit('end')
    } catch (error) {
      items.emit('error', error)
    }
  })
  return items
}
