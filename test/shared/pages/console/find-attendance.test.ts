import { expect, test } from 'vitest'
import { linkOfficer } from '../../../../schemes/link-officer/scheme.ts'
import type { Answers } from '../../../../shared/form/answers.ts'
import { nextDue, notAttended } from '../../../../shared/pages/console/find-attendance.ts'
import { inductedOn } from '../../../../shared/run/inducted.ts'
import type { Answered } from '../../../../shared/run/records/answer.ts'
import type { Appointment } from '../../../../shared/run/records/appointment.ts'
import type { Finding } from '../../../../shared/scheme/question.ts'

const finding = <Kind extends Finding['kind']>(kind: Kind) =>
  linkOfficer
    .questions!.map((question) => question.finding)
    .find((one): one is Extract<Finding, { kind: Kind }> => one.kind === kind)!
const answered = (run: string, form: string, answers: Answers): Answered => ({
  ...{ run, name: form, version: 1, step: form, form: { id: form, version: 1 }, language: 'en', answers },
  ...{ at: '2027-02-03T10:00:00Z', reference: 'LO-1', began: '2027-01-04T10:00:00Z' },
})
const inPost = (unit: string, name: string, from: string): Appointment => ({
  ...{ scheme: 'link-officer', role: 'link-officer', unit, run: `${unit}-run`, step: 'appointment', name },
  ...{ email: `${unit}@x.example`, from, until: '2029-01-01' },
})
const sessionOn = (run: string, kind: string, date: string, came: string[]) => ({
  'LO-S1': answered(run, 'LO-S1', { kind, date }),
  'LO-S3': answered(run, 'LO-S3', { came }),
})
const known = (sessions: ReturnType<typeof sessionOn>[], today: string) => ({
  ...{
    scheme: linkOfficer,
    units: linkOfficer.units[0]!.members,
    language: 'en' as const,
    today,
  },
  answers: { 'LO-S1': sessions.map((one) => one['LO-S1']), 'LO-S3': sessions.map((one) => one['LO-S3']) },
  appointments: [
    inPost('pthb', 'Nia', '2027-01-04'),
    inPost('hduhb', 'Gwen', '2027-01-04'),
    inPost('sbuhb', 'Mair', '2027-02-15'),
    inPost('bcuhb', 'Ifan', '2027-05-04'),
  ],
})

test('whoever has been to the first session since they came into post is inducted', () => {
  const sessions = [
    sessionOn('s1', 'first', '2027-02-01', ['pthb', 'sbuhb']),
    sessionOn('s2', 'development', '2027-03-01', ['hduhb']),
  ]
  // Gwen came to another kind of session, Mair's predecessor to this one, and Ifan has not been in post for 40 days.
  const found = notAttended(known(sessions, '2027-05-10'), finding('not-attended'))
  expect(found.lines.map(({ text }) => text.split(',')[0])).toEqual(['Gwen', 'Mair'])
  expect(found.summary).toBe('2 in post and not been to one.')
})

test('the day counts to which it was moved, and whoever carries on stays inducted', () => {
  const induction = linkOfficer.register[0]!.inducted!
  const one = sessionOn('s1', 'first', '2027-01-20', ['pthb'])
  const answers = {
    ...{ 'LO-S1': [one['LO-S1']], 'LO-S3': [one['LO-S3']] },
    'LO-S2': [answered('s1', 'LO-S2', { decision: 'move', date: '2027-02-03' })],
  }
  const renewed = { ...inPost('pthb', 'Nia', '2029-01-01'), until: '2031-01-01' }
  const register = [inPost('pthb', 'Nia', '2027-02-01'), renewed]
  expect(inductedOn(induction, answers, register, register[0]!)).toBe('2027-02-03')
  expect(inductedOn(induction, answers, register, renewed)).toBe('2027-02-03')
  const follower = { ...renewed, name: 'Eirlys', email: 'eirlys@x.example' }
  expect(inductedOn(induction, answers, [register[0]!, follower], follower)).toBeUndefined()
})

test.each([
  ['2027-08-01', '2 August 2027. The last was on 1 February 2027.'],
  ['2027-08-30', '2 August 2027. The last was on 1 February 2027.'],
  [
    '2027-08-31',
    'It is late: it was due on 2 August 2027, and 30 weeks have passed since the last, on 1 February 2027.',
  ],
])('on %s the next session is due: %s', (today, summary) => {
  const sessions = [
    sessionOn('s0', 'first', '2026-07-01', []),
    sessionOn('s1', 'development', '2027-02-01', []),
  ]
  expect(nextDue(known(sessions, today), finding('next-due')).summary).toBe(summary)
})

test('nothing is due before the first was held', () => {
  expect(nextDue(known([], '2027-08-01'), finding('next-due')).summary).toBe('None has been held yet.')
})
