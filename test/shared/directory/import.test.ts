import { describe, expect, test } from 'vitest'
import { exportFile } from '../../../shared/directory/export-file.ts'
import { type ImportRow, planImport } from '../../../shared/directory/plan-import.ts'
import { BadFile } from '../../../shared/directory/read-file.ts'
import type { Unit } from '../../../shared/scheme/unit.ts'
import { readers } from '../scheme/readers.ts'

const scheme = readers()
const unit = (id: string, more: Partial<Unit> = {}): Unit => ({
  ...{ id, kind: 'library', name: { en: `${id} Library`, cy: `Llyfrgell ${id}` }, inScope: true },
  holders: { keeper: { name: 'Kay', email: `kay@${id}.example`, language: 'cy', from: '2026-01-01' } },
  ...more,
})
const units = [unit('ash'), unit('oak', { inScope: false, holders: {} })]
const HEADING = 'id,name_en,name_cy,kind,in_scope,keeper_name,keeper_email,keeper_language'

const planOf = (...lines: string[]) => planImport(Buffer.from(lines.join('\r\n')), scheme, units)
const onlyRow = (line: string): ImportRow => planOf(HEADING, line).rows[0]!
const refused =
  (...lines: string[]) =>
  () =>
    planOf(...lines)

describe('the directory as a file', () => {
  test('read back changes nothing, whatever the names are', () => {
    const odd = [
      unit('elm', {
        name: { en: '=SUM(A1)', cy: '\'+44, "Llwyfen"' },
        holders: { keeper: { name: '-Siân\u2019s; "Ŵyn"', email: '+kay@elm.example' } },
      }),
      ...units,
    ]
    const file = exportFile(scheme, odd)
    const plan = planImport(Buffer.from(file), scheme, odd)
    expect(plan.rows.map(({ result }) => result)).toEqual(['unchanged', 'unchanged', 'unchanged'])
  })
  test('has no cell that a spreadsheet takes for a formula, and says that it is UTF-8', () => {
    const formulas = ['=1+1', '+1', '-1', '@x'].map((en, index) =>
      unit(`u${index}`, { name: { en, cy: en } }),
    )
    const file = exportFile(scheme, formulas)
    expect(file.startsWith('\uFEFFid,name_en')).toBe(true)
    expect(file).not.toMatch(/(^|[,"\n])[=+@-]/m)
  })
})

describe('a file as spreadsheets write it', () => {
  const row = (separator: string) =>
    ['ash', 'Ash', 'Onnen', 'library', 'yes', 'Kay', 'kay@ash.example', 'cy'].join(separator)
  test.each([
    ['commas', ','],
    ['semicolons', ';'],
    ['tabs, pasted', '\t'],
  ])('is read with %s', (_, separator) => {
    const plan = planOf(`\uFEFF${HEADING.replaceAll(',', separator)}`, row(separator))
    expect(plan.rows).toMatchObject([{ result: 'changed', line: 2 }])
  })
  test('is read with a line that names the separator', () => {
    expect(planOf('sep=;', HEADING.replaceAll(',', ';'), row(';')).rows).toMatchObject([{ line: 3 }])
  })
  test('keeps its line numbers over empty lines and line breaks in cells', () => {
    const plan = planOf(HEADING, ',,,,,,,', '"ash","Ash', 'House",,,,,kay@ash.example,cy', 'oak,,,,,,,')
    expect(plan.rows.map(({ line, result }) => [line, result])).toEqual([
      [3, 'changed'],
      [5, 'bad'],
    ])
  })
})

describe('a row', () => {
  test('that is new, changed or the same says so, and what changes', () => {
    const plan = planOf(
      HEADING,
      'elm,Elm,Llwyfen,library,yes,,elm@elm.example,',
      'ash,ash Library,Llyfrgell ash,library,no,Nia,nia@ash.example,both',
      'oak,oak Library,Llyfrgell oak,library,no,,,',
    )
    expect(plan.rows.map(({ result }) => result)).toEqual(['new', 'changed', 'unchanged'])
    expect(plan.rows[1]).toMatchObject({
      differences: [
        { field: 'in_scope', from: 'yes', to: 'no' },
        { field: 'keeper_name', from: 'Kay', to: 'Nia' },
        { field: 'keeper_email', from: 'kay@ash.example', to: 'nia@ash.example' },
        { field: 'keeper_language', from: 'cy', to: 'both' },
        // It was the other person's.
        { field: 'keeper_from', from: '2026-01-01', to: '' },
      ],
    })
    expect(plan.absent).toBe(0)
  })
  test('leaves alone what the file has no column for', () => {
    const plan = planOf('id,in_scope', 'ash,no')
    expect(plan.rows).toMatchObject([
      { differences: [{ field: 'in_scope' }], after: { holders: units[0]!.holders } },
    ])
    expect(plan.absent).toBe(1)
  })
  test('without a holder makes the office vacant', () => {
    expect(onlyRow('ash,ash Library,,library,yes,,,')).toMatchObject({
      result: 'changed',
      after: { holders: {} },
    })
  })

  test.each([
    ['elm,Elm,Llwyfen,library,yes,Kay,kay at elm,en', /email address of the Keeper is not one: “kay at elm”/],
    ['elm,Elm,,library,yes,,,', /Welsh name is missing/],
    ['elm,,Llwyfen,library,yes,,,', /English name is missing/],
    ['elm,Elm,Llwyfen,hospital,yes,,,', /kind “hospital” must be library/],
    ['elm,Elm,Llwyfen,library,perhaps,,,', /must be yes or no/],
    ['elm,Elm,Llwyfen,library,yes,Kay,kay@elm.example,fr', /must be en, cy or both/],
    ['elm,Elm,Llwyfen,library,yes,Kay,,', /has a name and no email address/],
    ['elm,E\u0007lm,Llwyfen,library,yes,,,', /English name cannot be used/],
    ['elm,Elm\u202Egpj,Llwyfen,library,yes,,,', /English name cannot be used/],
    ['Elm Road,Elm,Llwyfen,library,yes,,,', /small letters, figures and hyphens/],
    [',Elm,Llwyfen,library,yes,,,', /The id is missing/],
    ['elm,Elm,Llwyfen,library,yes,,,,more', /more cells than the heading/],
  ])('that cannot be used says why: %s', (line, reason) => {
    const row = onlyRow(line)
    expect(row).toMatchObject({ result: 'bad', line: 2 })
    expect('reasons' in row && row.reasons.join()).toMatch(reason)
  })
  test('says every reason at once, and where its id stood before', () => {
    const plan = planOf(HEADING, 'ash,Ash,Onnen,library,yes,,,', 'ash,,,library,maybe,,x,')
    expect(plan.rows[1]).toMatchObject({ result: 'bad', line: 3 })
    expect('reasons' in plan.rows[1]! && plan.rows[1].reasons).toHaveLength(4)
    expect('reasons' in plan.rows[1]! && plan.rows[1].reasons.join()).toContain('stands on line 2 already')
  })
})

describe('a file that is none', () => {
  test.each([
    ['of nothing', [''], /empty/],
    ['without a row', [HEADING], /no rows/],
    ['without a heading', ['x,Ash,Onnen', 'oak,Oak,Derwen'], /must name the columns/],
    ['with a column of its own', ['id,keeper_phone', 'ash,1'], /column keeper_phone cannot be used/],
    ['with a column twice', ['id,id', 'ash,ash'], /column id is there twice/],
    ['with a quotation mark that does not close', [HEADING, 'ash,"Ash'], /not closed/],
    ['of 2,001 rows', ['id', ...Array.from({ length: 2001 }, (_, n) => `u${n}`)], /2000 rows or fewer/],
  ])('%s is refused in words', (_, lines, words) => {
    expect(refused(...lines)).toThrow(BadFile)
    expect(refused(...lines)).toThrow(words)
  })
  test('is refused above a megabyte, and when it is not UTF-8', () => {
    expect(() => planImport(Buffer.alloc(1_000_001, 'a'), scheme, units)).toThrow(/1 MB/)
    expect(() => planImport(Buffer.from('id,name_en\nash,Siân', 'latin1'), scheme, units)).toThrow(/UTF-8/)
    expect(() => planImport(Buffer.from('PK\u0003\u0004\u0014'), scheme, units)).toThrow(/Excel workbook/)
  })
})

test('the hash of a plan is that of what it changes, and of what was before', () => {
  const lines = [HEADING, 'ash,Ash,Onnen,library,yes,Kay,kay@ash.example,cy']
  const { hash } = planOf(...lines)
  expect(planOf(...lines, 'oak,oak Library,,library,no,,,').hash).toBe(hash)
  const renamed = [unit('ash', { name: { en: 'The Ash', cy: 'Onnen' } }), units[1]!]
  expect(planImport(Buffer.from(lines.join('\n')), scheme, renamed).hash).not.toBe(hash)
})
