import { describe, expect, test } from 'vitest'
import { BANK_HOLIDAYS } from '../../../shared/calendar/bank-holidays.ts'
import { isToCome, marksOf, nextMark } from '../../../shared/run/marks.ts'
import { asked, chase, chasedOn, clock, days } from './chasing.ts'
import { naming } from './library.ts'

const ALL = [
  `remind ${days.remind}`,
  `remind ${days.remindAgain}`,
  `escalate ${days.escalate}`,
  `escalate ${days.escalateAgain}`,
  `close ${days.closes}`,
]

describe('the days on which an ask is chased', () => {
  test('are working days from sending, and the last is the closing', () => {
    expect(chasedOn(asked())).toEqual(ALL)
  })
  test('say which escalation is the first and which the last', () => {
    const run = asked()
    const marks = marksOf(run.situation(), run.step, run.ask('naming'))
    expect(marks.filter(({ first }) => first).map(({ on }) => on)).toEqual([days.escalate])
    expect(marks.filter(({ last }) => last).map(({ on }) => on)).toEqual([days.escalateAgain])
  })
  test('are none where the clock names none', () => {
    const run = asked({ clock: { within: 20 } })
    expect(chasedOn(run)).toEqual([])
    expect(run.ask('naming').next).toBeUndefined()
  })
  test('are counted from the date that the due date hangs on', () => {
    // The plan names Wednesday 20 January; three working days after it is Monday 25.
    const within = { workingDays: 5, from: 'answer.plan.day' }
    const run = asked({ clock: { within, remindOn: [3], escalateOn: [6], closesOn: 20 } })
    expect(chasedOn(run)).toEqual(['remind 2027-01-25', 'escalate 2027-01-28', 'close 2027-02-11'])
  })
  test('are counted from sending where the due date hangs on the sooner of several', () => {
    const within = { soonerOf: [15, { workingDays: -2, from: 'answer.plan.day' }] }
    expect(chasedOn(asked({ clock: { within, remindOn: [1], closesOn: 20 } }))).toEqual([
      'remind 2027-01-15',
      'close 2027-02-11',
    ])
  })
  test('end before the closing, where a date that somebody gave makes it early', () => {
    const closesOn = { workingDays: 8, from: 'answer.plan.day' }
    // Closes on Monday 1 February: only the first reminder is before it.
    const run = asked({ clock: { ...clock, within: 2, closesOn } })
    expect(chasedOn(run)).toEqual([`remind ${days.remind}`, 'close 2027-02-01'])
  })
  test('have no reminder on the day of the closing', () => {
    const run = asked({ clock: { within: 10, remindOn: [10], closesOn: 10 } })
    expect(chasedOn(run)).toEqual([`close ${days.remind}`])
  })
  test('come in the order of the calendar, however the clock lists them', () => {
    const run = asked({ clock: { ...clock, remindOn: [17, 10] } })
    expect(chasedOn(run)).toEqual(ALL)
  })
  test('jump Easter', () => {
    // Monday 22 March: Good Friday and Easter Monday lie between the third and the fourth working day.
    const run = asked(
      { clock: { within: 5, remindOn: [3, 4], closesOn: 6 } },
      { now: '2027-03-22T10:00:00.000Z' },
    )
    expect(chasedOn(run)).toEqual(['remind 2027-03-25', 'remind 2027-03-30', 'close 2027-04-01'])
  })
  test('are never a weekend or a bank holiday, whatever day the letter goes', () => {
    const run = asked()
    for (let day = Date.parse('2026-12-01'); day < Date.parse('2027-12-31'); day += 24 * 60 * 60 * 1000) {
      const sent = new Date(day).toISOString().slice(0, 10)
      const ask = { ...run.ask('naming'), sent, counted: sent, closes: undefined }
      for (const { on } of marksOf(run.situation(), run.step, ask)) {
        expect(on > sent, `${on} after ${sent}`).toBe(true)
        expect([0, 6], on).not.toContain(new Date(on).getUTCDay())
        expect(BANK_HOLIDAYS.days[on], on).toBeUndefined()
      }
    }
  })
})

describe('what is still to come', () => {
  test('begins with the first day after sending', () => {
    const run = asked()
    expect(run.ask('naming').next).toBe(days.remind)
  })
  test('is what was not chased yet', () => {
    const run = asked()
    chase(run, days.remind)
    expect(run.ask('naming')).toMatchObject({ chased: days.remind, next: days.remindAgain })
  })
  test('is not what was due before the letter went', () => {
    const within = { workingDays: 5, from: 'answer.plan.day' }
    const run = asked(
      { clock: { within, remindOn: [3], escalateOn: [6] } },
      { now: '2027-01-26T10:00:00.000Z' },
    )
    expect(chasedOn(run)).toEqual(['remind 2027-01-25', 'escalate 2027-01-28'])
    expect(run.ask('naming').next).toBe('2027-01-28')
  })
  test('is always the closing, even when its day has been chased', () => {
    const run = asked()
    const ask = { ...run.ask('naming'), chased: '2027-03-01' }
    expect(isToCome({ on: days.closes, what: 'close' }, ask)).toBe(true)
    expect(isToCome({ on: days.escalateAgain, what: 'escalate' }, ask)).toBe(false)
    expect(nextMark(run.situation(), run.step, ask)).toBe(days.closes)
  })
})

describe('after passing on', () => {
  const run = asked()
  run.now = '2027-02-01T10:00:00.000Z'
  run.answer('naming', { ...naming, answer: 'pass' })
  run.comeTo('naming')

  test('the clock goes on from the first sending', () => {
    expect(run.ask('naming')).toMatchObject({ number: 2, sent: '2027-02-01', counted: days.sent })
    expect(chasedOn(run)).toEqual(ALL)
  })
  test('the colleague is not reminded of what was due before', () => {
    expect(run.ask('naming').next).toBe(days.remindAgain)
    expect(chase(run, '2027-02-02')).toBeUndefined()
  })
})

describe('after an extension', () => {
  const extended = (to: string, more = {}) => {
    const run = asked()
    return { run, ask: { ...run.ask('naming'), due: to, extendedTo: to, ...more } }
  }
  test('reminders stay where they are', () => {
    const { run, ask } = extended('2027-02-16')
    expect(chasedOn(run, ask).slice(0, 2)).toEqual(ALL.slice(0, 2))
  })
  test('an escalation that was to come earlier waits for the working day after the new date', () => {
    const { run, ask } = extended('2027-02-16')
    expect(chasedOn(run, ask).slice(2)).toEqual([
      'escalate 2027-02-17',
      `escalate ${days.escalateAgain}`,
      ALL[4],
    ])
  })
  test('an escalation that came already does not come again', () => {
    const { run, ask } = extended('2027-02-16', { chased: days.escalate })
    expect(nextMark(run.situation(), run.step, ask)).toBe(days.escalateAgain)
  })
  test('an ask that never closes is still escalated', () => {
    const run = asked({ clock: { within: 5, escalateOn: [6], escalateTo: 'clerk' } })
    const ask = { ...run.ask('naming'), due: '2027-03-01', extendedTo: '2027-03-01' }
    expect(nextMark(run.situation(), run.step, ask)).toBe('2027-03-02')
  })
  test('nothing is escalated that would come on the closing or after it', () => {
    const { run, ask } = extended('2027-02-25')
    expect(chasedOn(run, ask).slice(2)).toEqual([`close ${days.closes}`])
  })
})
