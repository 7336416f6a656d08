import { expect, test } from 'vitest'
import type { TimeField } from '../../../../shared/scheme/field.ts'
import { errorOf, isComplete, read, show } from '../one-field.ts'

const evening: TimeField = {
  type: 'time',
  id: 'start',
  label: { en: 'What time will it start?' },
  first: '17:00',
  last: '20:30',
  errors: { empty: { en: 'Enter a start time from 5pm to 8:30pm' } },
}
const day: TimeField = { ...evening, first: '08:00', last: '20:00' }

test.each([
  ['5pm', '17:00'],
  ['17.30', '17:30'],
  ['17:30', '17:30'],
  ['1730', '17:30'],
  ['5:30 pm', '17:30'],
  ['5.30 P.M.', '17:30'],
  ['5:30yh', '17:30'],
  ['8:30pm', '20:30'],
])('%j is the time %s', (typed, stored) => expect(read(evening, { start: typed })).toBe(stored))

test('without am or pm the half of the day is the one that the field allows', () => {
  expect(read(evening, { start: '5:30' })).toBe('17:30')
  expect(read(day, { start: '9' })).toBe('09:00')
  expect(read(day, { start: '1:30' })).toBe('13:30')
  expect(read(day, { start: '12.15' })).toBe('12:15')
})

test('midday is a time', () => {
  expect(read(day, { start: 'midday' })).toBe('12:00')
  expect(read(day, { start: '12 noon' })).toBe('12:00')
  expect(read(day, { start: 'canol dydd' })).toBe('12:00')
  expect(read(day, { start: '12pm' })).toBe('12:00')
})

test.each(['', '4pm', '16:59', '8:31pm', '5am', '05:30', '25:00', '5:75pm', '13pm', 'evening', '5 - 6pm'])(
  '%j is not from 5pm to 8:30pm',
  (typed) => expect(errorOf(evening, { start: typed })).toBe('Enter a start time from 5pm to 8:30pm'),
)

test('a stored time that is no longer allowed is not complete', () => {
  expect(isComplete(evening, { start: '17:30' })).toBe(true)
  expect(isComplete({ ...evening, first: '18:00' }, { start: '17:30' })).toBe(false)
  expect(isComplete(evening, { start: '5pm' })).toBe(false)
})

test('it is shown as people say it, in both languages', () => {
  expect(show(evening, '17:30')).toBe('5:30pm')
  expect(show(evening, '17:30', { language: 'cy' })).toBe('5:30yh')
  expect(show(day, '09:00')).toBe('9am')
  expect(show(day, '12:00', { language: 'cy' })).toBe('canol dydd')
})
