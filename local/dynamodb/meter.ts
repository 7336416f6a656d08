import { type Spent, totalUnits } from './capacity.ts'

export interface Consumed {
  tableName: string
  operation: string
  /** Capacity units since the start. */
  reads: number
  writes: number
}

/** Adds up consumed capacity by table and operation. */
export function openMeter() {
  const rows = new Map<string, Consumed>()
  return {
    count(operation: string, spent: Spent[]) {
      for (const each of spent) {
        const key = `${each.tableName} ${operation}`
        const row = rows.get(key) ?? { tableName: each.tableName, operation, reads: 0, writes: 0 }
        row[each.kind === 'read' ? 'reads' : 'writes'] += totalUnits(each)
        rows.set(key, row)
      }
    },
    consumed: (): Consumed[] => [...rows.values()].map((row) => ({ ...row })),
  }
}
