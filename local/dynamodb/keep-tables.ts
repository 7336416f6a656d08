import { randomUUID } from 'node:crypto'
import { CannotStart } from '../cannot-start.ts'
import { expiryOf } from './apply-change.ts'
import { indexEntry } from './index-entry.ts'
import type { Item } from './item.ts'
import type { Store } from './store.ts'
import { type Index, indexSpace, itemSpace, type KeptTable, type Table } from './table.ts'
import { checkTableSpec, type TableSpec } from './table-spec.ts'

interface Place {
  region: string
  account: string
  /** Seconds since the epoch. */
  now: number
}

/**
 * Makes the store hold exactly the tables of the template, with the items kept from before. An index that is new
 * or changed is built from the items; a table that left the template is no longer served, but keeps its items.
 *
 * @returns the tables by name.
 * @throws CannotStart when a table is not supported, or its key is not the key of the items on disk.
 */
export function keepTables(store: Store, specs: TableSpec[], place: Place): Map<string, KeptTable> {
  return store.atomically(() => {
    const tables = specs.map((spec) => {
      checkTableSpec(spec)
      const row = store.sql('SELECT value FROM kept_table WHERE name=?').get(spec.tableName)
      const before = row && (JSON.parse(row.value as string) as KeptTable)
      const kept = describe(spec, place, before?.table)
      if (before) follow(store, before, kept)
      store
        .sql('INSERT INTO kept_table VALUES (?, ?) ON CONFLICT DO UPDATE SET value=excluded.value')
        .run(spec.tableName, JSON.stringify(kept))
      return kept
    })
    return new Map(tables.map((kept) => [kept.table.TableName, kept]))
  })
}

function describe(spec: TableSpec, { region, account, now }: Place, before: Table | undefined): KeptTable {
  const arn = `arn:aws:dynamodb:${region}:${account}:table/${spec.tableName}`
  const throughput = { ReadCapacityUnits: 0, WriteCapacityUnits: 0, NumberOfDecreasesToday: 0 }
  const indexes = spec.GlobalSecondaryIndexes?.map(
    ({ IndexName, KeySchema, Projection, ProvisionedThroughput }): Index => ({
      IndexName,
      IndexArn: `${arn}/index/${IndexName}`,
      IndexStatus: 'ACTIVE',
      KeySchema,
      Projection,
      ProvisionedThroughput: { ...throughput, ...ProvisionedThroughput },
    }),
  )
  const table: Table = {
    TableName: spec.tableName,
    TableArn: arn,
    TableId: before?.TableId ?? randomUUID(),
    TableStatus: 'ACTIVE',
    CreationDateTime: before?.CreationDateTime ?? now,
    KeySchema: spec.KeySchema,
    AttributeDefinitions: spec.AttributeDefinitions,
    ...(indexes?.length && { GlobalSecondaryIndexes: indexes }),
    ...(spec.BillingMode === 'PAY_PER_REQUEST' && { BillingModeSummary: { BillingMode: 'PAY_PER_REQUEST' } }),
    ProvisionedThroughput: { ...throughput, ...spec.ProvisionedThroughput },
    DeletionProtectionEnabled: spec.DeletionProtectionEnabled ?? false,
  }
  const { Enabled, AttributeName } = spec.TimeToLiveSpecification ?? {}
  return { table, ttl: Enabled ? AttributeName : undefined }
}

/** Brings the entries of a table that was there before in line with what it is now. */
function follow(store: Store, before: KeptTable, now: KeptTable) {
  const name = now.table.TableName
  const [old, wanted] = [keyText(before.table, before.table), keyText(now.table, now.table)]
  if (old !== wanted)
    throw new CannotStart(
      `Table "${name}" was kept on disk with the key ${old}, and the template now says ${wanted}. ` +
        'The key of a table cannot change: give the table another name, or start with --fresh to empty it.',
    )
  const unchanged = new Set(now.table.GlobalSecondaryIndexes?.map((index) => indexText(now.table, index)))
  const built = new Set(before.table.GlobalSecondaryIndexes?.map((index) => indexText(before.table, index)))
  for (const index of before.table.GlobalSecondaryIndexes ?? [])
    if (!unchanged.has(indexText(before.table, index))) store.clear(indexSpace(name, index.IndexName))
  for (const index of now.table.GlobalSecondaryIndexes ?? [])
    if (!built.has(indexText(now.table, index))) build(store, now.table, index)
  if (before.ttl !== now.ttl) setExpiries(store, now)
}

function build(store: Store, table: Table, index: Index) {
  for (const value of [...store.range(itemSpace(table.TableName))]) {
    const entry = entryOrNone(table, index, JSON.parse(value))
    if (entry) store.put(indexSpace(table.TableName, index.IndexName), entry.key, entry.value)
  }
}

/** AWS leaves items whose attribute does not fit the key out of an index that is added later. */
function entryOrNone(table: Table, index: Index, item: Item) {
  try {
    return indexEntry(table, index, item)
  } catch {
    return undefined
  }
}

function setExpiries(store: Store, { table, ttl }: KeptTable) {
  const rows = store.sql('SELECT key, value FROM entry WHERE space=?').all(itemSpace(table.TableName))
  for (const { key, value } of rows as { key: string; value: string }[])
    store.put(itemSpace(table.TableName), key, value, expiryOf(JSON.parse(value), ttl))
}

const typeOf = (table: Table, name: string) =>
  table.AttributeDefinitions.find((each) => each.AttributeName === name)?.AttributeType
const keyText = (table: Table, { KeySchema }: Pick<Index, 'KeySchema'>) =>
  KeySchema.map((key) => `${key.AttributeName} (${typeOf(table, key.AttributeName)})`).join(', ')
const indexText = (table: Table, index: Index) =>
  JSON.stringify([index.IndexName, keyText(table, index), index.Projection])
