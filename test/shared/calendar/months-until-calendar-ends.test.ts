import { expect, test } from 'vitest'
import { BANK_HOLIDAYS } from '../../../shared/calendar/bank-holidays.ts'
import { monthsUntilCalendarEnds } from '../../../shared/calendar/months-until-calendar-ends.ts'

test('12 are left from the day 12 months before the list ends (TM-03)', () => {
  expect(monthsUntilCalendarEnds('2027-12-30')).toBe(13)
  expect(monthsUntilCalendarEnds('2027-12-31')).toBe(12)
  expect(monthsUntilCalendarEnds('2028-01-31')).toBe(11)
})

test('none are left on the last day and fewer after it', () => {
  expect(monthsUntilCalendarEnds('2028-12-31')).toBe(0)
  expect(monthsUntilCalendarEnds('2029-01-31')).toBeLessThan(0)
})

test('a longer list takes the alarm away', () => {
  expect(monthsUntilCalendarEnds('2027-12-31', { ...BANK_HOLIDAYS, until: '2029-12-31' })).toBe(24)
})
