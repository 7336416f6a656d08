import { stringify } from 'csv-stringify/sync'
import type { Scheme } from '../scheme/scheme.ts'
import type { Unit } from '../scheme/unit.ts'
import { yesOrNo } from './differences.ts'
import { columnsOf, unitOffices } from './file-columns.ts'

/**
 * The directory as a file that a spreadsheet opens: UTF-8 with its mark, so that accents survive in Excel; CRLF
 * (RFC 4180); and no cell that a spreadsheet takes for a formula (OWASP, CSV injection). Read back it changes nothing.
 */
export function exportFile(scheme: Scheme, units: Unit[]): string {
  const rows = units.map((unit) => [
    unit.id,
    unit.name.en,
    unit.name.cy ?? '',
    unit.kind ?? '',
    yesOrNo(unit.inScope),
    ...unitOffices(scheme).flatMap((office) => {
      const holder = unit.holders[office]
      return [holder?.name ?? '', holder?.email ?? '', holder?.language ?? '']
    }),
  ])
  return stringify([columnsOf(scheme), ...rows.map((row) => row.map(withItsApostrophe))], {
    bom: true,
    record_delimiter: 'windows',
    escape_formulas: true,
  })
}

/** A value that has an apostrophe of its own there gets a second one: reading takes one away. */
const withItsApostrophe = (value: string): string =>
  value.replace(/^'(?='*[=+\-@\uFF1D\uFF0B\uFF0D\uFF20])/, "''")
