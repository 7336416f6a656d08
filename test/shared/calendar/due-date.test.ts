import { describe, expect, test } from 'vitest'
import { CalendarEnds } from '../../../shared/calendar/calendar-ends.ts'
import { dueDate } from '../../../shared/calendar/due-date.ts'
import { DueDateUnknown } from '../../../shared/calendar/due-date-unknown.ts'

const meeting = 'answer.proposal.meeting_date'
const twoBeforeMeeting = { workingDays: -2, from: meeting }
const sent = '2027-03-01'
const when = (date?: string) => ({
  sent,
  resolve: (reference: string) => (reference === meeting ? date : undefined),
})

test('a number counts working days after sending', () => {
  expect(dueDate(10, when())).toBe('2027-03-15')
  expect(dueDate(0, when())).toBe(sent)
})

describe('counted from an answered date', () => {
  test('it lies before or after that date, or is the date itself', () => {
    expect(dueDate(twoBeforeMeeting, when('2027-03-30'))).toBe('2027-03-24')
    expect(dueDate({ workingDays: 3, from: meeting }, when('2027-03-24'))).toBe('2027-03-31')
    expect(dueDate({ workingDays: 0, from: meeting }, when('2027-03-27'))).toBe('2027-03-27')
  })

  test('it is refused when nobody answered', () => {
    expect(() => dueDate(twoBeforeMeeting, when())).toThrow(DueDateUnknown)
    expect(() => dueDate(twoBeforeMeeting, when())).toThrow('"from":"answer.proposal.meeting_date"')
  })
})

describe('of several dates', () => {
  const sooner = { soonerOf: [15, twoBeforeMeeting] }

  test('the sooner one counts', () => {
    expect(dueDate(sooner, when('2027-03-17'))).toBe('2027-03-15')
    expect(dueDate(sooner, when('2027-06-30'))).toBe('2027-03-22')
  })

  test('or the later one', () => {
    expect(dueDate({ laterOf: [15, twoBeforeMeeting] }, when('2027-03-17'))).toBe('2027-03-22')
    expect(dueDate({ laterOf: [15, sooner, twoBeforeMeeting] }, when('2027-06-30'))).toBe('2027-06-28')
  })

  test('the one that is known counts alone', () => {
    expect(dueDate(sooner, when())).toBe('2027-03-22')
    expect(() => dueDate({ soonerOf: [twoBeforeMeeting] }, when())).toThrow(DueDateUnknown)
  })
})

test('past the end of the list of holidays it is refused', () => {
  expect(() => dueDate(20, { ...when(), sent: '2028-12-22' })).toThrow(CalendarEnds)
})
