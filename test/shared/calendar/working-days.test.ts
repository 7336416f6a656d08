import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { BANK_HOLIDAYS } from '../../../shared/calendar/bank-holidays.ts'
import { CalendarEnds } from '../../../shared/calendar/calendar-ends.ts'
import {
  addWorkingDays,
  isWorkingDay,
  nextWorkingDay,
  subtractWorkingDays,
  workingDaysBetween,
} from '../../../shared/calendar/working-days.ts'

const [, ...vectors] = readFileSync(new URL('working-day-test-vectors.csv', import.meta.url), 'utf8')
  .trim()
  .split(/\r?\n/)
  .map((line) => line.split(','))

const operations: Record<string, (date: string, other: string) => string | number> = {
  add: (date, days) => addWorkingDays(date, Number(days)),
  subtract: (date, days) => subtractWorkingDays(date, Number(days)),
  between: (from, to) => workingDaysBetween(from, to),
}

describe('the vectors of the specification (TM-01)', () => {
  test('are all here', () => expect(vectors).toHaveLength(27))

  test.each(vectors)('%s %s, %s is %s (%s %s)', (operation, date, other, expected) => {
    expect(String(operations[operation!]!(date!, other!))).toBe(expected)
  })
})

describe('bank holidays', () => {
  test('are eight a year, all on days that would be worked otherwise', () => {
    const dates = Object.keys(BANK_HOLIDAYS.days)
    for (const year of ['2026', '2027', '2028'])
      expect(dates.filter((date) => date.startsWith(year))).toHaveLength(8)
    const none = { ...BANK_HOLIDAYS, days: {} }
    expect(dates.filter((date) => !isWorkingDay(date, none))).toEqual([])
    expect(dates.filter((date) => isWorkingDay(date))).toEqual([])
  })

  test('of Scotland alone are working days here', () => {
    expect(isWorkingDay('2026-01-02')).toBe(true)
    expect(isWorkingDay('2026-11-30')).toBe(true)
  })

  test('by proclamation can be passed in', () => {
    const coronation = { en: 'Coronation', cy: 'Coroni' }
    const proclaimed = { ...BANK_HOLIDAYS, days: { ...BANK_HOLIDAYS.days, '2027-06-07': coronation } }
    expect(isWorkingDay('2027-06-07', proclaimed)).toBe(false)
    expect(addWorkingDays('2027-06-04', 1)).toBe('2027-06-07')
    expect(addWorkingDays('2027-06-04', 1, proclaimed)).toBe('2027-06-08')
    expect(subtractWorkingDays('2027-06-08', 1, proclaimed)).toBe('2027-06-04')
    expect(workingDaysBetween('2027-06-04', '2027-06-08', proclaimed)).toBe(1)
    expect(nextWorkingDay('2027-06-07', proclaimed)).toBe('2027-06-08')
  })
})

describe('counting', () => {
  test('back from a date gives minus the days forward', () => {
    expect(workingDaysBetween('2026-12-31', '2026-12-11')).toBe(-12)
    expect(workingDaysBetween('2026-12-25', '2026-12-25')).toBe(0)
    expect(workingDaysBetween('2026-12-27', '2026-12-25')).toBe(0)
  })

  test('undoes adding, from any day of three years', () => {
    for (let day = 0; day < 1000; day += 7) {
      const date = new Date(Date.UTC(2026, 0, 1 + day)).toISOString().slice(0, 10)
      const days = day % 23
      expect(workingDaysBetween(date, addWorkingDays(date, days))).toBe(days)
    }
  })

  test('takes whole days and real dates only', () => {
    expect(() => addWorkingDays('2027-01-04', 0.5)).toThrow('Working days must be a whole number, not 0.5')
    expect(() => addWorkingDays('2027-01-04', Number.POSITIVE_INFINITY)).toThrow(RangeError)
    expect(() => addWorkingDays('2027-02-30', 1)).toThrow(RangeError)
    expect(() => workingDaysBetween('2027-01-04', 'soon')).toThrow(RangeError)
  })
})

test('a reminder due on a bank holiday goes on the next working day, any other on its own (TM-05)', () => {
  expect(nextWorkingDay('2026-12-25')).toBe('2026-12-29')
  expect(nextWorkingDay('2027-03-27')).toBe('2027-03-30')
  expect(nextWorkingDay('2027-03-25')).toBe('2027-03-25')
})

describe('past the end of the list', () => {
  test('a date is refused, not guessed (TM-02)', () => {
    expect(() => addWorkingDays('2028-12-22', 20)).toThrow(CalendarEnds)
    expect(() => addWorkingDays('2028-12-22', 20)).toThrow(
      '2029-01-01 is outside the bank holiday list, which covers 2026-01-01 to 2028-12-31: whether it is a working ' +
        'day is not known. Add the missing years from gov.uk/bank-holidays to shared/calendar/bank-holidays.ts, ' +
        'move its end, and deploy.',
    )
  })

  test('the error tells programs the date and the list', () => {
    expect(catching(() => isWorkingDay('2031-07-01'))).toMatchObject({
      name: 'CalendarEnds',
      date: '2031-07-01',
      until: '2028-12-31',
    })
  })

  test('the last day itself still counts', () => {
    expect(addWorkingDays('2028-12-28', 1)).toBe('2028-12-29')
    expect(workingDaysBetween('2028-12-22', '2028-12-31')).toBe(3)
  })

  test('weekends are refused too, and so are days before its beginning', () => {
    expect(() => nextWorkingDay('2029-01-06')).toThrow(CalendarEnds)
    expect(() => subtractWorkingDays('2026-01-02', 1)).toThrow(CalendarEnds)
    expect(() => workingDaysBetween('2025-12-01', '2026-01-02')).toThrow(CalendarEnds)
  })
})

function catching(act: () => unknown): unknown {
  try {
    return act()
  } catch (error) {
    return error
  }
}
