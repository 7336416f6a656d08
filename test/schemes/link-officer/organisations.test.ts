import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { organisations } from '../../../schemes/link-officer/organisations.ts'

type OrganisationRow = Record<
  | 'id'
  | 'name_en'
  | 'name_cy'
  | 'contact_email'
  | 'deputy_contact_email'
  | 'letter_language'
  | 'in_scope_default',
  string
>
const specified: OrganisationRow[] = JSON.parse(
  readFileSync(new URL('./specification/organisations.json', import.meta.url), 'utf8'),
)
const byId = (id: string) => organisations.find((unit) => unit.id === id)

test('the organisations are those of the specification, in its order', () => {
  expect(organisations.map((unit) => unit.id)).toEqual(specified.map((row) => row.id))
})
test.each(specified)('$name_en has its two names, its addresses and its language', (row) => {
  expect(byId(row.id)).toEqual({
    id: row.id,
    name: { en: row.name_en, cy: row.name_cy },
    inScope: row.in_scope_default === 'yes',
    holders: {
      'workforce-director': { email: row.contact_email, language: row.letter_language },
      'deputy-contact': { email: row.deputy_contact_email },
    },
  })
})
test('thirteen organisations are asked; the two optional ones are not', () => {
  expect(organisations.filter((unit) => unit.inScope)).toHaveLength(13)
  expect(organisations.filter((unit) => !unit.inScope).map((unit) => unit.id)).toEqual(['nwpi', 'nwjcc'])
})
test('a Welsh letter to Cardiff and Vale names it in Welsh (WL-15)', () => {
  expect(byId('cavuhb')?.name.cy).toBe("Bwrdd Iechyd Prifysgol Caerdydd a'r Fro")
})
