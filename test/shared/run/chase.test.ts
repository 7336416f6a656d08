import { describe, expect, test } from 'vitest'
import { extend } from '../../../shared/actions/extend.ts'
import { nudge } from '../../../shared/actions/nudge.ts'
import { reassign } from '../../../shared/actions/reassign.ts'
import { CalendarEnds } from '../../../shared/calendar/calendar-ends.ts'
import { ASK_STATES } from '../../../shared/run/records/ask.ts'
import { act, asked, chase, chaseAll, clock, days, lettersSince, put, tasksOf } from './chasing.ts'
import { library, naming } from './library.ts'

const to = { name: 'Nia', email: 'nia@ash.example', why: 'She left.' }

describe('an ask that is chased', () => {
  test('hears nothing before its day', () => {
    const run = asked()
    expect(chase(run, '2027-01-27')).toBeUndefined()
    expect(run.ask('naming').next).toBe(days.remind)
  })
  test('brings the holder a reminder with a link, on its day', () => {
    const run = asked()
    chase(run, days.remind)
    expect(lettersSince(run)).toEqual(['L-remind to kay@ash.example'])
    expect(run.letters[1]).not.toHaveProperty('repeats')
    expect(run.letters[1]).toMatchObject({
      id: `naming-1-L-remind-${days.remind}`,
      link: true,
      languages: ['cy'],
      state: 'queued',
    })
    expect(run.entries.at(-1)).toMatchObject({
      what: 'reminded',
      who: 'system',
      step: 'naming',
      detail: { ask: 1, of: 'office:keeper', letters: 1 },
    })
  })
  test('brings its own letter again, under another name, where there is none for reminders', () => {
    const run = asked({ clock: { ...clock, remindWith: undefined } })
    chaseAll(run, days.remind, days.remindAgain)
    expect(lettersSince(run)).toEqual(['L-1 to kay@ash.example', 'L-1 to kay@ash.example'])
    expect(new Set(run.letters.map(({ id }) => id)).size).toBe(3)
    expect(run.letters.map(({ repeats }) => repeats)).toEqual([undefined, days.sent, days.sent])
  })
  test('is chased once a day', () => {
    const run = asked()
    chase(run, days.remind)
    expect(chase(run, days.remind)).toBeUndefined()
    expect(run.letters).toHaveLength(2)
  })
  test('may only be chased from sent: an answer at the same moment refuses the change', () => {
    const run = asked()
    const chased = chase(run, days.remind)!
    expect(chased.change.asks).toMatchObject([{ from: ['sent'] }])
    run.answer('naming', naming)
    expect(() => run.keep(chased.change)).toThrow('naming 1 is answered')
  })
  test('without a letter gets none: what is overdue is shown in the console', () => {
    const run = asked({ letter: undefined, clock: { ...clock, remindWith: undefined } })
    chase(run, days.remind)
    expect(run.letters).toEqual([])
    expect(run.entries.at(-1)).toMatchObject({ what: 'reminded', detail: { letters: 0 } })
    expect(run.ask('naming').next).toBe(days.remindAgain)
  })
  test('names nobody in the ledger', () => {
    const run = asked()
    chaseAll(run, ...Object.values(days).slice(1))
    expect(JSON.stringify(run.entries)).not.toMatch(/Kay|Dot|@/)
  })
})

describe('a letter that comes again', () => {
  const repeating = () => asked({ clock: { ...clock, remindWith: undefined, escalateWith: undefined } })
  const reminders = (run: ReturnType<typeof asked>) =>
    run.letters
      .filter(({ repeats }) => repeats !== undefined)
      .map(({ to, repeats }) => `${to.name} ${repeats}`)

  test('is a reminder to whoever holds the ask, on its day or when an administrator sends it', () => {
    const run = repeating()
    act(run, nudge, { why: 'She asked.' }, '2027-01-18')
    chase(run, days.remind)
    expect(reminders(run)).toEqual([`Kay ${days.sent}`, `Kay ${days.sent}`])
  })
  test('is none in an escalation, nor for somebody who has had no letter before', () => {
    const run = repeating()
    act(run, reassign, to, '2027-01-18')
    chase(run, days.escalate)
    expect(run.letters).toHaveLength(4)
    expect(reminders(run)).toEqual([])
    act(run, nudge, { why: 'She asked.' }, '2027-02-15')
    expect(reminders(run)).toEqual(['Nia 2027-01-18'])
  })
})

describe('days on which no chase ran', () => {
  test('are made up for once, by the last of them', () => {
    const run = asked()
    chase(run, days.escalate)
    expect(lettersSince(run)).toEqual(['L-escalate to kay@ash.example', 'L-escalate to dot@ash.example'])
    expect(run.entries.filter(({ what }) => what === 'reminded')).toEqual([])
    expect(chase(run, '2027-02-15')).toBeUndefined()
  })
  test('do not lose the telephone call of the first escalation', () => {
    const run = asked()
    chase(run, days.escalateAgain)
    expect(lettersSince(run)).toHaveLength(2)
    expect(run.letters.at(-1)?.flags).toEqual({ final_notice: true })
    expect(tasksOf(run)).toEqual(['phone open'])
  })
  test('end in the closing and nothing else when it was among them', () => {
    const run = asked()
    chase(run, '2027-03-08')
    expect(run.letters).toHaveLength(1)
    expect(run.ask('naming').state).toBe('closed-no-answer')
  })
})

describe('within a working day of the letter before', () => {
  const sentToday = () => {
    const run = asked()
    chase(run, days.remindAgain)
    act(run, reassign, to, days.escalate)
    return run
  }
  test('a letter is left out, and is not sent later', () => {
    const run = sentToday()
    const before = run.letters.length
    chase(run, days.escalate)
    expect(run.letters).toHaveLength(before)
    expect(chase(run, '2027-02-15')).toBeUndefined()
    expect(run.ask('naming').next).toBe(days.escalateAgain)
  })
  test('a task is opened all the same: it is no letter', () => {
    const run = sentToday()
    chase(run, days.escalate)
    expect(tasksOf(run)).toEqual(['phone open'])
  })
  test('means the day of sending: the next working day is far enough', () => {
    const run = asked({ clock: { within: 5, remindOn: [1] } })
    chase(run, '2027-01-15')
    expect(lettersSince(run)).toEqual(['L-1 to kay@ash.example'])
  })
})

describe('escalation', () => {
  test('goes to the holder and to the other office of the unit, which may answer too', () => {
    const run = asked()
    chase(run, days.escalate)
    const [own, other] = run.letters.slice(1)
    expect(own).toMatchObject({ to: { name: 'Kay' }, recipient: { name: 'Kay' }, link: true })
    expect(other).toMatchObject({ to: { name: 'Dot' }, recipient: { name: 'Kay' }, link: true })
    expect(other?.id).not.toBe(own?.id)
  })
  test('goes past the holder unless the step says otherwise', () => {
    const run = asked({ clock: { ...clock, escalateHolder: undefined } })
    chase(run, days.escalate)
    expect(lettersSince(run)).toEqual(['L-escalate to dot@ash.example'])
  })
  const passing = (name: string) => ({
    ...{ answer: 'pass', reader_name: name, reader_email: `${name.toLowerCase()}@ash.example` },
  })
  test('of what was passed on is copied without the link to all who passed it on, as the request was', () => {
    const run = asked()
    for (const name of ['Col', 'Dai']) {
      run.answer('naming', passing(name))
      run.comeTo('naming')
    }
    const before = run.letters.length
    expect(run.letters.slice(-3).map(({ to, link }) => [to.name, link])).toEqual([
      ['Dai', true],
      ['Col', false],
      ['Kay', false],
    ])
    chase(run, days.escalate)
    const told = run.letters.slice(before)
    expect(told.map(({ to, recipient, link }) => [to.name, recipient.name, link])).toEqual([
      ['Dai', 'Dai', true],
      ['Dot', 'Dai', true],
      ['Col', 'Dai', false],
      ['Kay', 'Dai', false],
    ])
    expect(new Set(run.letters.map(({ id }) => id)).size).toBe(run.letters.length)
    expect(told.every(({ letter, flags }) => letter === 'L-escalate' && flags?.final_notice === false)).toBe(
      true,
    )
    // Each chase that tells of it, and no reminder before.
    chase(run, days.escalateAgain)
    expect(run.letters.slice(before + 4).map(({ to }) => to.name)).toEqual(['Dai', 'Dot', 'Col', 'Kay'])
  })
  test('is copied to whoever holds the office today, and to nobody who gets the letter itself', () => {
    const unit = structuredClone(library)
    const run = asked({ clock: { ...clock, escalateTo: undefined } }, { unit })
    run.answer('naming', passing('Col'))
    run.comeTo('naming')
    unit.holders = { ...unit.holders, keeper: { name: 'Kit', email: 'kit@ash.example' } }
    chase(run, days.escalate)
    expect(lettersSince(run, 3)).toEqual(['L-escalate to col@ash.example', 'L-escalate to kit@ash.example'])
    put(run, { holder: { ...run.ask('naming').holder, email: 'kit@ash.example' } })
    chase(run, days.escalateAgain)
    expect(lettersSince(run, 5)).toEqual(['L-escalate to kit@ash.example'])
  })
  test('about a person goes to the office without the person’s link', () => {
    const run = asked({}, { opened: false })
    run.step.clock = { within: 5 }
    run.comeTo('naming')
    run.answer('naming', naming)
    run.step.clock = clock
    Object.assign(run.step, { of: { person: 'reader' } })
    run.comeTo('naming')
    chase(run, days.escalate)
    expect(run.letters.at(-1)).toMatchObject({ to: { name: 'Dot' }, recipient: { name: 'Dot' }, link: false })
  })
  test('to whoever works in the console is a task', () => {
    const run = asked({ clock: { within: 5, escalateOn: [6], escalateTo: 'clerk' } })
    chase(run, '2027-01-22')
    expect(run.situation().file.tasks).toMatchObject([
      { kind: 'overdue', office: 'clerk', opened: '2027-01-22', due: '2027-01-26', state: 'open' },
    ])
    expect(run.letters).toHaveLength(1)
    expect(run.entries.at(-1)).toMatchObject({
      what: 'task-opened',
      detail: { task: 'overdue', office: 'clerk', due: '2027-01-26' },
    })
  })
  test('to an office that nobody holds is a task about the gap', () => {
    const run = asked({}, { unit: library })
    chase(run, days.escalate)
    expect(lettersSince(run)).toEqual(['L-escalate to kay@ash.example'])
    expect(tasksOf(run)).toEqual(['nobody open', 'phone open'])
  })
  test('asks somebody to telephone once, on the first day', () => {
    const run = asked()
    chase(run, days.escalate)
    expect(run.situation().file.tasks).toMatchObject([{ kind: 'phone', office: 'caller', due: '2027-02-16' }])
    chase(run, days.escalateAgain)
    expect(tasksOf(run)).toEqual(['phone open'])
  })
  test('says on its last day that it is the last letter, and not before', () => {
    const run = asked()
    chaseAll(run, days.escalate, days.escalateAgain)
    expect(run.letters.slice(1).map(({ flags }) => flags?.final_notice)).toEqual([false, false, true, true])
  })
})

describe('the closing', () => {
  test('records silence as silence, and sends nothing', () => {
    const run = asked()
    chaseAll(run, ...Object.values(days).slice(1))
    expect(run.ask('naming')).toMatchObject({
      state: 'closed-no-answer',
      settled: { outcome: 'no-answer', by: { how: 'clock' } },
    })
    expect(run.entries.at(-1)?.what).toBe('closed-no-answer')
    expect(run.letters.at(-1)?.id).toContain(days.escalateAgain)
  })
  test('is the task to telephone done', () => {
    const run = asked()
    chaseAll(run, days.escalate, days.closes)
    expect(tasksOf(run)).toEqual(['phone done'])
  })
  test('on a day on which nobody works comes with the chase of the next', () => {
    const run = asked()
    put(run, { closes: '2027-01-23' })
    expect(chase(run, '2027-01-22')).toBeUndefined()
    chase(run, '2027-01-25')
    expect(run.ask('naming').state).toBe('closed-no-answer')
  })
})

test.each(ASK_STATES.filter((state) => state !== 'sent'))('an ask that is %s is left alone', (state) => {
  const run = asked()
  put(run, { state })
  for (const day of Object.values(days)) expect(chase(run, day)).toBeUndefined()
})

test('with more time, silence is told once, on the working day after the new date', () => {
  const run = asked()
  chaseAll(run, days.remind, days.remindAgain)
  act(run, extend, { until: '2027-02-22', why: 'She is away.' }, '2027-02-09')
  const before = run.letters.length
  chaseAll(run, days.escalate, days.escalateAgain, '2027-02-22')
  expect(run.letters).toHaveLength(before)
  chase(run, '2027-02-23')
  expect(lettersSince(run, before)).toEqual([
    'L-escalate to kay@ash.example',
    'L-escalate to dot@ash.example',
  ])
  expect(run.letters.at(-1)?.flags).toEqual({ final_notice: true })
  expect(tasksOf(run)).toEqual(['phone open'])
  expect(run.ask('naming').next).toBe(days.closes)
})

describe('past the end of the list of bank holidays', () => {
  test('a chase throws, so that an administrator hears of it', () => {
    // The escalation is within the list; the task that it opens would be due in 2029.
    const run = asked(
      { clock: { within: 3, escalateOn: [4], escalateTo: 'clerk' } },
      { now: '2028-12-20T10:00:00.000Z' },
    )
    expect(run.ask('naming').next).toBe('2028-12-28')
    expect(() => chase(run, '2028-12-28')).toThrow(CalendarEnds)
    expect(run.ask('naming').chased).toBeUndefined()
  })
  test('an ask is not opened that would be chased there', () => {
    const late = { now: '2028-12-20T10:00:00.000Z', opened: false }
    const run = asked({ clock: { within: 3, remindOn: [10] } }, late)
    expect(() => run.comeTo('naming')).toThrow(CalendarEnds)
  })
})
