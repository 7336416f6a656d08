import { describe, expect, test } from 'vitest'
import { extend } from '../../../shared/actions/extend.ts'
import { pause } from '../../../shared/actions/pause.ts'
import { resume } from '../../../shared/actions/resume.ts'
import { BANK_HOLIDAYS, type Holidays } from '../../../shared/calendar/bank-holidays.ts'
import { calendarChange } from '../../../shared/calendar/calendar-change.ts'
import { isToCome, marksOf } from '../../../shared/run/marks.ts'
import { recomputed } from '../../../shared/run/recompute.ts'
import { act, asked, chase, clock, days } from './chasing.ts'
import { naming } from './library.ts'
import type { Player } from './player.ts'

const name = { en: 'Proclaimed', cy: 'Cyhoeddwyd' }
const withDay = (day: string): Holidays => ({
  ...BANK_HOLIDAYS,
  days: { ...BANK_HOLIDAYS.days, [day]: name },
})
const without = (gone: string): Holidays => ({
  ...BANK_HOLIDAYS,
  days: Object.fromEntries(Object.entries(BANK_HOLIDAYS.days).filter(([day]) => day !== gone)),
})

/** Recomputes the newest ask at nine o'clock of a day, and keeps what follows. */
function recompute(run: ReturnType<typeof asked>, is: Holidays, on = days.sent, was = BANK_HOLIDAYS) {
  run.now = `${on}T09:00:00.000Z`
  const change = recomputed(run.situation(), run.step, run.ask('naming'), calendarChange(was, is)!)
  if (change) run.keep(change)
  return change
}
const datesOf = (run: Player) => {
  const { due, closes, next } = run.ask('naming')
  return { due, closes, next }
}
/** The first Monday of February, between the first and the second reminder. */
const MONDAY = '2027-02-01'

describe('a new holiday', () => {
  test('before the due date moves it, and all that comes after the holiday, by one working day', () => {
    const run = asked()
    recompute(run, withDay(MONDAY))
    expect(datesOf(run)).toEqual({ due: '2027-02-12', closes: '2027-03-01', next: days.remind })
    const marks = marksOf(run.situation(), run.step, run.ask('naming'), withDay(MONDAY))
    expect(marks.map(({ on }) => on)).toEqual([
      days.remind,
      '2027-02-09',
      '2027-02-15',
      '2027-02-22',
      '2027-03-01',
    ])
    expect(run.entries.at(-1)).toMatchObject({
      who: 'system',
      what: 'recomputed',
      step: 'naming',
      detail: {
        ask: 1,
        due: '2027-02-12',
        dueBefore: days.due,
        closes: '2027-03-01',
        closesBefore: days.closes,
      },
    })
    expect(run.situation().file.run.due).toBe('2027-02-12')
    expect(run.letters).toHaveLength(1)
  })
  test('moves the next reminder with the others', () => {
    const run = asked()
    recompute(run, withDay('2027-01-20'))
    expect(datesOf(run).next).toBe('2027-01-29')
  })
  test('after all its days changes nothing, and leaves no entry', () => {
    const run = asked()
    expect(recompute(run, withDay('2027-03-02'))).toBeUndefined()
  })
  test('moves nothing twice, however often it is looked at', () => {
    const run = asked()
    recompute(run, withDay(MONDAY))
    expect(recompute(run, withDay(MONDAY))).toBeUndefined()
  })
  test('leaves an answered ask alone', () => {
    const run = asked()
    run.answer('naming', naming)
    expect(recompute(run, withDay(MONDAY))).toBeUndefined()
  })
  test('does not bring back a date that is over; the closing still moves', () => {
    const run = asked()
    chase(run, days.escalate)
    recompute(run, withDay('2027-02-24'), '2027-02-22')
    expect(datesOf(run)).toMatchObject({ due: days.due, closes: '2027-03-01' })
  })
  test('that has passed when it is entered moves what was due on it, and reminds nobody again', () => {
    const run = asked()
    chase(run, days.remind)
    recompute(run, withDay(days.remind), '2027-01-29')
    const ask = run.ask('naming')
    expect(ask).toMatchObject({ due: '2027-02-12', chased: '2027-01-29', next: '2027-02-09' })
    const reminder = { on: '2027-01-29', what: 'remind' } as const
    expect(isToCome(reminder, ask)).toBe(false)
    expect(recompute(run, withDay(days.remind), '2027-02-01')).toBeUndefined()
  })
  test('before a date that something else hangs on makes nobody’s date earlier', () => {
    // Two working days before Wednesday 20 January.
    const run = asked({ clock: { within: { workingDays: -2, from: 'answer.plan.day' } } })
    expect(run.ask('naming').due).toBe('2027-01-18')
    recompute(run, withDay('2027-01-19'), '2027-01-15')
    expect(run.ask('naming').due).toBe('2027-01-18')
  })
})

describe('what an administrator did stays in view', () => {
  test('a date that was given stays, and the closing stays behind it', () => {
    const run = asked()
    act(run, extend, { until: '2027-02-25', why: 'She is away.' })
    expect(run.ask('naming').closes).toBe(days.closes)
    recompute(run, withDay('2027-02-26'))
    expect(datesOf(run)).toMatchObject({ due: '2027-02-25', closes: '2027-03-01' })
  })
  test('a date that was given is not overtaken by that of everybody else', () => {
    const run = asked()
    act(run, extend, { until: '2027-02-12', why: 'She is away.' })
    const two = { ...withDay(MONDAY), days: { ...withDay(MONDAY).days, '2027-02-02': name } }
    recompute(run, two)
    expect(run.ask('naming').due).toBe('2027-02-15')
  })
  test('days of a pause are counted besides', () => {
    const run = asked()
    act(run, pause, { why: 'A merger.' }, '2027-01-18')
    act(run, resume, { why: 'It is over.' }, '2027-01-20')
    expect(run.ask('naming').due).toBe('2027-02-15')
    recompute(run, withDay(MONDAY), '2027-01-21')
    expect(run.ask('naming')).toMatchObject({ due: '2027-02-16', pausedDays: 2 })
  })
  test('what is paused moves too, and is still not chased', () => {
    const run = asked()
    act(run, pause, { why: 'A merger.' }, '2027-01-18')
    recompute(run, withDay(MONDAY), '2027-01-19')
    expect(run.ask('naming')).toMatchObject({ state: 'paused', due: '2027-02-12' })
    expect(run.ask('naming').next).toBeUndefined()
  })
})

test('a holiday that is none after all leaves the promised date, and silence is not told before it', () => {
  // Asked on Monday 22 March: Good Friday lies before the fifth working day.
  const run = asked({ clock: { ...clock, within: 5, escalateOn: [6] } }, { now: '2027-03-22T10:00:00.000Z' })
  const { due } = run.ask('naming')
  recompute(run, without('2027-03-26'), '2027-03-23')
  expect(run.ask('naming').due).toBe(due)
  const marks = marksOf(run.situation(), run.step, run.ask('naming'), without('2027-03-26'))
  expect(marks.find(({ what }) => what === 'escalate')!.on > due).toBe(true)
})

describe('a list that only grew', () => {
  const shorter: Holidays = {
    ...BANK_HOLIDAYS,
    until: '2027-12-31',
    days: Object.fromEntries(Object.entries(BANK_HOLIDAYS.days).filter(([day]) => day < '2028')),
  }
  test('by years at its end changes nothing', () => {
    expect(calendarChange(shorter, BANK_HOLIDAYS)).toBeUndefined()
  })
  test('and changed besides changes what it did in the years that both cover', () => {
    const list = calendarChange(shorter, withDay(MONDAY))!
    expect(list.was.days).not.toHaveProperty(MONDAY)
    expect(list.was).toMatchObject({ until: '2028-12-31', days: { '2028-12-25': expect.anything() } })
  })
  test('or whose days have other names is the same', () => {
    const renamed = { ...BANK_HOLIDAYS, days: { ...BANK_HOLIDAYS.days, '2027-01-01': name } }
    expect(calendarChange(BANK_HOLIDAYS, renamed)).toBeUndefined()
  })
})
