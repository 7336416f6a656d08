import { describe, expect, test } from 'vitest'
import type { RunInput } from '../../../../shared/pages/console/run-view.ts'
import type { Ask } from '../../../../shared/run/records/ask.ts'
import type { Run } from '../../../../shared/run/records/run.ts'
import { askOf, childOf, letterOf, runOf, situationOf } from './records.ts'
import { viewOf } from './view-of.ts'

const situation = situationOf({ run: runOf({ at: 'approval', outcomes: { approval: 'approve' } }) })
const boards = (children: Run[], more: Partial<RunInput> = {}) =>
  viewOf({ situation, children, ...more }).boards
const row = (run: Partial<Run>, more: Partial<RunInput> = {}) =>
  boards([childOf('ash', run)], more)[0]!.rows[0]!

describe('a board', () => {
  test('is there once a round has begun', () => {
    expect(boards([])).toEqual([])
    expect(boards([childOf('ash')])[0]!.heading).toBe('Every care home: Name a champion for …')
  })

  test('counts answers, which silence and passing on are not', () => {
    const children = [
      childOf('ash', { outcomes: { naming: 'name' }, at: 'acceptance' }),
      childOf('birch', { outcomes: { naming: 'no-answer' }, state: 'finished', outcome: 'silent' }),
      childOf('cedar', { outcomes: { naming: 'pass' } }),
    ]
    expect(boards(children)[0]!.summary).toBe('1 of 3 has answered')
    expect(boards(children, { language: 'cy' })[0]!.summary).toBe('Mae 1 o 3 wedi ateb')
  })

  test('counts who is overdue and what failed', () => {
    const children = [
      childOf('ash', { due: '2027-01-13' }),
      childOf('birch', { state: 'failed', outcome: 'X' }),
    ]
    expect(boards(children)[0]!.summary).toBe('0 of 2 have answered, 1 overdue, 1 failed')
  })

  test('has failures and overdue answers first, then what waits by its due date, then what is done', () => {
    const children = [
      childOf('done', { state: 'finished', outcome: 'nobody', outcomes: { 'second-thoughts': 'nobody' } }),
      childOf('later', { due: '2027-01-21' }),
      childOf('soon', { due: '2027-01-14' }),
      childOf('late', { due: '2027-01-13' }),
      childOf('later-still', { due: '2027-01-12' }),
      childOf('failed', { state: 'failed', outcome: 'NobodyHolds' }),
    ]
    expect(boards(children)[0]!.rows.map((each) => each.unit)).toEqual([
      'failed',
      'later-still',
      'late',
      'soon',
      'later',
      'done',
    ])
  })

  test('shows each unit once: the run that began last', () => {
    const again = childOf('ash', { id: 'second', startedAt: '2027-01-10T09:00:00.000Z' })
    expect(boards([again, childOf('ash')])[0]!.rows.map((each) => each.href)).toEqual([
      '/console/runs/second',
    ])
  })
})

describe('a unit', () => {
  test('has its name, its run and its due date in full', () => {
    expect(row({})).toEqual({
      unit: 'Ash House',
      href: '/console/runs/r1-1-ash',
      state: 'Waiting for the Home manager',
      tag: 'waiting',
      due: 'Wednesday 20 January 2027',
      detail: '',
    })
  })

  test('that is due today is told from one that is overdue', () => {
    expect(row({ due: '2027-01-14' })).toMatchObject({
      state: 'Due today: waiting for the Home manager',
      tag: 'waiting',
    })
    expect(row({ due: '2027-01-13' })).toMatchObject({
      state: 'Overdue: waiting for the Home manager',
      tag: 'late',
    })
  })

  test('that named somebody waits for that person', () => {
    const named = { outcomes: { naming: 'name' }, at: 'acceptance' }
    expect(row(named)).toMatchObject({ state: 'Waiting for the person named', detail: 'I name somebody' })
    expect(row(named, { language: 'cy' })).toMatchObject({
      unit: 'Tŷ’r Onnen',
      state: 'Aros am ateb: y person a enwyd',
      due: 'dydd Mercher 20 Ionawr 2027',
      detail: 'Rwy’n enwi rhywun',
    })
  })

  test('that was asked again after a refusal says so', () =>
    expect(row({ outcomes: { naming: 'name', acceptance: 'no' } })).toMatchObject({
      state: 'Waiting for the Home manager',
      detail: 'I decline',
    }))

  test('that passed the question on waits for the colleague, by name where it is known', () => {
    const passed = { outcomes: { naming: 'pass' } }
    expect(row(passed)).toMatchObject({
      state: 'Waiting for the colleague it was passed on to',
      detail: 'Passed on to a colleague',
    })
    const passedTo = { name: 'Ann', email: 'ann@care.example' }
    const childAsks = [askOf({ run: 'r1-1-ash', step: 'naming', state: 'passed-on', passedTo })]
    expect(row(passed, { childAsks }).detail).toBe('Passed on to Ann')
  })

  test('with somebody in post says from when until when', () => {
    const outcomes = { naming: 'name', acceptance: 'yes', entry: 'appointed', 'stand-in': 'skipped' }
    const sent = { naming: '2027-01-06', entry: '2027-01-12' }
    expect(row({ state: 'finished', outcome: 'in-place', outcomes, sent })).toMatchObject({
      state: 'In post',
      tag: 'done',
      due: '',
      detail:
        'I name somebody\nI accept\nChampions from Tuesday 12 January 2027 until Wednesday 12 January 2028',
    })
  })

  test('that names nobody, or did not answer, is not taken for done', () => {
    expect(
      row({ state: 'finished', outcome: 'nobody', outcomes: { 'second-thoughts': 'nobody' } }),
    ).toMatchObject({
      state: 'We name nobody',
      tag: 'neutral',
      detail: '',
    })
    expect(row({ state: 'finished', outcome: 'silent', outcomes: { naming: 'no-answer' } })).toMatchObject({
      state: 'No answer',
      tag: 'stopped',
    })
  })

  test('that said no and then kept silent has said no; one that only kept silent has not', () => {
    const ended = { state: 'finished', outcome: 'nobody' } as const
    expect(row({ ...ended, outcomes: { naming: 'nobody', 'second-thoughts': 'no-answer' } })).toMatchObject({
      state: 'We name nobody',
      tag: 'neutral',
      detail: 'Name a champion for Ash House: No answer',
    })
    expect(row({ ...ended, outcomes: { naming: 'name', 'second-thoughts': 'no-answer' } })).toMatchObject({
      state: 'No answer',
      tag: 'stopped',
      detail: 'I name somebody',
    })
  })

  test('whose run failed says what to do about it', () =>
    expect(row({ state: 'failed', outcome: 'NobodyHolds' })).toMatchObject({
      state: 'Failed',
      tag: 'failed',
      detail: 'There was nobody to write to: put a name and address in the directory',
    }))

  test('that is paused, or whose email bounced, says so as the chase board does, and stands among what is not over', () => {
    const paused = (more: Partial<Ask>) => [
      askOf({ run: 'r1-1-ash', step: 'naming', state: 'paused', due: '2027-01-13', ...more }),
    ]
    expect(row({}, { childAsks: paused({ pausedFor: 'undeliverable' }) })).toMatchObject({
      state: 'Bounced',
      tag: 'failed',
      detail: 'Our letter to head@care.example could not be delivered',
    })
    const childAsks = paused({ pausedFor: 'administrator' })
    expect(row({}, { childAsks })).toMatchObject({ state: 'Paused', detail: 'An administrator paused it' })
    const over = childOf('birch', { state: 'finished', outcome: 'nobody', outcomes: { naming: 'nobody' } })
    const rows = boards([over, childOf('ash', { due: '2027-02-01' })], { childAsks })[0]!.rows
    expect(rows.map(({ href }) => href)).toEqual(['/console/runs/r1-1-ash', '/console/runs/r1-1-birch'])
  })

  test('with a half-sent letter says so', () => {
    const childLetters = [letterOf({ run: 'r1-1-ash', state: 'sending' })]
    expect(row({}, { childLetters }).detail).toMatch(/^A letter began to go out/)
  })
})
