import { CsvError, parse } from 'csv-parse/sync'

/** A file that is no table at all: the message says what is wrong with it, for the person who chose it. */
export class BadFile extends Error {
  override name = 'BadFile'
}

/** As many bytes as a file may have, and as many rows below its heading. */
export const LARGEST_FILE = 1_000_000
export const TOO_LARGE = 'The file must be smaller than 1 MB. Import it in parts'
export const MOST_ROWS = 2_000

/** One row of a file: on which line it begins, and its cells by the names of the columns. */
export interface FileRow {
  line: number
  cells: Record<string, string>
}

/**
 * Reads a table as spreadsheets write it: with commas, semicolons (Excel, where the comma is for decimals) or tabs
 * (pasted cells), with or without a byte order mark, with a first line `sep=;` or not.
 * Throws BadFile for a workbook, bytes that are not UTF-8, quotes that do not close, a heading that is missing, and too much of it.
 */
export function readFile(bytes: Uint8Array): { columns: string[]; rows: FileRow[] } {
  if (bytes.length > LARGEST_FILE) throw new BadFile(TOO_LARGE)
  if (isWorkbook(bytes))
    throw new BadFile('This is an Excel workbook. In Excel, save it as “CSV UTF-8”, and choose that file')
  const text = decoded(bytes)
    .replace(/^\uFEFF/, '')
    .replace(/\r\n?/g, '\n')
  const sep = /^sep=(.)\n/.exec(text)
  const table = sep ? text.slice(sep[0].length) : text
  if (table.trim() === '') throw new BadFile('The file is empty')
  const records = parsed(table, sep?.[1] ?? delimiterOf(table))
  const [heading, ...rest] = records
  const columns = (heading?.record ?? []).map((name) => cell(name).toLowerCase())
  const twice = columns.find((name, index) => name !== '' && columns.indexOf(name) !== index)
  if (twice) throw new BadFile(`The column ${twice} is there twice`)
  const rows = rest.filter(({ record }) => record.some((value) => value.trim() !== ''))
  if (rows.length === 0) throw new BadFile('The file has a heading and no rows below it')
  if (rows.length > MOST_ROWS)
    throw new BadFile(`The file must have ${MOST_ROWS} rows or fewer. Import it in parts`)
  return {
    columns,
    rows: rows.map(({ record, line }) => ({
      line: line + (sep ? 1 : 0),
      cells: Object.fromEntries(
        record.map((value, index) => [columns[index] || `column ${index + 1}`, cell(value)]),
      ),
    })),
  }
}

/** An .xlsx is a ZIP archive, and an .xls an OLE compound file: both begin like no text. */
const isWorkbook = (bytes: Uint8Array): boolean =>
  [
    [0x50, 0x4b, 0x03, 0x04],
    [0xd0, 0xcf, 0x11, 0xe0],
  ].some((magic) => magic.every((byte, index) => bytes[index] === byte))

/** The apostrophe that an export puts before what a spreadsheet would take for a formula is not part of the value. */
const cell = (value: string): string => value.trim().replace(/^'(?='*[=+\-@\uFF1D\uFF0B\uFF0D\uFF20])/, '')

function decoded(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    throw new BadFile('The file must be in UTF-8. In Excel, choose “CSV UTF-8” when you save it')
  }
}

function parsed(table: string, delimiter: string): { record: string[]; line: number }[] {
  try {
    const records = parse(table, {
      delimiter,
      info: true,
      relax_column_count: true,
      max_record_size: 100_000,
      // One more than may be there is enough to know that it is too many.
      to: MOST_ROWS * 2,
    }) as unknown as { record: string[]; info: { lines: number } }[]
    return records.map(({ record, info }) => ({
      record,
      // `lines` counts the line on which the record ends.
      line: info.lines - record.reduce((breaks, value) => breaks + value.split('\n').length - 1, 0),
    }))
  } catch (error) {
    if (!(error instanceof CsvError)) throw error
    const line = (error as CsvError & { lines?: number }).lines
    throw new BadFile(
      `The file cannot be read${line ? ` from line ${line} on` : ''}: a quotation mark is not closed, or stands inside a cell`,
    )
  }
}

/** What stands most often between the names of the columns. */
function delimiterOf(table: string): string {
  const heading = table.split('\n', 1)[0] ?? ''
  const count = (character: string) => heading.split(character).length
  return [',', ';', '\t'].toSorted((a, b) => count(b) - count(a))[0] ?? ','
}
