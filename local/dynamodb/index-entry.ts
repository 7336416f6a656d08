import db from 'dynalite/db/index.js'
import { invalid } from './fault.ts'
import { type Item, itemBytes } from './item.ts'
import type { Index, Table } from './table.ts'

export interface IndexEntry {
  key: string
  value: string
  bytes: number
}

/**
 * What an index holds for an item: nothing when the item lacks one of the index's keys.
 *
 * @throws ValidationException when an index key has the wrong type or is empty, as PutItem and UpdateItem do.
 */
export function indexEntry(table: Table, index: Index, item: Item | undefined): IndexEntry | undefined {
  if (!item || index.KeySchema.some((key) => item[key.AttributeName] === undefined)) return undefined
  for (const key of index.KeySchema) checkKey(table, index, key.AttributeName, item)
  const kept = projected(table, index)
  const entry = kept ? Object.fromEntries(Object.entries(item).filter(([name]) => kept.has(name))) : item
  return { key: indexKey(table, index, item), value: JSON.stringify(entry), bytes: itemBytes(entry) }
}

/** Where an index keeps an item: by the index's key, then by the whole key of the table, which makes it unique. */
export const indexKey = (table: Table, index: Index, item: Item): string =>
  db.createKey(item, table, index.KeySchema) + db.createKey(item, table)

/** The attributes that an index holds, or undefined for all. */
export function projected(table: Table, index: Index): Set<string> | undefined {
  if (index.Projection.ProjectionType === 'ALL') return undefined
  const keys = [...table.KeySchema, ...index.KeySchema].map((key) => key.AttributeName)
  return new Set([...keys, ...(index.Projection.NonKeyAttributes ?? [])])
}

function checkKey(table: Table, index: Index, name: string, item: Item) {
  const [type, value] = Object.entries(item[name]!)[0]!
  const expected = table.AttributeDefinitions.find((each) => each.AttributeName === name)?.AttributeType
  if (type !== expected)
    throw invalid(
      `One or more parameter values were invalid: Type mismatch for Index Key ${name} Expected: ${expected} ` +
        `Actual: ${type} IndexName: ${index.IndexName}`,
    )
  if (value === '')
    throw invalid(
      'One or more parameter values are not valid. A value specified for a secondary index key is not supported. ' +
        'The AttributeValue for a key attribute cannot contain an empty string value. ' +
        `IndexName: ${index.IndexName}, IndexKey: ${name}`,
    )
}
