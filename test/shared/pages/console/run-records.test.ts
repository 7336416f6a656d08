import { describe, expect, test } from 'vitest'
import { units } from './care-scheme.ts'
import { answered, answerOf, askOf, letterOf, situationOf } from './records.ts'
import { viewOf } from './view-of.ts'

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
      'Approve the round, version 1, replaced by version 2',
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
