import { expect, test } from 'vitest'
import { linkOfficer } from '../../../schemes/link-officer/scheme.ts'
import { askedBefore, tellsWhatChanged } from '../../../shared/run/asked-before.ts'
import { beginChild, beginRun } from '../../../shared/run/begin-run.ts'
import { joining } from '../../../shared/run/joining.ts'
import type { Appointment } from '../../../shared/run/records/appointment.ts'
import type { Run } from '../../../shared/run/records/run.ts'
import { joinableRounds } from '../../../shared/scheme/walk.ts'

const flow = linkOfficer.flows.find(({ id }) => id === 'session')!
const [round] = joinableRounds(flow)
const units = linkOfficer.units[0]!.members.map((unit) => ({ ...unit, kind: 'organisation' }))
const beginning = { scheme: linkOfficer, flow, reference: 'LO', now: '2027-02-01T10:00:00.000Z' }
const form = linkOfficer.forms.find(({ id }) => id === 'LO-S1')!

const inPost = (unit: string, from: string, more: Partial<Appointment> = {}): Appointment => ({
  ...{ scheme: 'link-officer', role: 'link-officer', unit, run: `r-${unit}`, step: 'appointment', from },
  ...{ name: unit, email: `${unit}@x.example`, until: '2029-02-01' },
  ...more,
})
const asked = (unit: string): Run =>
  beginChild({ ...beginning, id: `s1-1-${unit}` }, { parent: 's1', root: 's1', step: 'bookings', unit }).run

/** A session on Monday 15 March, to which Powys was invited on 1 February; it can be booked until 8 March. */
function joinsOn(
  day: string,
  register: Appointment[],
  { children = [asked('pthb')], state = 'running' } = {},
) {
  const answers = { date: '2027-03-15' }
  const begun = beginRun({ ...beginning, id: 's1' }, { answers, form, language: 'en', who: '' })
  const run = { ...begun.run, state: state as Run['state'] }
  const file = { run, asks: [], answers: [begun.answer!], tasks: [], people: [] }
  const situation = { scheme: linkOfficer, flow, now: `${day}T09:00:00.000Z`, file }
  return joining(situation, round!, { scheme: linkOfficer, units, register, today: day }, children)
}
const powys = inPost('pthb', '2026-01-05')

test('whoever came into post after the invitations joins, until the last day on which they can answer', () => {
  const register = [powys, inPost('hduhb', '2027-02-10')]
  const joins = [{ unit: 'hduhb', child: 's1-20270210-hduhb' }]
  const joinsLate = [{ unit: 'hduhb', child: 's1-20270308-hduhb' }]
  expect(joinsOn('2027-02-09', register)).toEqual([])
  expect(joinsOn('2027-02-10', register)).toEqual(joins)
  // Not begun on any morning until now: an execution of a new name, because that of an old one can have ended.
  expect(joinsOn('2027-03-08', register)).toEqual(joinsLate)
  expect(joinsOn('2027-03-09', register)).toEqual([])
  expect(joinsOn('2027-02-10', register, { state: 'finished' })).toEqual([])
})

test('nobody joins twice, or before the round has asked anybody', () => {
  const register = [powys, inPost('hduhb', '2027-02-01')]
  expect(joinsOn('2027-02-10', register, { children: [asked('pthb'), asked('hduhb')] })).toEqual([])
  expect(joinsOn('2027-02-10', register, { children: [] })).toEqual([])
})

test('whoever carries on was asked already, and whoever follows somebody who was asked was not', () => {
  const first = { ...powys, until: '2027-02-10' }
  const renewed = inPost('pthb', '2027-02-10')
  expect(joinsOn('2027-02-12', [first, renewed])).toEqual([])
  const follower = { ...renewed, name: 'Ifan', email: 'ifan@x.example' }
  expect(joinsOn('2027-02-12', [{ ...first, ended: true }, follower])).toEqual([
    { unit: 'pthb', child: 's1-20270212-pthb' },
  ])
})

test('a round that is gone through again knows who was asked before, and who follows them', () => {
  const children = [asked('pthb')]
  const before = (unit: string, since?: string) => askedBefore(children, unit, since)
  expect([before('pthb', '2027-01-05'), before('pthb', '2027-02-10')]).toEqual([true, false])
  expect([before('hduhb', '2027-01-05'), before('pthb')]).toEqual([false, true])
  expect(tellsWhatChanged(round!)).toBe(true)
})
