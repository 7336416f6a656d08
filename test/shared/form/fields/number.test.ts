import { expect, test } from 'vitest'
import type { NumberField } from '../../../../shared/scheme/field.ts'
import { errorOf, isComplete, read, show } from '../one-field.ts'

const places: NumberField = {
  type: 'number',
  id: 'places',
  label: { en: 'How many places?' },
  min: 0,
  max: 2000,
  errors: { empty: { en: 'Enter a number between 0 and 2000', cy: 'Nodwch rif rhwng 0 a 2000' } },
}

test.each([
  ['12', '12'],
  [' 1 200 ', '1200'],
  ['1,200', '1200'],
  ['007', '7'],
  ['0', '0'],
  ['2000', '2000'],
])('%j is the number %s', (typed, stored) => expect(read(places, { places: typed })).toBe(stored))

test.each(['', ' ', '-1', '2001', '1.5', 'ten', '1,20', '1e3', '0x10', '١٢', '9'.repeat(400)])(
  '%j is none: one text says what is allowed',
  (typed) => expect(errorOf(places, { places: typed })).toBe('Enter a number between 0 and 2000'),
)

test('an optional number may be left out, and 0 is not nothing', () => {
  expect(read({ ...places, optional: true }, {})).toBeUndefined()
  expect(isComplete(places, { places: '0' })).toBe(true)
})

test('a stored number that is no longer allowed is not complete', () =>
  expect(isComplete({ ...places, max: 5 }, { places: '6' })).toBe(false))

test('it is shown as it is stored', () => expect(show(places, '1200')).toBe('1200'))
