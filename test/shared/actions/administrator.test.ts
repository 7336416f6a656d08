import { describe, expect, test } from 'vitest'
import { extend } from '../../../shared/actions/extend.ts'
import { moreTime } from '../../../shared/actions/more-time.ts'
import { reassign } from '../../../shared/actions/reassign.ts'
import { seeTo } from '../../../shared/actions/see-to.ts'
import { linkFor } from '../../../shared/run/link.ts'
import { undeliverable } from '../../../shared/run/undeliverable.ts'
import { act, asked, chase, chaseAll, days, put, tasksOf } from '../run/chasing.ts'
import { library, naming } from '../run/library.ts'

const to = { name: 'Nia', email: 'nia@ash.example', why: 'She left.' }
type Run = ReturnType<typeof asked>

function bounce(run: Run): void {
  const letter = run.letters.at(-1)!
  run.keep(undeliverable(run.situation(), run.step, run.ask('naming'), letter, 'undeliverable')!.change)
}

describe('sending an ask to somebody else', () => {
  const run = asked()
  chase(run, days.remind)
  const before = run.ask('naming')
  act(run, reassign, to, '2027-02-03')

  test('puts it to them under the same office and reference', () => {
    expect(run.ask('naming')).toMatchObject({
      number: 1,
      state: 'sent',
      holder: { as: 'office:keeper', name: 'Nia', email: 'nia@ash.example' },
      reference: before.reference,
      taskToken: before.taskToken,
    })
  })
  test('sends them the letter of the ask, under an id of its own', () => {
    expect(run.letters.at(-1)).toMatchObject({
      id: 'naming-1-L-1-g2',
      to: { name: 'Nia', email: 'nia@ash.example' },
      recipient: { name: 'Nia' },
      link: true,
    })
  })
  test('keeps the dates, and goes on chasing where it was', () => {
    expect(run.ask('naming')).toMatchObject({
      due: days.due,
      closes: days.closes,
      counted: days.sent,
      chased: days.remind,
      next: days.remindAgain,
      sent: '2027-02-03',
      lastLetter: '2027-02-03',
    })
  })
  test('counts a generation up, so that the old links are dead and new ones good', () => {
    expect(before.generation).toBeUndefined()
    expect(run.ask('naming').generation).toBe(2)
    expect(linkFor(run.now, before, 'old').generation).toBe(1)
    expect(linkFor(run.now, run.ask('naming'), 'new').generation).toBe(2)
    act(run, reassign, { ...to, name: 'Olwen' }, '2027-02-04')
    expect(run.ask('naming').generation).toBe(3)
    expect(run.letters.at(-1)?.id).toBe('naming-1-L-1-g3')
  })
  test('is told in the ledger', () => {
    expect(run.entries.at(-1)).toMatchObject({
      who: 'office:clerk',
      what: 'address-corrected',
      detail: { ask: 1, due: days.due },
    })
  })
  test('sends nothing where the ask had no letter', () => {
    const silent = asked({ letter: undefined })
    expect(act(silent, reassign, to)?.letters).toEqual([])
  })
})

describe('sending it to another address after a bounce', () => {
  const run = asked()
  chaseAll(run, days.remind, days.remindAgain)
  bounce(run)
  act(run, reassign, to, '2027-03-01')

  test('starts the full period again from today', () => {
    expect(run.ask('naming')).toMatchObject({
      state: 'sent',
      sent: '2027-03-01',
      counted: '2027-03-01',
      // Easter lies before both.
      due: '2027-03-31',
      closes: '2027-04-15',
      next: '2027-03-15',
    })
    expect(run.ask('naming').pausedFor).toBeUndefined()
    expect(run.ask('naming').chased).toBeUndefined()
    expect(run.situation().file.run.due).toBe('2027-03-31')
  })
  test('reminds the new holder from the beginning', () => {
    chase(run, '2027-03-15')
    expect(run.letters.at(-1)).toMatchObject({ letter: 'L-remind', to: { email: 'nia@ash.example' } })
  })
  test('is the task to find another address done', () => {
    expect(tasksOf(run)).toEqual(['undeliverable done'])
  })
  test('can bounce again, and is paused again', () => {
    bounce(run)
    expect(run.ask('naming').state).toBe('paused')
    expect(tasksOf(run)).toEqual(['undeliverable done', 'undeliverable open'])
  })
})

test('an extension given before a bounce does not hold up the new period', () => {
  const run = asked()
  act(run, extend, { until: '2027-04-30', why: 'She is away.' })
  bounce(run)
  act(run, reassign, to, '2027-02-01')
  expect(run.ask('naming')).toMatchObject({ due: '2027-03-01', closes: '2027-03-16' })
  chaseAll(run, '2027-02-15', '2027-02-24', '2027-03-02')
  expect(run.letters.at(-1)?.letter).toBe('L-escalate')
})

describe('the directory', () => {
  const unitAfter = (run: Run, of = run.ask('naming').holder) =>
    reassign.apply(run.situation(), run.step, { ...run.ask('naming'), holder: of }, to)?.directory?.units?.[0]

  test('has the new holder of the office, so that later letters go there too', () => {
    expect(unitAfter(asked())?.holders).toMatchObject({
      keeper: { name: 'Nia', email: 'nia@ash.example', language: 'cy' },
      deputy: { name: 'Dot' },
    })
  })
  test('is left alone by a colleague, by a person, and by an office of the scheme', () => {
    const run = asked()
    for (const as of ['colleague', 'person:reader', 'office:clerk'])
      expect(unitAfter(run, { ...run.ask('naming').holder, as }), as).toBeUndefined()
  })
})

describe('an office that nobody holds', () => {
  const run = asked({}, { unit: { ...library, holders: {} } })

  test('is a task for an administrator, while the run waits without a letter', () => {
    expect(run.ask('naming')).toMatchObject({ state: 'paused', pausedFor: 'nobody' })
    expect(tasksOf(run)).toEqual(['nobody open'])
    expect(run.letters).toEqual([])
    expect(chase(run, days.remind)).toBeUndefined()
  })
  test('is filled by sending the ask to somebody, who gets the full period', () => {
    const change = act(run, reassign, to, '2027-02-01')
    expect(run.ask('naming')).toMatchObject({ state: 'sent', holder: { name: 'Nia' }, due: '2027-03-01' })
    expect(run.letters.map(({ to }) => to.email)).toEqual(['nia@ash.example'])
    expect(change?.directory?.units?.[0]?.holders).toMatchObject({ keeper: { name: 'Nia' } })
    expect(tasksOf(run)).toEqual(['nobody done'])
  })
})

describe('giving more time', () => {
  const run = asked()
  act(run, moreTime, { why: 'I am away.' })
  const change = act(run, extend, { until: '2027-02-16', why: 'She is away.' })

  test('moves the reply-by date, of the ask and of the run', () => {
    expect(run.ask('naming')).toMatchObject({ due: '2027-02-16', extendedTo: '2027-02-16' })
    expect(run.situation().file.run.due).toBe('2027-02-16')
  })
  test('sends no letter, and leaves the holder and the links', () => {
    expect(change?.letters ?? []).toEqual([])
    expect(run.ask('naming').generation).toBeUndefined()
  })
  test('is the request for it done', () => {
    expect(tasksOf(run)).toEqual(['more-time done'])
  })
  test('leaves the closing where it is when that is late enough', () => {
    expect(run.ask('naming').closes).toBe(days.closes)
    expect(run.entries.at(-1)).toMatchObject({
      who: 'office:clerk',
      what: 'extended',
      detail: { ask: 1, due: '2027-02-16', closes: days.closes },
    })
  })
  test('lets escalation wait for the new date, and no longer', () => {
    chaseAll(run, days.remind, days.remindAgain)
    expect(chase(run, days.escalate)).toBeUndefined()
    expect(chase(run, '2027-02-16')).toBeUndefined()
    chase(run, '2027-02-17')
    expect(run.letters.at(-1)?.letter).toBe('L-escalate')
  })
  test('takes an answer before the new date as in time', () => {
    const early = asked()
    act(early, extend, { until: '2027-02-16', why: 'She is away.' })
    early.now = '2027-02-16T23:30:00.000Z'
    early.answer('naming', { answer: 'nobody' })
    expect(early.ask('naming').settled?.late).toBe(false)
  })
  test('holds for the colleague to whom the ask is passed on', () => {
    const passed = asked()
    act(passed, extend, { until: '2027-02-16', why: 'She is away.' })
    passed.answer('naming', { ...naming, answer: 'pass' })
    passed.comeTo('naming')
    expect(passed.ask('naming')).toMatchObject({ number: 2, due: '2027-02-16' })
    chaseAll(passed, days.remind, days.remindAgain)
    expect(chase(passed, days.escalate)).toBeUndefined()
  })
  test('moves the closing to the working day after a later date', () => {
    const late = asked()
    act(late, extend, { until: '2027-03-25', why: 'She is away.' })
    // Easter lies between.
    expect(late.ask('naming').closes).toBe('2027-03-30')
    expect(chase(late, days.closes)?.change.ledger[0].what).not.toBe('closed-no-answer')
    chase(late, '2027-03-30')
    expect(late.ask('naming').state).toBe('closed-no-answer')
  })
  test('gives no closing to an ask that has none', () => {
    const open = asked({ clock: { within: 5, escalateOn: [6], escalateTo: 'clerk' } })
    act(open, extend, { until: '2027-02-16', why: 'She is away.' })
    expect(open.ask('naming').closes).toBeUndefined()
    expect(open.ask('naming').next).toBe('2027-02-17')
    expect(open.entries.at(-1)?.detail).not.toHaveProperty('closes')
  })
  test('leaves other tasks open, and a paused ask paused', () => {
    const paused = asked()
    bounce(paused)
    act(paused, extend, { until: '2027-02-16', why: 'We look for an address.' })
    expect(paused.ask('naming').state).toBe('paused')
    expect(tasksOf(paused)).toEqual(['undeliverable open'])
  })
})

describe('saying that it is done', () => {
  test('is every open task about the ask done, with what was done', () => {
    const run = asked()
    chase(run, days.escalate)
    act(run, moreTime, { why: 'I am away.' }, days.escalate)
    act(run, seeTo, { why: 'I telephoned.' }, days.escalate)
    expect(tasksOf(run)).toEqual(['phone done', 'more-time done'])
    expect(run.situation().file.tasks[0]?.done).toEqual({
      at: run.now,
      by: 'office:clerk',
      note: 'I telephoned.',
    })
    expect(run.entries.at(-1)).toMatchObject({
      who: 'office:clerk',
      what: 'task-done',
      detail: { ask: 1, task: 'phone' },
    })
  })
  test('leaves the ask open, and the chase goes on', () => {
    const run = asked()
    chase(run, days.escalate)
    const before = run.ask('naming')
    act(run, seeTo, { why: 'I telephoned.' }, days.escalate)
    expect(run.ask('naming')).toEqual(before)
    expect(chase(run, days.escalateAgain)).toBeDefined()
  })
  test('changes nothing when no task is open', () => {
    const run = asked()
    expect(act(run, seeTo, { why: 'Nothing.' })).toBeUndefined()
    chase(run, days.escalate)
    act(run, seeTo, { why: 'I telephoned.' }, days.escalate)
    expect(act(run, seeTo, { why: 'Again.' }, days.escalate)).toBeUndefined()
  })
})

test('an action made from an ask that was answered meanwhile is refused', () => {
  const run = asked()
  const change = reassign.apply(run.situation(), run.step, run.ask('naming'), to)!
  put(run, { state: 'answered' })
  expect(() => run.keep(change)).toThrow('naming 1 is answered')
})
