import { describe, expect, test } from 'vitest'
import { isOffered } from '../../../shared/actions/action.ts'
import { away } from '../../../shared/actions/away.ts'
import { extend } from '../../../shared/actions/extend.ts'
import { nudge } from '../../../shared/actions/nudge.ts'
import { pause } from '../../../shared/actions/pause.ts'
import { reassign } from '../../../shared/actions/reassign.ts'
import { resume } from '../../../shared/actions/resume.ts'
import { undeliverable } from '../../../shared/run/undeliverable.ts'
import { act, asked, chase, chaseAll, chasedOn, days, lettersSince, tasksOf } from '../run/chasing.ts'

const why = { why: 'She telephoned.' }

describe('an ask that is paused', () => {
  const run = asked()
  chase(run, days.remind)
  // Friday 29 January to Friday 5 February 2027: five working days.
  act(run, pause, why, '2027-01-29')
  const paused = run.ask('naming')

  test('is chased by nobody and has no next day', () => {
    expect(paused).toMatchObject({ state: 'paused', pausedFor: 'administrator', pausedOn: '2027-01-29' })
    expect(paused.next).toBeUndefined()
    expect(chase(run, days.escalate)).toBeUndefined()
  })
  test('can be taken up again or sent to somebody else, and neither paused nor nudged', () => {
    const offered = [pause, resume, nudge, away, reassign].filter((one) =>
      isOffered(one, run.situation(), paused),
    )
    expect(offered.map(({ id }) => id)).toEqual(['resume', 'reassign'])
  })
  test('goes on five working days later, with all its days, and reminds nobody twice', () => {
    act(run, resume, why, '2027-02-05')
    expect(run.ask('naming')).toMatchObject({
      state: 'sent',
      due: '2027-02-18',
      closes: '2027-03-05',
      next: '2027-02-15',
      pausedDays: 5,
    })
    expect(run.situation().file.run.due).toBe('2027-02-18')
    expect(chasedOn(run)).toEqual([
      'remind 2027-02-04',
      'remind 2027-02-15',
      'escalate 2027-02-19',
      'escalate 2027-02-26',
      'close 2027-03-05',
    ])
    chase(run, '2027-02-08')
    expect(lettersSince(run)).toEqual(['L-remind to kay@ash.example'])
    chase(run, '2027-02-15')
    expect(lettersSince(run)).toHaveLength(2)
  })
  test('says both in the ledger', () => {
    expect(run.entries.filter(({ what }) => ['paused', 'resumed'].includes(what))).toMatchObject([
      { who: 'office:clerk', detail: { ask: 1 } },
      { who: 'office:clerk', detail: { ask: 1, due: '2027-02-18', closes: '2027-03-05' } },
    ])
  })
  test('counts a second pause on top of the first', () => {
    act(run, pause, why, '2027-02-16')
    act(run, resume, why, '2027-02-17')
    expect(run.ask('naming')).toMatchObject({ due: '2027-02-19', pausedDays: 6 })
  })
})

describe('while it is paused', () => {
  const paused = () => {
    const run = asked()
    act(run, pause, why, days.remind)
    return run
  }

  test('an answer is taken, and the days of the pause do not make it late', () => {
    const run = paused()
    run.now = '2027-02-15T10:00:00.000Z'
    run.answer('naming', { answer: 'nobody' })
    expect(run.ask('naming').settled?.late).toBe(false)
  })
  test('somebody else who gets it has the days that were left', () => {
    const run = paused()
    act(run, reassign, { ...why, name: 'Nia', email: 'nia@ash.example' }, '2027-02-01')
    expect(run.ask('naming')).toMatchObject({ state: 'sent', due: '2027-02-15', closes: '2027-03-02' })
  })
  test('a letter that comes back is still found out', () => {
    const run = paused()
    const letter = run.letters.at(-1)!
    run.keep(undeliverable(run.situation(), run.step, run.ask('naming'), letter, 'undeliverable')!.change)
    expect(run.ask('naming').pausedFor).toBe('undeliverable')
    expect(tasksOf(run)).toEqual(['undeliverable open'])
  })
})

describe('somebody who is away', () => {
  test('is reminded on the working day after, and the reply-by date stays', () => {
    const run = asked()
    act(run, away, { ...why, until: '2027-02-05' })
    expect(run.ask('naming')).toMatchObject({ due: days.due, next: days.remindAgain })
    expect(chasedOn(run)).toEqual([
      'remind 2027-02-08',
      'remind 2027-02-08',
      `escalate ${days.escalate}`,
      `escalate ${days.escalateAgain}`,
      `close ${days.closes}`,
    ])
    chaseAll(run, days.remind, days.remindAgain)
    expect(lettersSince(run)).toEqual(['L-remind to kay@ash.example'])
  })
  test('for longer than the reply-by date gets no reminder: silence is escalated as ever', () => {
    const run = asked()
    act(run, away, { ...why, until: '2027-02-16' })
    expect(run.ask('naming').next).toBe(days.escalate)
  })
})

describe('a reminder sent now', () => {
  test('goes to whoever holds the ask, once, and changes none of its days', () => {
    const run = asked()
    const change = act(run, nudge, why, '2027-01-20')
    expect(change?.letters).toMatchObject([
      { letter: 'L-remind', to: { email: 'kay@ash.example' }, link: true },
    ])
    expect(run.ask('naming')).toMatchObject({ lastLetter: '2027-01-20', next: days.remind, due: days.due })
    expect(run.entries.at(-1)).toMatchObject({ who: 'office:clerk', what: 'nudged' })
    expect(act(run, nudge, why, '2027-01-20')).toBeUndefined()
  })
  test('does not go on the day of the letter before it, and says when it can', () => {
    const run = asked()
    expect(act(run, nudge, why)).toBeUndefined()
    const told = nudge.unless?.(run.situation(), run.ask('naming'))?.en
    expect(told).toContain('Friday 15 January 2027')
    // Whoever pressed twice must not read that nothing went.
    expect(told).toMatch(/^A letter about this question has gone today/)
    run.now = '2027-01-15T10:00:00.000Z'
    expect(nudge.unless?.(run.situation(), run.ask('naming'))).toBeUndefined()
  })
  test('keeps the clock’s own reminder of the same day from coming too', () => {
    const run = asked()
    act(run, nudge, why, '2027-01-27')
    chase(run, days.remind)
    expect(lettersSince(run)).toHaveLength(2)
    act(run, nudge, why, '2027-02-08')
    chase(run, days.remindAgain)
    expect(lettersSince(run)).toHaveLength(3)
  })
  test('is not offered where there is no letter', () => {
    const run = asked({ letter: undefined, clock: { within: 20 } })
    expect(isOffered(nudge, run.situation(), run.ask('naming'))).toBe(false)
  })
})

test('more time is never less', () => {
  const run = asked()
  expect(act(run, extend, { ...why, until: days.due })).toBeUndefined()
  expect(act(run, extend, { ...why, until: '2027-02-12' })).toBeDefined()
})
