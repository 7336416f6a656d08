import { describe, expect, test } from 'vitest'
import type { PhoneField } from '../../../../shared/scheme/field.ts'
import { errorOf, isComplete, read, show } from '../one-field.ts'

const phone: PhoneField = {
  type: 'phone',
  id: 'phone',
  label: { en: 'What number should we call?' },
  autocomplete: 'tel',
  errors: { format: { en: 'Enter a phone number, like 01632 960 001' } },
}

describe('accepted and shown back as typed (PT-06)', () => {
  test.each([
    '01632 960 001',
    '07700-900-982',
    '+44 808 157 0192',
    '(01632) 960001',
    '(+44) 1632–960001',
    '+123456789012345',
  ])('%s', (number) => {
    expect(read(phone, { phone: ` ${number}\u00a0` })).toBe(number)
    expect(isComplete(phone, { phone: number })).toBe(true)
    expect(show(phone, number)).toBe(number)
  })
})

describe('refused', () => {
  test.each([
    '01632 9600',
    '+1234567890123456',
    'call me on 01632 960 001',
    '01632+960001',
    '++441632960001',
    '01632 960 001,2',
    '٠١٦٣٢٩٦٠٠٠١',
    `01632960001${' '.repeat(50)}1`,
  ])('%s', (number) =>
    expect(errorOf(phone, { phone: number })).toBe('Enter a phone number, like 01632 960 001'),
  )

  test('empty, in general words where the scheme has none', () => {
    expect(errorOf(phone, {})).toBe('Enter a phone number')
    expect(errorOf(phone, {}, { language: 'cy' })).toBe('Nodwch rif ffôn')
    expect(errorOf({ ...phone, errors: { ...phone.errors, empty: { en: 'Enter it' } } }, {})).toBe('Enter it')
  })
})
