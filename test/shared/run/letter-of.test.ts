import { expect, test } from 'vitest'
import { linkOfficer } from '../../../schemes/link-officer/scheme.ts'
import { letterOf } from '../../../shared/run/letter-of.ts'
import type { Answer } from '../../../shared/run/records/answer.ts'
import type { RunFile } from '../../../shared/run/records/run.ts'
import type { AskStep } from '../../../shared/scheme/steps/ask.ts'
import { stepOf } from '../../../shared/scheme/walk.ts'

const flow = linkOfficer.flows.find(({ id }) => id === 'quarterly-return')!
const fileWith = (answers: Partial<Answer>[]) =>
  ({ asks: [], people: [], tasks: [], answers }) as unknown as RunFile

test('a letter that speaks of answers goes where there are some, in the run or its parent, and another where there are none', () => {
  const letter = (...answers: Partial<Answer>[]) =>
    letterOf(
      {
        scheme: linkOfficer,
        flow,
        now: '2027-04-01T08:00:00Z',
        file: fileWith([]),
        parent: fileWith(answers),
      },
      stepOf(flow, 'hearing') as AskStep,
    )
  expect(letter()).toBe('LO-L51')
  expect(letter({ name: 'quarter', version: 1 })).toBe('LO-L51')
  expect(letter({ name: 'summary', version: 1 })).toBe('LO-L13')
})
