import { expect, test } from 'vitest'
import { linkOfficer } from '../../../schemes/link-officer/scheme.ts'
import type { Answers } from '../../../shared/form/answers.ts'
import { bareRun } from '../../../shared/run/bare.ts'
import type { RunFile } from '../../../shared/run/records/run.ts'
import { answerOf, askOf, runOf } from '../pages/console/records.ts'

const NOW = '2033-03-01T08:00:00.000Z'
const fileOf = (rest: Partial<RunFile>): RunFile => ({
  run: runOf({ scheme: 'link-officer', state: 'finished', endedAt: '2027-03-01T08:00:00.000Z' }),
  ...{ asks: [], answers: [], people: [], tasks: [] },
  ...rest,
})
/** What is left of an answer to a form. */
function left(form: string, answers: Answers): Answers | undefined {
  const file = fileOf({ answers: [answerOf({ form: { id: form, version: 1 }, answers })] })
  return bareRun(file, linkOfficer, NOW)?.erased?.answers[0]?.answers
}

test('of answers choices, numbers and dates are left, those to repeated questions too, and no words', () => {
  expect(
    left('LO-F7', { 'sections-1': 'agree', 'change-1': 'Say who pays.', missing: 'Thank you, Ann.' }),
  ).toEqual({ 'sections-1': 'agree' })
  expect(left('LO-F11', { members: '120', with_access: '80', problem: 'log-in', help: 'Ring Ann.' })).toEqual(
    {
      ...{ members: '120', with_access: '80', problem: 'log-in' },
    },
  )
})

test('of a form that is gone those are left that every other form would leave, and nothing that none has', () => {
  const answers = { answer: 'nominate', reason: 'Ask Ann.', once: '3' }
  expect(left('LO-F99', answers)).toEqual({ answer: 'nominate' })
})

test('the notes of a session stay for as long as link officers find them on their page', () => {
  const notes = { came: ['powys'], notes: 'https://hpma-wales.example/notes', typed: 'by Ann' }
  expect(left('LO-S3', notes)).toEqual({ came: ['powys'], notes: notes.notes })
})

test('a run with more than one transaction takes goes step by step, and is marked as bare by the last', () => {
  const asks = Array.from({ length: 70 }, (_, index) => askOf({ number: index + 1, state: 'answered' }))
  const file = fileOf({ asks })
  const made: number[] = []
  for (;;) {
    const change = bareRun(file, linkOfficer, NOW)
    if (!change) break
    made.push(change.asks!.length)
    for (const { ask } of change.asks!) file.asks[ask.number - 1] = ask
    file.run = change.run
  }
  expect(made).toEqual([30, 30, 10])
  expect(file.run.bareAt).toBe(NOW)
  expect(JSON.stringify(file.asks)).not.toMatch(/Mari|care\.example/)
})
