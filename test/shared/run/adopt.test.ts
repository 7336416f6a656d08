import { expect, test } from 'vitest'
import { linkOfficer } from '../../../schemes/link-officer/scheme.ts'
import type { Answers } from '../../../shared/form/answers.ts'
import { adopt } from '../../../shared/run/adopt.ts'
import { letterOf } from '../../../shared/run/letter-of.ts'
import type { Answer } from '../../../shared/run/records/answer.ts'
import type { Run } from '../../../shared/run/records/run.ts'
import type { Situation } from '../../../shared/run/situation.ts'
import type { AdoptStep } from '../../../shared/scheme/steps/adopt.ts'
import type { AskStep } from '../../../shared/scheme/steps/ask.ts'
import { stepOf } from '../../../shared/scheme/walk.ts'

const flow = linkOfficer.flows.find(({ id }) => id === 'local-event')!
const adoption = stepOf(flow, 'adoption') as AdoptStep
const answer = (name: string, form: string, answers: Answers, more: Partial<Answer> = {}): Answer => ({
  ...{ run: 'r', name, version: 1, step: name, form: { id: form, version: 1 }, language: 'en', answers },
  ...{ at: '2027-01-04T10:00:00Z', reference: `LO-${name}`, ...more },
})
const plan = { title: 'Rosters', event_date: '2027-03-01', start: '18:00', venue: 'Newport' }
const situation = (
  change: Answers,
  more: { plan?: Partial<Answer>; run?: Partial<Run> } = {},
): Situation => ({
  ...{ scheme: linkOfficer, flow, now: '2027-01-14T10:00:00Z' },
  file: {
    run: { id: 'r', reference: 'LO-RUN', outcomes: {}, ...more.run } as Run,
    ...{ asks: [], people: [], tasks: [] },
    answers: [
      answer('plan', 'LO-F13', plan, more.plan),
      answer('change', 'LO-S70', change, { language: 'cy' }),
    ],
  },
})

test('a change takes the place of what it changes, as one version more; what it leaves out stays', () => {
  const { outcome, change } = adopt(situation({ what: ['venue'], venue: 'Cwmbran' }), adoption, 'entry')
  expect(outcome).toBe('changed')
  expect(change?.answer).toMatchObject({
    ...{ name: 'plan', version: 2, step: 'adoption', form: { id: 'LO-F13' }, language: 'cy' },
    // What only the change asks is no part of the plan; and whose change it was is found by the change.
    ...{ answers: { ...plan, venue: 'Cwmbran' }, reference: 'LO-RUN' },
  })
  expect(change?.answer?.movedAt).toBeUndefined()
  expect(change?.ledger).toMatchObject([
    { what: 'adopted', detail: { outcome: 'changed', answers: 2, fields: 'venue' } },
  ])
  expect(JSON.stringify(change?.ledger)).not.toContain('Cwmbran')
})

test('a new day or time is told from any other change, and stays known after that', () => {
  const moved = adopt(situation({ event_date: plan.event_date, start: '19:00' }), adoption, 'entry')
  expect(moved.outcome).toBe('moved')
  expect(moved.change?.answer).toMatchObject({ movedAt: '2027-01-14T10:00:00Z', answers: { start: '19:00' } })
  const before = { version: 2, movedAt: '2027-01-10T10:00:00Z' }
  const after = adopt(situation({ venue: 'Cwmbran' }, { plan: before }), adoption, 'entry')
  expect(after.change?.answer).toMatchObject({ version: 3, movedAt: '2027-01-10T10:00:00Z' })
})

test('what changes nothing makes no version', () => {
  const { outcome, change } = adopt(situation({ venue: 'Newport' }), adoption, 'entry')
  expect([outcome, change?.answer]).toEqual(['unchanged', undefined])
})

test('a retry finds it done; another entry of the step does the next', () => {
  const run = { adopted: { adoption: 'entry' }, outcomes: { adoption: 'moved' } }
  expect(adopt(situation({ venue: 'Cwmbran' }, { run }), adoption, 'entry')).toEqual({ outcome: 'moved' })
  expect(adopt(situation({ venue: 'Cwmbran' }, { run }), adoption, 'later').change?.run).toMatchObject({
    ...{ adopted: { adoption: 'later' }, outcomes: { adoption: 'changed' } },
  })
})

test('a plan that was revised before anybody was invited brings the first letter, a new day the other', () => {
  const booking = stepOf(flow, 'booking') as AskStep
  const letter = (more: Partial<Answer>) => letterOf(situation({}, { plan: more }), booking)
  expect(letter({ version: 2, step: 'revision' })).toBe('LO-L43')
  // Whoever comes into post after a new venue alone was never asked to book for another day.
  expect(letter({ version: 3, step: 'adoption' })).toBe('LO-L43')
  expect(letter({ version: 4, step: 'adoption', movedAt: '2027-01-10T10:00:00Z' })).toBe('LO-L47')
})

test('whoever came into post after the day had moved is invited as the others were, and not told of what they never heard', () => {
  const booking = stepOf(flow, 'booking') as AskStep
  const moved = { version: 3, step: 'adoption', movedAt: '2027-01-10T10:00:00Z' }
  const child = { parent: 'p', step: 'announcement', unit: 'pthb', root: 'p' }
  const letter = (run: Run['child']) => letterOf(situation({}, { plan: moved, run: { child: run } }), booking)
  expect([letter({ ...child, first: true }), letter(child)]).toEqual(['LO-L43', 'LO-L47'])
})
