import { describe, expect, test } from 'vitest'
import { formatDate, formatInstant, formatMonth } from '../../../shared/calendar/format-date.ts'
import { formatWorkingDays } from '../../../shared/calendar/format-working-days.ts'

test('dates are in full, with the weekday, in both languages', () => {
  expect(formatDate('2027-01-14', 'en')).toBe('Thursday 14 January 2027')
  expect(formatDate('2027-01-14', 'cy')).toBe('dydd Iau 14 Ionawr 2027')
  expect(formatDate('2028-02-29', 'cy')).toBe('dydd Mawrth 29 Chwefror 2028')
})

test('every weekday and month is the one that Intl has, but for the capital of a Welsh day, which is for the start of a sentence', () => {
  for (const language of ['en', 'cy'] as const) {
    const intl = new Intl.DateTimeFormat(language === 'en' ? 'en-GB' : 'cy', {
      dateStyle: 'full',
      timeZone: 'UTC',
    })
    for (let day = 0; day < 366; day += 1) {
      const date = new Date(Date.UTC(2027, 0, 1 + day))
      expect(formatDate(date.toISOString().slice(0, 10), language)).toBe(
        intl.format(date).replace(',', '').replace(/^Dydd/, 'dydd'),
      )
    }
  }
})

test('months have their year', () => {
  expect(formatMonth('2027-01-14', 'en')).toBe('January 2027')
  expect(formatMonth('2027-01', 'cy')).toBe('Ionawr 2027')
})

describe('instants', () => {
  test('are on the clocks of London', () => {
    expect(formatInstant('2027-01-14T09:04:59.999Z', 'en')).toBe('Thursday 14 January 2027, 9:04am')
    expect(formatInstant('2027-07-14T23:30:00Z', 'en')).toBe('Thursday 15 July 2027, 12:30am')
    expect(formatInstant('2027-07-14T16:00:00Z', 'en')).toBe('Wednesday 14 July 2027, 5pm')
    expect(formatInstant('2027-01-14T09:04:00Z', 'cy')).toBe('dydd Iau 14 Ionawr 2027, 9:04yb')
    expect(formatInstant('2027-01-14T21:04:00Z', 'cy')).toBe('dydd Iau 14 Ionawr 2027, 9:04yh')
  })

  test('call the two twelves by name', () => {
    expect(formatInstant('2027-01-14T12:00:00Z', 'en')).toBe('Thursday 14 January 2027, midday')
    expect(formatInstant('2027-01-14T00:00:00Z', 'en')).toBe('Thursday 14 January 2027, midnight')
    expect(formatInstant('2027-01-14T12:00:00Z', 'cy')).toBe('dydd Iau 14 Ionawr 2027, canol dydd')
    expect(formatInstant('2027-01-14T12:05:00Z', 'en')).toBe('Thursday 14 January 2027, 12:05pm')
  })
})

test('what is not a date is not shown as one', () => {
  expect(() => formatDate('14 January', 'en')).toThrow(RangeError)
  expect(() => formatMonth('January', 'en')).toThrow(RangeError)
})

test('working days are counted as each language counts (WL-12)', () => {
  expect([0, 1, 2, 5].map((days) => formatWorkingDays(days, 'en'))).toEqual([
    '0 working days',
    '1 working day',
    '2 working days',
    '5 working days',
  ])
  expect([0, 1, 2, 5, 22].map((days) => formatWorkingDays(days, 'cy'))).toEqual([
    '0 diwrnod gwaith',
    '1 diwrnod gwaith',
    '2 ddiwrnod gwaith',
    '5 diwrnod gwaith',
    '22 diwrnod gwaith',
  ])
})
