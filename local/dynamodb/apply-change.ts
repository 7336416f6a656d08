import { type Spent, writeUnits } from './capacity.ts'
import { indexEntry } from './index-entry.ts'
import { type Item, itemBytes } from './item.ts'
import type { Store } from './store.ts'
import { indexSpace, itemSpace, type KeptTable } from './table.ts'

/** One item of one table, before and after; absent `after` deletes it. */
export interface Change {
  kept: KeptTable
  key: string
  before?: Item
  after?: Item
}

/**
 * Writes a change and what follows from it in the indexes. Call it inside `store.atomically`.
 *
 * @returns the units consumed: the table by the larger of both images, an index by the entries it had to write
 *   (developer guide, "Provisioned throughput considerations for global secondary indexes").
 */
export function applyChange(store: Store, { kept, key, before, after }: Change): Spent {
  const { table, ttl } = kept
  const space = itemSpace(table.TableName)
  if (after) store.put(space, key, JSON.stringify(after), expiryOf(after, ttl))
  else if (before) store.remove(space, key)
  const indexes: Record<string, number> = {}
  for (const index of table.GlobalSecondaryIndexes ?? []) {
    const old = indexEntry(table, index, before)
    const now = indexEntry(table, index, after)
    const units = replaceEntry(store, indexSpace(table.TableName, index.IndexName), old, now)
    if (units) indexes[index.IndexName] = units
  }
  const bytes = Math.max(itemBytes(before), itemBytes(after))
  return { tableName: table.TableName, kind: 'write', table: writeUnits(bytes), indexes }
}

type Entry = ReturnType<typeof indexEntry>

function replaceEntry(store: Store, space: string, old: Entry, now: Entry): number {
  if (old && now && old.key === now.key) {
    if (old.value === now.value) return 0
    store.put(space, now.key, now.value)
    return writeUnits(Math.max(old.bytes, now.bytes))
  }
  if (old) store.remove(space, old.key)
  if (now) store.put(space, now.key, now.value)
  return (old ? writeUnits(old.bytes) : 0) + (now ? writeUnits(now.bytes) : 0)
}

/** The second of the epoch at which an item expires, if its TTL attribute is a number. */
export function expiryOf(item: Item, ttl: string | undefined): number | undefined {
  const value = ttl && item[ttl]?.N
  return value ? Math.floor(Number(value)) : undefined
}
