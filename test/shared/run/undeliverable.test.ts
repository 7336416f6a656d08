import { describe, expect, test } from 'vitest'
import { moreTime } from '../../../shared/actions/more-time.ts'
import { reassign } from '../../../shared/actions/reassign.ts'
import { ASK_STATES } from '../../../shared/run/records/ask.ts'
import type { LetterRecord } from '../../../shared/run/records/letter.ts'
import { undeliverable } from '../../../shared/run/undeliverable.ts'
import type { AskStep } from '../../../shared/scheme/steps/ask.ts'
import { stepOf } from '../../../shared/scheme/walk.ts'
import { act, asked, chase, days, tasksOf } from './chasing.ts'
import { naming } from './library.ts'

type Run = ReturnType<typeof asked>
const stopped = (run: Run, letter: LetterRecord, why: 'undeliverable' | 'complaint' = 'undeliverable') =>
  undeliverable(
    run.situation(),
    stepOf(run.situation().flow, 'naming') as AskStep,
    run.ask('naming'),
    letter,
    why,
  )
/** The first letter did not arrive; what follows is kept. */
function bounce(run: Run, why?: 'complaint') {
  const found = stopped(run, run.letters[0]!, why)
  if (found) run.keep(found.change)
  return found
}
const routed = { on: { undeliverable: [], 'no-answer': [] } }

describe('a letter that bounces', () => {
  const run = asked()
  bounce(run)

  test('pauses the ask, and an administrator has two working days to find another address', () => {
    expect(run.ask('naming')).toMatchObject({ state: 'paused', pausedFor: 'undeliverable' })
    expect(run.situation().file.tasks).toMatchObject([
      { kind: 'undeliverable', office: 'clerk', opened: '2027-01-14', due: '2027-01-18', state: 'open' },
    ])
  })
  test('is told in the ledger by its id, without the address', () => {
    expect(run.entries.at(-1)).toMatchObject({
      what: 'undeliverable',
      who: 'system',
      detail: { ask: 1, letter: 'naming-1-L-1-1' },
    })
    expect(JSON.stringify(run.entries)).not.toMatch(/@/)
  })
  test('told twice, changes nothing the second time', () => {
    expect(bounce(run)).toBeUndefined()
    expect(tasksOf(run)).toEqual(['undeliverable open'])
  })
  test('stops the chase', () => {
    expect(chase(run, days.remind)).toBeUndefined()
    expect(chase(run, days.closes)).toBeUndefined()
  })
  test('does not stop an answer: the holder may have got another letter', () => {
    run.answer('naming', naming)
    expect(run.ask('naming').state).toBe('answered')
    expect(tasksOf(run)).toEqual(['undeliverable done'])
  })
})

describe('where the flow has a route for it', () => {
  const run = asked(routed)
  act(run, moreTime, { why: 'I am away.' })
  const found = bounce(run)

  test('the ask ends as undeliverable, by the clock', () => {
    expect(run.ask('naming')).toMatchObject({
      state: 'cancelled',
      settled: { outcome: 'undeliverable', by: { how: 'clock' }, late: false },
    })
    expect(run.situation().file.run.outcomes).toEqual({ naming: 'undeliverable' })
    expect(found?.ask.settled?.outcome).toBe('undeliverable')
  })
  test('nobody has to do anything more about it', () => {
    expect(tasksOf(run)).toEqual(['more-time done'])
  })
  test('an answer comes too late', () => {
    expect(run.answer('naming', naming)).toBeUndefined()
  })
  test('a complaint pauses the ask all the same: the address is good', () => {
    const complained = asked(routed)
    bounce(complained, 'complaint')
    expect(complained.ask('naming')).toMatchObject({ state: 'paused', pausedFor: 'complaint' })
  })
})

describe('a letter that was reported as spam', () => {
  const run = asked()
  bounce(run, 'complaint')
  test('pauses the ask, and an administrator is told', () => {
    expect(run.ask('naming')).toMatchObject({ state: 'paused', pausedFor: 'complaint' })
    expect(tasksOf(run)).toEqual(['complaint open'])
    expect(run.entries.at(-1)?.what).toBe('complained')
  })
  test('and bounces afterwards, stays a complaint', () => {
    expect(bounce(run)).toBeUndefined()
    expect(run.ask('naming').pausedFor).toBe('complaint')
  })
})

describe('is ignored', () => {
  test('the bounce of an address that the ask has left', () => {
    const run = asked()
    act(run, reassign, { name: 'Nia', email: 'nia@ash.example', why: 'She left.' })
    expect(bounce(run)).toBeUndefined()
    expect(run.ask('naming').state).toBe('sent')
    expect(stopped(run, run.letters.at(-1)!)).toBeDefined()
  })
  test('the bounce of a letter to another office', () => {
    const run = asked()
    chase(run, days.escalate)
    const other = run.letters.find(({ to }) => to.email === 'dot@ash.example')!
    expect(stopped(run, other)).toBeUndefined()
  })
  test.each(ASK_STATES.filter((state) => state !== 'sent'))('a bounce when the ask is %s', (state) => {
    const run = asked()
    const ask = { ...run.ask('naming'), state }
    expect(undeliverable(run.situation(), run.step, ask, run.letters[0]!, 'undeliverable')).toBeUndefined()
  })
})
