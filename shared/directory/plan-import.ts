import { createHash } from 'node:crypto'
import { canonical } from '../run/ledger.ts'
import type { Scheme } from '../scheme/scheme.ts'
import type { Unit } from '../scheme/unit.ts'
import { type Difference, differences } from './differences.ts'
import { columnsOf } from './file-columns.ts'
import { BadFile, readFile } from './read-file.ts'
import { readRow } from './read-row.ts'

/** What one row of a file would do. */
export type ImportRow = { line: number; id: string; name: string } & (
  | { result: 'new' | 'changed'; before?: Unit; after: Unit; differences: Difference[] }
  | { result: 'unchanged' }
  | { result: 'bad'; reasons: string[] }
)
export type ImportChange = Extract<ImportRow, { after: Unit }>

/** What a whole file would do to a directory. Nothing is written by making one. */
export interface ImportPlan {
  rows: ImportRow[]
  /** How many units the directory has that the file does not name: they stay as they are. */
  absent: number
  /** The hash of everything that would change: what is confirmed is what was shown. */
  hash: string
}

/**
 * Works out what a file would do to the units of a scheme. A row that cannot be used is told with its line and every
 * reason; it holds up no other. Throws BadFile when it is no table, or has columns that are not known.
 */
export function planImport(bytes: Uint8Array, scheme: Scheme, units: Unit[]): ImportPlan {
  const { columns, rows } = readFile(bytes)
  checkColumns(scheme, columns)
  const known = new Map(units.map((unit) => [unit.id, unit]))
  const first = new Map<string, number>()
  const planned = rows.map((row): ImportRow => {
    const { line } = row
    const id = row.cells.id ?? ''
    const before = known.get(id)
    const at = { line, id, name: row.cells.name_en || before?.name.en || '' }
    const extra = Object.keys(row.cells).filter((name) => !columns.includes(name) && row.cells[name] !== '')
    const read = readRow(scheme, row, before)
    const reasons = 'reasons' in read ? read.reasons : []
    if (extra.length > 0) reasons.push('The row has more cells than the heading has columns')
    const earlier = first.get(id)
    if (earlier !== undefined) reasons.push(`The id “${id}” stands on line ${earlier} already`)
    else if (id) first.set(id, line)
    if (!('after' in read) || reasons.length > 0) return { ...at, result: 'bad', reasons }
    const different = differences(before, read.after)
    if (different.length === 0) return { ...at, result: 'unchanged' }
    return { ...at, result: before ? 'changed' : 'new', before, after: read.after, differences: different }
  })
  const absent = units.filter(({ id }) => !first.has(id)).length
  return { rows: planned, absent, hash: hashOf(changesIn(planned).map(hashOfChange)) }
}

export const changesIn = (rows: ImportRow[]): ImportChange[] => rows.filter((row) => 'after' in row)

/** The hash of what one row would change, from what to what. */
export const hashOfChange = ({ id, differences }: ImportChange): string => hashOf([id, differences])

const hashOf = (value: unknown): string => createHash('sha256').update(canonical(value)).digest('hex')

function checkColumns(scheme: Scheme, columns: string[]): void {
  const known = columnsOf(scheme)
  if (!columns.includes('id'))
    throw new BadFile(
      `The first line must name the columns, id among them. The columns are ${known.join(', ')}`,
    )
  const unknown = columns.filter((name) => name !== '' && !known.includes(name))
  if (unknown.length > 0)
    throw new BadFile(
      `${unknown.length === 1 ? 'The column' : 'The columns'} ${unknown.join(', ')} cannot be used. The columns are ${known.join(', ')}`,
    )
}
