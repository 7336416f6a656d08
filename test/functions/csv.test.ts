import { parse } from 'csv-parse/sync'
import { expect, test } from 'vitest'
import { csvFile } from '../../functions/http/console/csv.ts'

test('Welsh letters survive in a file for a spreadsheet, which is told that it is UTF-8 (WL-11)', () => {
  const rows = [
    ['Enw', 'Ateb'],
    ['Siân Ŵyn', 'Siŵr, tŷ, cyfeiriad e-bost’ â ô ï\nail linell "dyfyniad"'],
  ]
  const { body = '', headers } = csvFile('Atebion tŷ', rows)
  expect(headers?.['content-type']).toBe('text/csv; charset=utf-8')
  expect(body.startsWith('\uFEFF')).toBe(true)
  expect(parse(Buffer.from(body), { bom: true })).toEqual(rows)
})

test('what somebody wrote is no formula there', () => {
  const { body = '' } = csvFile('a', [['=1+1', '+44 29', '-1', '@x', 'fine']])
  expect(parse(body, { bom: true })).toEqual([["'=1+1", "'+44 29", "'-1", "'@x", 'fine']])
})
