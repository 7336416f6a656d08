import { describe, expect, test } from 'vitest'
import { partsOf } from '../../../../shared/form/fields/contacts.ts'
import type { ContactsField } from '../../../../shared/scheme/field.ts'
import { errorOf, isComplete, read } from '../one-field.ts'

const orgs: ContactsField = {
  type: 'contacts',
  id: 'orgs',
  label: { en: 'List the member organisations' },
  min: 2,
  max: 3,
  errors: {
    empty: { en: 'Enter the organisations' },
    line: { en: 'Line ((n)) must have a name, a job title and an email address' },
    repeated: { en: 'Line ((n)) repeats a line' },
    count: { en: 'List between 2 and 3' },
  },
}
const powys = 'Powys, Director of People, people@powys.example'
const gwent = 'Gwent, Director of HR, hr@gwent.example'
const paste = (...lines: string[]) => ({ orgs: lines.join('\r\n') })

describe('a pasted list', () => {
  test('is stored line by line, with its spaces tidied', () => {
    expect(read(orgs, paste(' Powys ,Director  of People,people@powys.example ', gwent))).toBe(
      `${powys}\n${gwent}`,
    )
  })
  test('may come out of a spreadsheet, by tabs', () => {
    expect(read(orgs, paste(powys.replaceAll(', ', '\t'), gwent.replaceAll(', ', '\t')))).toBe(
      `${powys}\n${gwent}`,
    )
  })
  test('gives the parts of each line', () => {
    expect(partsOf(powys)).toEqual({
      name: 'Powys',
      title: 'Director of People',
      email: 'people@powys.example',
    })
  })
  test('keeps empty lines, so that errors number the lines as they were typed', () => {
    expect(read(orgs, paste(powys, '', gwent))).toBe(`${powys}\n\n${gwent}`)
    expect(errorOf(orgs, paste(powys, '', 'Gwent'))).toMatch(/^Line 3 must/)
  })
})

describe('is refused', () => {
  test.each([
    'Gwent',
    'Gwent, hr@gwent.example',
    'Gwent, Director of HR, not an address',
    'Gwent, , hr@gwent.example',
    ', Director of HR, hr@gwent.example',
    'Gwent, Director, of HR, hr@gwent.example',
    `${'x'.repeat(151)}, Director of HR, hr@gwent.example`,
  ])('with the line %j, by its number', (line) =>
    expect(errorOf(orgs, paste(powys, line))).toBe(
      'Line 2 must have a name, a job title and an email address',
    ),
  )
  test.each(['powys, Director of HR, hr@gwent.example', 'Gwent, Director of HR, People@powys.example'])(
    'with a name or an address twice: %j',
    (line) => expect(errorOf(orgs, paste(powys, line))).toBe('Line 2 repeats a line'),
  )
  test('with too few lines or too many', () => {
    expect(errorOf(orgs, paste(powys))).toBe('List between 2 and 3')
    const four = ['a', 'b', 'c', 'd'].map((name) => `${name}, Director, ${name}@wales.example`)
    expect(errorOf(orgs, paste(...four))).toBe('List between 2 and 3')
    expect(isComplete(orgs, { orgs: four.slice(0, 3).join('\n') })).toBe(true)
  })
  test('with nothing in it, or what cannot be printed', () => {
    expect(errorOf(orgs, paste('', ' '))).toBe('Enter the organisations')
    expect(errorOf(orgs, paste(powys, gwent.replace('HR', 'H\u202eR')))).toMatch('control characters')
  })
})
