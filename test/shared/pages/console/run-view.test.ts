import { describe, expect, test } from 'vitest'
import type { RunFile } from '../../../../shared/run/records/run.ts'
import { STOPPED } from '../../../../shared/run/stop-run.ts'
import { care, units } from './care-scheme.ts'
import { answered, askOf, childOf, runOf, situationOf } from './records.ts'
import { viewOf } from './view-of.ts'

const approved = runOf({
  at: 'approval',
  outcomes: { approval: 'approve' },
  sent: { approval: '2027-01-04' },
})
const stepsOf = (file: Partial<RunFile>, children = [] as ReturnType<typeof childOf>[]) =>
  viewOf({ situation: situationOf(file), children }).steps

describe('a run', () => {
  test('is called after its flow, and its scheme and reference stand above', () => {
    const view = viewOf({ situation: situationOf() })
    expect(view).toMatchObject({ heading: 'Find champions', caption: 'Care champions · CA-1111-1111' })
    expect(view.facts).toEqual([
      { label: 'Reference number', value: 'CA-1111-1111' },
      { label: 'Started', value: 'Monday 4 January 2027, 9am' },
      { label: 'Where it is now', value: 'Waiting for the Head of care' },
    ])
  })

  test('says who began it, and where that was not kept yet, who can', () => {
    const first = (startedBy?: string) => stepsOf({ run: runOf({ startedBy }) })[0]?.name
    expect(first('office:head')).toBe('Head of care: Propose a champion')
    expect(first()).toBe('Clerk: Propose a champion')
  })

  test('leads from its head to what it waits for, while that is open', () => {
    const links = (ask: Parameters<typeof askOf>[0], run = runOf()) =>
      viewOf({ situation: situationOf({ run, asks: [askOf(ask)] }) }).actions?.map(({ href }) => href)
    expect(links({})).toContain('/console/asks/r1/approval')
    expect(links({}, runOf({ state: 'stopped' }))).not.toContain('/console/asks/r1/approval')
  })

  test('of one unit is called after the unit, and says what it is part of', () => {
    const run = childOf('ash', {
      state: 'failed',
      outcome: 'NobodyHolds',
      reference: 'CA-3333-3333',
      endedAt: '2027-01-07T12:00:00.000Z',
    })
    const parent = { run: runOf(), asks: [], answers: [], people: [], tasks: [] }
    const view = viewOf({ situation: situationOf({ run }, { parent, unit: units[0] }) })
    expect(view.heading).toBe('Ash House')
    expect(view.state).toEqual({ text: 'Failed', tag: 'failed' })
    expect(view.facts).toContainEqual({ label: 'Part of', value: 'Find champions, CA-1111-1111' })
    expect(view.facts).toContainEqual({ label: 'Ended', value: 'Thursday 7 January 2027, midday' })
  })
})

describe('the steps', () => {
  test('are the main line by the names of forms, letters and roles, with what was asked first done', () => {
    expect(stepsOf({ asks: [askOf()] })).toEqual([
      { name: 'Clerk: Propose a champion', text: 'Done', tag: 'done', detail: 'Monday 4 January 2027' },
      {
        name: 'Head of care: Approve the round',
        text: 'Waiting',
        tag: 'waiting',
        detail: 'Due Monday 18 January 2027',
      },
      { name: 'Every care home: Name a champion for …', text: 'Not yet', tag: 'neutral' },
    ])
  })

  test('say what was answered, and how far a round has come', () => {
    const asks = [answered('approve')]
    const steps = stepsOf({ run: approved, asks }, [childOf('ash'), childOf('birch')])
    expect(steps[1]).toMatchObject({ text: 'Done', detail: 'Yes, go ahead\nTuesday 5 January 2027' })
    expect(steps[2]).toMatchObject({ text: 'Waiting', tag: 'waiting', detail: '0 of 2 have answered' })
  })

  test('name a detour only when it was taken', () => {
    const asks = [answered('change'), askOf({ step: 'rework', form: { id: 'C-1', version: 1 } })]
    expect(stepsOf({ run: runOf({ at: 'rework' }), asks }).map((step) => step.name)).toContain(
      'Clerk: Propose a champion',
    )
    expect(stepsOf({ run: runOf({ at: 'rework' }), asks })[2]).toMatchObject({ text: 'Not yet' })
    expect(stepsOf({ asks: [askOf()] })).toHaveLength(3)
  })

  test('that an ended run never came to were not needed', () => {
    const run = runOf({ state: 'finished', outcome: 'rejected', outcomes: { approval: 'reject' } })
    expect(stepsOf({ run, asks: [answered('reject')] }).at(-1)).toMatchObject({ text: 'Not needed' })
  })

  test('show where a run stopped', () => {
    const run = runOf({ state: 'failed', outcome: 'Lambda.Unknown', outcomes: { approval: 'approve' } })
    expect(stepsOf({ run, asks: [answered('approve')] }).at(-1)).toMatchObject({
      text: 'Stopped here',
      tag: 'failed',
    })
    expect(stepsOf({ run, asks: [askOf()] })[1]).toMatchObject({ text: 'Stopped here', tag: 'failed' })
    const silent = answered('no-answer', { state: 'closed-no-answer' })
    expect(stepsOf({ run: { ...run, outcome: 'NoAnswer' }, asks: [silent] })[1]).toMatchObject({
      tag: 'failed',
    })
  })

  test('of a stopped run say that the question was withdrawn, and not that it was answered', () => {
    const run = runOf({
      at: undefined,
      state: 'stopped',
      outcome: STOPPED,
      endedAt: '2027-01-06T10:00:00.000Z',
    })
    const settled = {
      at: run.endedAt!,
      outcome: STOPPED,
      by: { name: '', how: 'console' as const },
      late: false,
    }
    const [, approval] = stepsOf({ run, asks: [askOf({ state: 'cancelled', settled })] })
    expect(approval).toMatchObject({ text: 'Withdrawn', tag: 'stopped', detail: 'Wednesday 6 January 2027' })
    const children = [childOf('ash', { state: 'stopped' }), childOf('birch', { state: 'finished' })]
    const stopped = { ...approved, ...run, outcomes: approved.outcomes }
    expect(stepsOf({ run: stopped, asks: [answered('approve')] }, children)[2]).toMatchObject({
      text: 'Stopped',
    })
    const box = { id: 'homes', kind: 'step' as const, x: 0, y: 0, width: 240, height: 90 }
    const drawing = { width: 240, height: 90, boxes: [box], arrows: [] }
    const situation = situationOf({ run: stopped, asks: [answered('approve')] })
    const { graph } = viewOf({ situation, children, drawing })
    expect(graph?.boxes[0]?.status.join(' ')).toBe('Stopped · 1 finished · 1 stopped')
  })

  test.each([
    ['administrator', 'Paused'],
    ['undeliverable', 'Bounced'],
  ] as const)('of a run that is paused for %s say: %s', (pausedFor, text) => {
    const ask = askOf({ state: 'paused', pausedFor })
    expect(stepsOf({ run: runOf({ at: 'approval' }), asks: [ask] })[1]).toMatchObject({ text })
  })

  test('of one unit are filled with its name', () => {
    const situation = situationOf({ run: childOf('ash') }, { unit: units[0] })
    expect(viewOf({ situation }).steps.map((step) => step.name)).toEqual([
      'Home manager: Name a champion for Ash House',
      'The person named: Accept the role',
      'Register: Champions',
      'The person named: Welcome to Ash House',
      'The person named: Accept the role',
    ])
  })
})

test('nothing that the console says holds an id of a step', () => {
  const children = [childOf('ash'), childOf('birch', { state: 'failed', outcome: 'X' })]
  const asks = [answered('approve')]
  const view = viewOf({ situation: situationOf({ run: approved, asks }, { scheme: care }), children })
  const words = [view.steps, view.boards.map((board) => board.rows.map(({ href: _, ...row }) => row))]
  expect(JSON.stringify(words)).not.toMatch(/naming|approval|homes/)
})
