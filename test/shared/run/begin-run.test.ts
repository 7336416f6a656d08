import { describe, expect, test } from 'vitest'
import { beginRun } from '../../../shared/run/begin-run.ts'
import { datedBy } from '../../../shared/run/dated.ts'
import { firstBroken } from '../../../shared/run/ledger.ts'
import { visitOf } from '../../../shared/run/visit.ts'
import { partsOf, readers } from '../scheme/readers.ts'
import { ashRun, plan } from './library.ts'
import { NOW, playRun } from './player.ts'

describe('a run that begins', () => {
  const run = playRun(readers(), plan)
  const { file } = run.situation()
  test('is running, with the answers that started it', () => {
    expect(file.run).toMatchObject({
      id: 'r1',
      scheme: 'readers',
      flow: 'round',
      state: 'running',
      startedAt: NOW,
      outcomes: { plan: 'answered' },
      ledger: { count: 1 },
    })
    expect(file.answers).toMatchObject([
      { name: 'plan', version: 1, step: 'plan', form: { id: 'R-1', version: 1 }, answers: plan },
    ])
  })
  test('says so in the ledger, by role', () => {
    expect(run.entries).toMatchObject([
      { number: 1, what: 'run-started', who: 'administrator', detail: { flow: 'round', form: 'R-1' } },
    ])
    expect(firstBroken(run.entries)).toBeUndefined()
  })
  test('has what its form decides as the outcome of its start', () => {
    const { scheme, flow, answerForm: form } = partsOf(readers())
    const beginning = { id: 'r1', scheme, flow, reference: 'RD-1111-1111', now: NOW }
    const given = { answers: { answer: 'nobody' }, form, language: 'en', who: 'clerk' } as const
    expect(beginRun(beginning, given).run.outcomes).toEqual({ plan: 'nobody' })
  })
})

describe('a child run that begins', () => {
  const run = ashRun()
  test('knows its parent, its unit and the step that began it', () => {
    expect(run.situation().file.run).toMatchObject({
      state: 'running',
      outcomes: {},
      child: { parent: 'r1', root: 'r1', step: 'libraries', unit: 'ash' },
    })
  })
  test('has a ledger of its own', () => {
    expect(run.entries).toMatchObject([
      { number: 1, what: 'run-started', step: 'libraries', detail: { parent: 'r1', unit: 'ash' } },
    ])
  })
})

test('an entry of a state has one short name, whoever asks', () => {
  expect(visitOf('2027-01-14T10:00:00.123Z')).toBe('20270114100000123')
  expect(visitOf('2027-01-14T10:00:00.123456Z')).toBe('20270114100000123')
  expect(visitOf('2027-01-14T10:00:00.124Z')).not.toBe(visitOf('2027-01-14T10:00:00.123Z'))
})

test('the date that a run is for is that of the answers it was started with, in their latest version', () => {
  const flow = { ...readers().flows[0]!, start: { as: 'plan', form: 'R-1', dated: 'meets_on' } }
  expect(datedBy(flow, 'plan', { meets_on: '2027-02-03' })).toBe('2027-02-03')
  expect(datedBy(flow, 'plan', { meets_on: '' })).toBeUndefined()
  expect(datedBy(flow, 'other', { meets_on: '2027-02-03' })).toBeUndefined()
  expect(datedBy(readers().flows[0]!, 'plan', { meets_on: '2027-02-03' })).toBeUndefined()
})
