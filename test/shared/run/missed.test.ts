import { expect, test } from 'vitest'
import { sessionFlow } from '../../../schemes/link-officer/flows/session.ts'
import { linkOfficer } from '../../../schemes/link-officer/scheme.ts'
import { type Held, hasMissed } from '../../../shared/run/missed.ts'
import type { Person } from '../../../shared/run/records/person.ts'
import type { Run } from '../../../shared/run/records/run.ts'
import type { Situation } from '../../../shared/run/situation.ts'
import type { MissedStep } from '../../../shared/scheme/steps/count.ts'
import { stepOf } from '../../../shared/scheme/walk.ts'

const step = stepOf(sessionFlow, 'two-missed') as MissedStep
const child = { parent: 's9', step: 'notes', unit: 'pthb', root: 's9' }
const run = { id: 's9-notes-pthb', child, outcomes: {}, sent: {} } as unknown as Run
const nia = (from: string, more: Partial<Person> = {}) =>
  ({
    ...{ run: run.id, who: 'link-officer', name: 'Nia', email: 'nia@powys.example' },
    ...{ holds: { run: 'a', step: 'appointment', from, until: '2029-01-01' } },
    ...more,
  }) satisfies Person
const at = (people: Person[]): Situation => ({
  ...{ scheme: linkOfficer, flow: sessionFlow, now: '2027-06-01T10:00:00Z' },
  file: { run, people, asks: [], answers: [], tasks: [] },
})
/** A session whose invitations went on a day, and who came to it. */
const held = (asked: string, ...came: string[]): Held => ({
  attendance: { answers: { came } },
  children: [{ child: { ...child, step: 'bookings' }, sent: { booking: asked } }],
})
/** One to which others were asked, and this organisation was not. */
const without: Held = { attendance: { answers: { came: ['sbuhb'] } }, children: [] }
const comesTo = (people: Person[], ...sessions: Held[]) => hasMissed(at(people), step, sessions).outcome

test.each<[string, string, Person[], Held[]]>([
  [
    'missed',
    'the last two, one of them with nobody there',
    [nia('2027-01-01')],
    [held('2027-05-01', 'nobody'), held('2027-02-01', 'sbuhb')],
  ],
  [
    'missed',
    'two around one she was not asked to',
    [nia('2027-01-01')],
    [held('2027-05-01', 'sbuhb'), without, held('2027-02-01', 'sbuhb')],
  ],
  [
    'came',
    'one of them she was at',
    [nia('2027-01-01')],
    [held('2027-05-01', 'sbuhb'), held('2027-02-01', 'pthb')],
  ],
  ['came', 'only one so far', [nia('2027-01-01')], [held('2027-05-01', 'sbuhb')]],
  [
    'came',
    'the earlier one was her predecessor’s',
    [nia('2027-03-01')],
    [held('2027-05-01', 'sbuhb'), held('2027-02-01', 'sbuhb')],
  ],
  [
    'came',
    'she has withdrawn',
    [nia('2027-01-01', { withdrawnAt: '2027-05-20T10:00:00Z' })],
    [held('2027-05-01', 'sbuhb'), held('2027-02-01', 'sbuhb')],
  ],
])('%s: %s', (outcome, _, people, sessions) => {
  expect(comesTo(people, ...sessions)).toBe(outcome)
})
