/** What one operation consumed of one table, in capacity units. */
export interface Spent {
  tableName: string
  kind: 'read' | 'write'
  table: number
  /** By index name. */
  indexes: Record<string, number>
  /** In a transaction AWS also says which kind the units are. */
  transactional?: boolean
}

/** Write units for an item of so many bytes: one for each KiB begun, and at least one. */
export const writeUnits = (bytes: number): number => Math.max(1, Math.ceil(bytes / 1024))

/** Units of a strongly consistent read: one for each 4 KiB begun, and at least one, also for a missing item. */
export const readUnits = (bytes: number): number => Math.max(1, Math.ceil(bytes / 4096))

/** One entry for each table, in order of first use. */
export function perTable(spent: Spent[]): Spent[] {
  const tables = new Map<string, Spent>()
  for (const each of spent) {
    const sum = tables.get(each.tableName)
    if (!sum) {
      tables.set(each.tableName, { ...each, indexes: { ...each.indexes } })
      continue
    }
    sum.table += each.table
    for (const [name, units] of Object.entries(each.indexes))
      sum.indexes[name] = (sum.indexes[name] ?? 0) + units
  }
  return [...tables.values()]
}

export const totalUnits = (spent: Spent): number =>
  Object.values(spent.indexes).reduce((sum, units) => sum + units, spent.table)

/**
 * The ConsumedCapacity member of a reply.
 *
 * @param mode the request's ReturnConsumedCapacity; anything but TOTAL and INDEXES gives undefined.
 */
export function consumedCapacity(spent: Spent, mode: unknown): Record<string, unknown> | undefined {
  if (mode !== 'TOTAL' && mode !== 'INDEXES') return undefined
  const units = (count: number) => ({
    CapacityUnits: count,
    ...(spent.transactional && {
      [spent.kind === 'read' ? 'ReadCapacityUnits' : 'WriteCapacityUnits']: count,
    }),
  })
  const indexes = Object.entries(spent.indexes).map(([name, count]) => [name, units(count)])
  return {
    TableName: spent.tableName,
    ...units(totalUnits(spent)),
    ...(mode === 'INDEXES' && {
      Table: units(spent.table),
      ...(indexes.length > 0 && { GlobalSecondaryIndexes: Object.fromEntries(indexes) }),
    }),
  }
}
