import { describe, expect, test } from 'vitest'
import { endOfDay, londonDate, startOfBusiness } from '../../../shared/calendar/london.ts'

test.each([
  ['2027-03-25', '09:00', '23:59:59', 'GMT'],
  ['2027-03-30', '08:00', '22:59:59', 'BST'],
  ['2027-10-29', '08:00', '22:59:59', 'BST'],
  ['2027-11-01', '09:00', '23:59:59', 'GMT'],
])('on %s business starts at %s UTC and the day ends at %s UTC (%s, TM-04)', (date, start, end) => {
  expect(startOfBusiness(date)).toBe(`${date}T${start}:00.000Z`)
  expect(endOfDay(date)).toBe(`${date}T${end}.000Z`)
})

describe('on the very days on which the clocks change', () => {
  test('spring: 28 March 2027 starts in GMT and ends in BST', () => {
    expect(londonDate('2027-03-28T00:30:00Z')).toBe('2027-03-28')
    expect(startOfBusiness('2027-03-28')).toBe('2027-03-28T08:00:00.000Z')
    expect(endOfDay('2027-03-28')).toBe('2027-03-28T22:59:59.000Z')
    expect(londonDate('2027-03-28T23:00:00Z')).toBe('2027-03-29')
  })

  test('autumn: 31 October 2027 starts in BST and ends in GMT', () => {
    expect(londonDate('2027-10-30T23:00:00Z')).toBe('2027-10-31')
    expect(startOfBusiness('2027-10-31')).toBe('2027-10-31T09:00:00.000Z')
    expect(endOfDay('2027-10-31')).toBe('2027-10-31T23:59:59.000Z')
    expect(londonDate('2027-10-31T23:59:59Z')).toBe('2027-10-31')
  })
})

describe('the date in London', () => {
  test('is the next one already in the last hour of a summer day in UTC', () => {
    expect(londonDate('2027-07-01T22:59:59.999Z')).toBe('2027-07-01')
    expect(londonDate('2027-07-01T23:00:00Z')).toBe('2027-07-02')
    expect(londonDate('2027-01-01T23:59:59Z')).toBe('2027-01-01')
  })

  test('comes from a Date or from an instant in any offset', () => {
    expect(londonDate(new Date('2027-07-01T23:00:00Z'))).toBe('2027-07-02')
    expect(londonDate('2027-01-01T00:30:00+02:00')).toBe('2026-12-31')
  })

  test('does not come from a time without an offset', () => {
    expect(() => londonDate('2027-07-01T23:00:00')).toThrow(RangeError)
  })
})

test('instants sort as text together with those that Date writes', () => {
  const written = new Date('2027-01-14T09:00:00.001Z').toISOString()
  expect([written, startOfBusiness('2027-01-14')].sort()).toEqual([startOfBusiness('2027-01-14'), written])
})
