import { describe, expect, test } from 'vitest'
import type { RunFile } from '../../../../shared/run/records.ts'
import { care, units } from './care-scheme.ts'
import { answered, answerOf, askOf, childOf, entryOf, letterOf, runOf, situationOf } from './records.ts'
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

  test('of one unit is called after the unit, and says what it is part of', () => {
    const run = childOf('ash', {
      state: 'failed',
      outcome: 'NobodyHolds',
      reference: 'CA-3333-3333',
      endedAt: '2027-01-07T12:00:00.000Z',
    })
    const parent = { run: runOf(), asks: [], answers: [], people: [] }
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
    const silent = answered('no-answer', { state: 'closed-no-answer' })
    expect(stepsOf({ run: { ...run, outcome: 'NoAnswer' }, asks: [silent] })[1]).toMatchObject({
      tag: 'failed',
    })
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

describe('the asks', () => {
  const asks = (...file: ReturnType<typeof askOf>[]) =>
    viewOf({ situation: situationOf({ asks: file }) }).asks

  test('say who was asked, by when, and what came back', () => {
    expect(asks(answered('approve'))).toEqual([
      {
        name: 'Approve the round',
        asked: 'Head of care, Mari Rees, head@care.example',
        state: 'Yes, go ahead',
        tag: 'done',
        sent: 'Monday 4 January 2027',
        due: 'Monday 18 January 2027',
        answered: 'Tuesday 5 January 2027, 9:04am',
        href: undefined,
      },
    ])
  })

  test('say when an answer was late and when none came', () => {
    const late = answered('approve')
    expect(asks({ ...late, settled: { ...late.settled!, late: true } })[0]!.state).toBe(
      'Yes, go ahead (late)',
    )
    expect(asks(answered('no-answer', { state: 'closed-no-answer' }))[0]).toMatchObject({
      state: 'No answer',
      answered: '',
    })
  })

  test('of the administrator lead to their form while they are open', () => {
    const holder = { as: 'office:administrator', name: 'Clerk', email: 'clerk@care.example' }
    const mine = { step: 'rework', form: { id: 'C-1', version: 1 }, holder }
    expect(asks(askOf(mine))[0]).toMatchObject({
      asked: 'Clerk, clerk@care.example',
      href: '/console/asks/r1/rework',
    })
    expect(asks(answered('answered', mine))[0]).toMatchObject({ state: 'Answered', href: undefined })
  })

  test('that were passed on name the colleague', () => {
    const passedTo = { name: 'Ann', email: 'ann@care.example' }
    expect(asks(askOf({ state: 'passed-on', passedTo }))[0]!.state).toBe('Passed on to Ann')
  })
})

describe('the answers', () => {
  const sections = (...answers: ReturnType<typeof answerOf>[]) =>
    viewOf({ situation: situationOf({ answers }, { unit: units[0] }) }).answers

  test('show each question with its answer in words', () => {
    expect(sections(answerOf())).toEqual([
      {
        heading: 'Approve the round',
        rows: [
          { label: 'Answered', value: 'Tuesday 5 January 2027, 9:04am' },
          { label: 'Reference number', value: 'CA-2222-2222' },
          { label: 'Your answer', value: 'Yes, go ahead' },
          { label: 'When can Ash House start?', value: 'Monday 1 February 2027' },
        ],
      },
    ])
  })

  test('are numbered where there are several, the latest first', () => {
    const second = answerOf({ version: 2, at: '2027-01-06T09:00:00.000Z' })
    expect(sections(answerOf(), second).map((section) => section.heading)).toEqual([
      'Approve the round, version 2',
      'Approve the round, version 1',
    ])
  })

  test('lose nothing that an older form had asked', () => {
    const old = answerOf({ form: { id: 'gone', version: 1 }, answers: { mood: ['good', 'calm'] } })
    expect(sections(old)[0]!.rows).toContainEqual({ label: 'mood', value: 'good\ncalm' })
  })
})

describe('the letters', () => {
  test('are newest first, and one not yet written goes by its subject', () => {
    const queued = letterOf({
      id: 'q',
      state: 'queued',
      queuedAt: '2027-01-07T09:00:00.000Z',
      sentAt: undefined,
      subject: undefined,
    })
    const { letters } = viewOf({ situation: situationOf(), letters: [letterOf(), queued] })
    expect(letters).toEqual([
      {
        sent: '',
        subject: 'Please name a champion for …',
        to: 'Home manager, ash@care.example',
        state: 'Waiting to be sent',
        tag: 'waiting',
        href: '/console/runs/r1/letters/q',
      },
      {
        sent: 'Wednesday 6 January 2027, 9am',
        subject: 'Please name a champion for Ash House',
        to: 'Home manager, ash@care.example',
        state: 'Sent',
        tag: 'done',
        href: '/console/runs/r1/letters/naming-1-C-L2-1',
      },
    ])
  })
})

describe('the ledger', () => {
  const told = (entry: Parameters<typeof entryOf>[0], language: 'en' | 'cy' = 'en') => {
    const { who, what, detail } = viewOf({
      situation: situationOf(),
      letters: [letterOf()],
      ledger: [entryOf(entry)],
      language,
    }).ledger[0]!
    return [who, what, detail]
  }

  test('tells asks and answers in words, with whose they are', () => {
    const detail = { of: 'office:head', reference: 'CA-2222-2222', due: '2027-01-18', ask: 1 }
    expect(told({ what: 'asked', step: 'approval', detail })).toEqual([
      'The service',
      'Asked: Head of care: Approve the round',
      'Head of care; CA-2222-2222; Due Monday 18 January 2027',
    ])
    const answer = { outcome: 'approve', how: 'link', late: true, shown: 'abc' }
    const entry = {
      what: 'answered',
      who: 'office:head CA-2222-2222',
      step: 'approval',
      detail: answer,
    } as const
    expect(told(entry)).toEqual([
      'Head of care, CA-2222-2222',
      'Answered: Head of care: Approve the round',
      'Yes, go ahead; through the link; late',
    ])
    expect(told(entry, 'cy')).toEqual([
      'Pennaeth gofal, CA-2222-2222',
      'Atebwyd: Pennaeth gofal: Cymeradwyo’r cylch',
      'Iawn, ewch ymlaen; drwy’r ddolen; yn hwyr',
    ])
  })

  test('tells letters by their subject and appointments by their role', () => {
    expect(
      told({ what: 'letter-sent', step: 'naming', detail: { letter: 'C-L2', id: 'naming-1-C-L2-1' } }),
    ).toEqual(['The service', 'Letter sent', 'Please name a champion for Ash House'])
    const detail = { role: 'champion', unit: 'ash', from: '2027-01-12', until: '2028-01-12' }
    expect(told({ what: 'appointed', step: 'entry', detail })[2]).toBe(
      'Ash House; Champions from Tuesday 12 January 2027 until Wednesday 12 January 2028',
    )
  })

  test('can hold what is no longer in the flow, or not yet known to the console', () => {
    expect(told({ what: 'asked', step: 'gone' })).toEqual(['The service', 'Asked', ''])
    expect(told({ what: 'nudged' as 'asked', step: 'approval' })[1]).toMatch(/^nudged/)
  })
})

test('nothing that the console says holds an id of a step', () => {
  const children = [childOf('ash'), childOf('birch', { state: 'failed', outcome: 'X' })]
  const asks = [answered('approve')]
  const view = viewOf({ situation: situationOf({ run: approved, asks }, { scheme: care }), children })
  const words = [view.steps, view.boards.map((board) => board.rows.map(({ href: _, ...row }) => row))]
  expect(JSON.stringify(words)).not.toMatch(/naming|approval|homes/)
})
