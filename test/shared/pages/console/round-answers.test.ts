import { expect, test } from 'vitest'
import { linkOfficer } from '../../../../schemes/link-officer/scheme.ts'
import type { Answers } from '../../../../shared/form/answers.ts'
import { roundAnswers } from '../../../../shared/pages/console/round-answers.ts'
import type { Answer } from '../../../../shared/run/records/answer.ts'
import type { RunFile } from '../../../../shared/run/records/run.ts'
import type { Situation } from '../../../../shared/run/situation.ts'
import { allSteps } from '../../../../shared/scheme/walk.ts'

const answer = (name: string, form: string, answers: Answers, version = 1): Answer =>
  ({ run: 'r', name, version, form: { id: form, version: 1 }, answers }) as Answer
const fileOf = (id: string, unit: string | undefined, answers: Answer[]): RunFile => ({
  run: { id, ...(unit ? { child: { parent: 'r', step: 'x', unit, root: 'r' } } : {}) } as RunFile['run'],
  ...{ asks: [], people: [], tasks: [], answers },
})

/** The answers of a round of the scheme, as a program and as a person reads them. */
function found(flowId: string, roundId: string, own: Answer[], members: RunFile[]) {
  const flow = linkOfficer.flows.find(({ id }) => id === flowId)!
  const round = allSteps(flow.steps).find(({ id }) => id === roundId)!
  if (round.verb !== 'forEach') throw new Error(`${roundId} is no round`)
  const file = fileOf('r', undefined, own)
  const situation: Situation = { scheme: linkOfficer, flow, file, now: '2027-01-04T09:00:00.000Z' }
  const { columns, of } = roundAnswers({ situation, round, language: 'en' }, members)
  return { ids: columns.map(({ id }) => id), columns, of: members.map(({ run }) => of(run)) }
}

test('bookings of a session name the session that was chosen, and who came is beside them', () => {
  const session = {
    kind: 'first',
    title: 'HPMA',
    date: '2027-02-01',
    start: '10:00',
    end: '12:00',
    way: 'online',
    online: 'https://x.example',
  }
  const { ids, columns, of } = found(
    'session',
    'bookings',
    [
      answer('session', 'LO-S1', session),
      answer('attendance', 'LO-S3', { came: ['pthb'], notes: 'https://n.example' }),
    ],
    [
      fileOf('c1', 'pthb', [
        answer('booking', 'LO-F6', {
          attend: '1',
          use_welsh: 'yes',
          topics: 'Ask Gwen',
          adjustments: 'A ramp',
        }),
      ]),
      fileOf('c2', 'abuhb', []),
    ],
  )
  expect(ids).toEqual(['attend', 'how', 'use_welsh', 'came'])
  expect(columns.at(-1)!.label).toBe('Who came to the session?')
  expect(of[0]).toEqual({
    attend: { kept: '1', shown: expect.stringContaining('1 February 2027') },
    use_welsh: { kept: 'yes', shown: 'Yes' },
    came: { kept: 'yes', shown: 'yes' },
  })
  expect(of[1]).toEqual({ came: { kept: 'no', shown: 'no' } })
})

test('of an event the numbers are there, the newest, and nothing that somebody wrote', () => {
  const told = (expected: string, version: number) =>
    answer(
      'attendance',
      'LO-F10',
      { expected, places: '2', welsh: 'no', adjustments: 'A ramp for Gwen' },
      version,
    )
  const { ids, of } = found('event', 'numbers', [], [fileOf('c1', 'pthb', [told('9', 2), told('3', 1)])])
  expect(ids).toEqual(['expected', 'places', 'welsh'])
  expect(of[0]).toMatchObject({ expected: { kept: '9' }, welsh: { shown: 'No' } })
  expect(JSON.stringify(of)).not.toContain('Gwen')
})

test('answers that can be withheld are in no file', () => {
  const heard = answer('hearing', 'LO-F9', {
    kinds: ['idea'],
    idea: 'Share rosters',
    share: 'coordinator-only',
  })
  const { of } = found('quarterly-return', 'returns', [], [fileOf('c1', 'pthb', [heard])])
  expect(of).toEqual([{}])
})
