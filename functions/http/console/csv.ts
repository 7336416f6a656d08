import { stringify } from 'csv-stringify/sync'
import { download } from '../download.ts'
import type { PageResponse } from '../response.ts'

/**
 * Rows as a file for a spreadsheet. What people wrote is never a formula there: a cell that begins like one gets an
 * apostrophe (OWASP, CSV injection; design rule 4). The mark at the start makes Excel read it as UTF-8, Welsh letters
 * and all. `name` is a plain file name without an ending.
 */
export function csvFile(name: string, rows: string[][]): PageResponse {
  return download(
    name.replaceAll(/[^\w-]/g, '-'),
    'csv',
    stringify(rows, {
      bom: true,
      escape_formulas: true,
      record_delimiter: 'windows',
      quoted_match: /\r/,
    }),
  )
}
