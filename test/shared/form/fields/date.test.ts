import { describe, expect, test } from 'vitest'
import { CalendarEnds } from '../../../../shared/calendar/calendar-ends.ts'
import type { DateField } from '../../../../shared/scheme/field.ts'
import { errorOf, isComplete, read, show } from '../one-field.ts'

const date: DateField = {
  type: 'date',
  id: 'met_on',
  label: { en: 'When is the meeting?' },
  subject: { en: 'Date of the meeting' },
  errors: { empty: { en: 'Enter the date of the meeting' } },
}
const typed = (text: string) => {
  const [day = '', month = '', year = ''] = text.split('/')
  return { 'met_on-day': day, 'met_on-month': month, 'met_on-year': year }
}

describe('months are numbers or words, in both languages (PT-07)', () => {
  test.each([
    '27/3/2027',
    '27/03/2027',
    '27/March/2027',
    '27/mar/2027',
    '27/MAR./2027',
    ' 27 / mawrth /2027',
    '27/Maw/2027',
  ])('%s is 27 March 2027', (text) => expect(read(date, typed(text))).toBe('2027-03-27'))

  test.each([
    ['1/sept/2027', '2027-09-01'],
    ['1/Medi/2027', '2027-09-01'],
    ['1/mai/2027', '2027-05-01'],
    ['1/may/2027', '2027-05-01'],
    ['1/Gorff/2027', '2027-07-01'],
    ['29/chwefror/2028', '2028-02-29'],
  ])('%s is %s', (text, stored) => expect(read(date, typed(text))).toBe(stored))
})

describe('incomplete dates name just what is missing, and point at the first of it', () => {
  test.each([
    ['/3/2027', 'a day', 'day'],
    ['27//2027', 'a month', 'month'],
    ['27/3/', 'a year', 'year'],
    ['//2027', 'a day and month', 'day'],
    ['/3/', 'a day and year', 'day'],
    ['27/ /', 'a month and year', 'month'],
  ])('%s', (text, parts, part) => {
    const error = {
      field: 'met_on',
      input: `met_on-${part}`,
      text: `Date of the meeting must include ${parts}`,
    }
    expect(read(date, typed(text))).toEqual([error])
  })

  test('in Welsh they are one whole sentence', () => {
    expect(errorOf(date, typed('/3/'), { language: 'cy' })).toBe(
      'Mae’n rhaid i’r dyddiad gynnwys diwrnod a blwyddyn',
    )
  })

  test('all three missing is empty', () => {
    const error = { field: 'met_on', input: 'met_on-day', text: 'Enter the date of the meeting' }
    expect(read(date, {})).toEqual([error])
    expect(read({ ...date, optional: true }, typed(' / / '))).toBeUndefined()
  })

  test.each(['27', '7', '027'])('a year of fewer than four numbers is not guessed: %s', (year) => {
    const text = 'Date of the meeting must include a year with 4 numbers'
    expect(read(date, typed(`27/3/${year}`))).toEqual([{ field: 'met_on', input: 'met_on-year', text }])
  })
})

describe('impossible dates point at the first part that is wrong', () => {
  test.each([
    ['31/4/2027', 'day'],
    ['29/2/2027', 'day'],
    ['0/3/2027', 'day'],
    ['32/3/2027', 'day'],
    ['x/13/27', 'day'],
    ['1.5/3/2027', 'day'],
    ['27/13/2027', 'month'],
    ['27/0/2027', 'month'],
    ['27/ma/2027', 'month'],
    ['27/marchhh/2027', 'month'],
    ['27/__proto__/2027', 'month'],
    ['27/3/20277', 'year'],
    ['27/3/-2027', 'year'],
    ['27/3/0203', 'year'],
    ['27/3/MMXX', 'year'],
  ])('%s', (text, part) => {
    const error = {
      field: 'met_on',
      input: `met_on-${part}`,
      text: 'Date of the meeting must be a real date',
    }
    expect(read(date, typed(text))).toEqual([error])
  })

  test('a part given twice is no date', () => {
    expect(read(date, { ...typed('27/3/2027'), 'met_on-month': ['3', '4'] })).toEqual([
      { field: 'met_on', input: 'met_on-month', text: 'Give one answer only' },
    ])
  })
})

describe('rules, on Thursday 14 January 2027', () => {
  const past: DateField = { ...date, rule: { rule: 'today-or-past' } }
  const future: DateField = { ...date, rule: { rule: 'future' } }
  const ahead: DateField = { ...date, rule: { rule: 'future', workingDaysAhead: 10 } }
  const soon: DateField = { ...date, rule: { rule: 'within-months-ahead', months: 6 } }

  test('today or past', () => {
    expect(read(past, typed('14/1/2027'))).toBe('2027-01-14')
    expect(errorOf(past, typed('15/1/2027'))).toBe('Date of the meeting must be today or in the past')
    expect(errorOf(past, typed('15/1/2027'), { language: 'cy' })).toBe(
      'Mae’n rhaid i’r dyddiad fod heddiw neu yn y gorffennol',
    )
  })

  test('future', () => {
    expect(read(future, typed('15/1/2027'))).toBe('2027-01-15')
    expect(errorOf(future, typed('14/1/2027'))).toBe('Date of the meeting must be in the future')
  })

  test('working days ahead, said as a date', () => {
    expect(read(ahead, typed('28/1/2027'))).toBe('2027-01-28')
    expect(errorOf(ahead, typed('27/1/2027'))).toBe(
      'Date of the meeting must be on or after Thursday 28 January 2027',
    )
    expect(errorOf(ahead, typed('27/1/2027'), { language: 'cy' })).toBe(
      'Mae’n rhaid i’r dyddiad fod ar neu ar ôl dydd Iau 28 Ionawr 2027',
    )
  })

  test('not so far ahead that no working days can be counted from it', () => {
    for (const field of [future, ahead]) {
      expect(read(field, typed('31/5/2028'))).toBe('2028-05-31')
      for (const late of ['1/6/2028', '1/1/2099', '31/12/9999'])
        expect(errorOf(field, typed(late))).toBe(
          'Date of the meeting must be on or before Wednesday 31 May 2028',
        )
    }
  })

  test('later than a date, and within the time that is known', () => {
    const later: DateField = {
      ...date,
      rule: { rule: 'later-than', date: '2027-02-11', until: '2028-12-28' },
    }
    expect(read(later, typed('12/2/2027'))).toBe('2027-02-12')
    expect(errorOf(later, typed('11/2/2027'))).toBe(
      'Date of the meeting must be on or after Friday 12 February 2027',
    )
    expect(errorOf(later, typed('29/12/2028'))).toBe(
      'Date of the meeting must be on or before Thursday 28 December 2028',
    )
    const past: DateField = {
      ...later,
      rule: { rule: 'later-than', date: '2027-01-01', until: '2028-12-28' },
    }
    expect(errorOf(past, typed('14/1/2027'))).toBe(
      'Date of the meeting must be on or after Friday 15 January 2027',
    )
  })

  test('months ahead; the past is free', () => {
    expect(read(soon, typed('14/7/2027'))).toBe('2027-07-14')
    expect(read(soon, typed('14/7/2020'))).toBe('2020-07-14')
    expect(errorOf(soon, typed('15/7/2027'))).toBe(
      'Date of the meeting must be on or before Wednesday 14 July 2027',
    )
  })

  test('months ahead, and not before the day on which it began, where that is known', () => {
    const ends: DateField = {
      ...soon,
      rule: { rule: 'within-months-ahead', months: 6, since: 'person.keeper.from' },
      errors: { ...soon.errors, rule: { en: 'Not more than 6 months ahead' } },
    }
    const began = { resolve: () => '2026-12-22' }
    expect(read(ends, typed('22/12/2026'), began)).toBe('2026-12-22')
    expect(errorOf(ends, typed('21/12/2026'), began)).toBe(
      'Date of the meeting must be on or after Tuesday 22 December 2026',
    )
    expect(errorOf(ends, typed('15/7/2027'), began)).toBe('Not more than 6 months ahead')
    expect(read(ends, typed('5/1/2020'), { resolve: () => undefined })).toBe('2020-01-05')
  })

  test('in the words of the scheme, which may name the date', () => {
    const own = { ...ahead, errors: { ...date.errors, rule: { en: 'Choose ((date)) or later' } } }
    expect(errorOf(own, typed('15/1/2027'))).toBe('Choose Thursday 28 January 2027 or later')
  })

  test('a draft that was right is wrong when its date has gone by', () => {
    expect(isComplete(future, { met_on: '2027-01-20' }, { today: '2027-01-19' })).toBe(true)
    expect(isComplete(future, { met_on: '2027-01-20' }, { today: '2027-01-20' })).toBe(false)
  })

  test('past the end of the bank holidays a rule in working days is refused, not guessed', () => {
    expect(() => read(ahead, typed('1/2/2029'), { today: '2028-12-22' })).toThrow(CalendarEnds)
  })
})

test('a stored answer that is no date is not complete', () => {
  for (const stored of [
    '2027-02-30',
    '2027-3-1',
    '2027-00-10',
    '2027-01-00',
    'soon',
    '2027-01-14T00:00',
    '+002027-01-14',
  ])
    expect(isComplete(date, { met_on: stored })).toBe(false)
})

test('it is shown in full', () => {
  expect(show(date, '2027-01-14')).toBe('Thursday 14 January 2027')
  expect(show(date, '2027-01-14', { language: 'cy' })).toBe('dydd Iau 14 Ionawr 2027')
})

test('a date since another one is not before it and not in the future', () => {
  const since: DateField = { ...date, rule: { rule: 'past-since', since: 'answer.issue.issued_on' } }
  const issued = {
    resolve: (reference: string) => (reference === 'answer.issue.issued_on' ? '2027-01-11' : undefined),
  }
  expect(read(since, typed('11/1/2027'), issued)).toBe('2027-01-11')
  expect(read(since, typed('14/1/2027'), issued)).toBe('2027-01-14')
  expect(errorOf(since, typed('10/1/2027'), issued)).toContain('must be')
  expect(errorOf(since, typed('15/1/2027'), issued)).toContain('must be')
  expect(read(since, typed('10/1/2027'))).toBe('2027-01-10')
})
