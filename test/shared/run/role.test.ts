import { describe, expect, test } from 'vitest'
import { linkOfficer } from '../../../schemes/link-officer/scheme.ts'
import { appoint } from '../../../shared/run/appoint.ts'
import { beginRun } from '../../../shared/run/begin-run.ts'
import { holdersAt } from '../../../shared/run/holders-at.ts'
import type { Appointment } from '../../../shared/run/records/appointment.ts'
import { retire } from '../../../shared/run/retire.ts'
import { type Situation, stored } from '../../../shared/run/situation.ts'
import { asPerson } from '../../../shared/run/starts-due.ts'
import type { AppointStep, RetireStep } from '../../../shared/scheme/steps/appoint.ts'
import { stepOf } from '../../../shared/scheme/walk.ts'

const sian: Appointment = {
  ...{ scheme: 'link-officer', role: 'link-officer', unit: 'pthb', run: 'r0', step: 'appointment' },
  ...{ name: 'Siân Rees', email: 'sian@powys.example', from: '2027-01-14', until: '2029-01-14' },
}
const ifan = { run: 'r1', who: 'nominee', name: 'Ifan Wyn', email: 'ifan@powys.example' }

/** A run about Powys, on a day, in which Siân says when she goes. */
function run(
  id: 'leaving' | 'renewal',
  day: string,
  answers = {},
  people = [asPerson(sian, 'r1')],
): Situation {
  const now = `${day}T10:00:00.000Z`
  const flow = linkOfficer.flows.find((one) => one.id === id)!
  const form = linkOfficer.forms.find((one) => one.id === (id === 'leaving' ? 'LO-F14' : 'LO-S11'))!
  const begun = beginRun(
    { id: 'r1', scheme: linkOfficer, flow: { ...flow, start: { as: 'departure' } }, reference: 'LO', now },
    { answers, form, language: 'en', who: '' },
    { unit: 'pthb' },
  )
  return {
    ...{ scheme: linkOfficer, flow, now },
    file: { run: begun.run, asks: [], answers: [begun.answer!], tasks: [], people },
  }
}
const retired = (day: string, last_day: string, register: Appointment[]) => {
  const situation = run('leaving', day, { reason: 'changing-role', last_day })
  return retire(situation, stepOf(situation.flow, 'retirement') as RetireStep, register)
}
const appointed = (situation: Situation, step: string, register: Appointment[]) =>
  appoint(situation, stepOf(situation.flow, step) as AppointStep, register).appointment

describe('who says when they leave', () => {
  test('holds the role until that day, and the register keeps why', () => {
    const { outcome, change } = retired('2028-03-01', '2028-03-31', [sian])
    expect(outcome).toBe('retired')
    expect(change?.retired).toEqual([
      {
        entry: { ...sian, until: '2028-03-31', ended: true, reason: 'Changing role' },
        was: '2029-01-14',
      },
    ])
    expect(JSON.stringify(change?.ledger)).not.toMatch(/Siân|Changing/)
  })
  test('ends today where the day has passed, and not later than the time would have been over', () => {
    expect(retired('2028-03-01', '2028-02-01', [sian]).change?.retired).toMatchObject([
      { entry: { until: '2028-03-01' } },
    ])
    expect(retired('2028-12-01', '2029-03-01', [sian]).change?.retired).toMatchObject([
      { entry: { until: '2029-01-14' } },
    ])
  })
  test('can change the day, to a later one too', () => {
    const leaving = { ...sian, until: '2028-03-31', ended: true, reason: 'Stepping down' }
    const { outcome, change } = retired('2028-03-01', '2028-05-31', [leaving])
    expect(outcome).toBe('moved')
    expect(change?.retired).toMatchObject([{ entry: { until: '2028-05-31', ended: true } }])
  })
  test('and has left already, changes nothing', () => {
    const gone = { ...sian, until: '2028-02-01', ended: true }
    expect(retired('2028-03-01', '2028-03-31', [gone])).toMatchObject({
      outcome: 'vacant',
      change: { retired: undefined },
    })
    expect(retired('2028-03-01', '2028-03-31', [{ ...sian, unit: 'sbuhb' }]).outcome).toBe('vacant')
  })
  test('is retired once, however often the step is run', () => {
    const situation = run('leaving', '2028-03-01', { last_day: '2028-03-31' })
    situation.file.run.outcomes.retirement = 'retired'
    const again = retire(situation, stepOf(situation.flow, 'retirement') as RetireStep, [sian])
    expect(again).toEqual({ outcome: 'retired' })
  })
})

describe('who comes after', () => {
  test('begins when the one before leaves, or today where they have', () => {
    const situation = run('leaving', '2028-03-01', {}, [asPerson(sian, 'r1'), ifan])
    const leaving = { ...sian, until: '2028-03-31', ended: true }
    expect(appointed(situation, 'appointment', [leaving])).toMatchObject({
      ...{ name: 'Ifan Wyn', from: '2028-03-31', until: '2030-03-31' },
    })
    const gone = { ...sian, until: '2028-02-01', ended: true }
    expect(appointed(situation, 'appointment', [gone])).toMatchObject({ from: '2028-03-01' })
    // Whose time goes on, because a round asked again, is followed from today.
    expect(appointed(situation, 'appointment', [sian])).toMatchObject({ from: '2028-03-01' })
  })
  test('is the same person: from the end of their time, without gap or overlap, however late the answer', () => {
    for (const day of ['2028-12-21', '2029-01-20'])
      expect(appointed(run('renewal', day), 'renewal', [sian])).toMatchObject({
        ...{ name: 'Siân Rees', from: '2029-01-14', until: '2031-01-14', overdue: undefined },
      })
  })
  test('is nobody else while the question is not answered: they stay, marked as overdue', () => {
    expect(appointed(run('renewal', '2029-01-10'), 'stay', [sian])).toMatchObject({
      ...{ name: 'Siân Rees', from: '2029-01-14', until: '2029-04-14', overdue: true },
    })
  })
  test('is not who has said meanwhile that they leave', () => {
    const leaving = { ...sian, until: '2029-01-05', ended: true }
    const situation = run('renewal', '2029-01-10')
    const step = stepOf(situation.flow, 'stay') as AppointStep
    const { appointment, change } = appoint(situation, step, [leaving])
    expect(appointment).toBeUndefined()
    expect(change.run.outcomes.stay).toBe('left')
  })
})

test('a deputy who becomes link officer gives up being deputy on the day on which that begins', () => {
  const deputy = { ...sian, role: 'deputy-link-officer', step: 'deputy-appointment', until: '2030-01-14' }
  const other = { ...deputy, name: 'Jo Lee', email: 'jo@powys.example' }
  const leaving = { ...sian, ...other, role: 'link-officer', until: '2028-03-31', ended: true }
  const nominee = { run: 'r1', who: 'nominee', name: 'Siân Rees', email: 'Sian@powys.example' }
  const situation = run('leaving', '2028-03-01', {}, [nominee])
  const step = stepOf(situation.flow, 'appointment') as AppointStep
  const given = (register: Appointment[]) => appoint(situation, step, register).change.retired
  expect(given([leaving, deputy])).toEqual([
    { entry: { ...deputy, until: '2028-03-31', ended: true }, was: '2030-01-14' },
  ])
  expect(given([leaving, other])).toBeUndefined()
})

test('who carried on has held the role since they came into it, and nobody since somebody else did', () => {
  const again = { ...sian, step: 'renewal', from: sian.until, until: '2031-01-14' }
  const next = { ...again, name: 'Ifan Wyn', email: 'ifan@powys.example' }
  const flow = linkOfficer.flows.find(({ id }) => id === 'leaving')!
  const since = (register: Appointment[]) => {
    const situation = run('leaving', '2029-06-01')
    const about = { unit: 'pthb', run: 'r1', today: '2029-06-01' }
    situation.file.people = holdersAt(register, flow, about)
    return stored(situation, 'person.link-officer.from')
  }
  expect(since([again, sian])).toBe('2027-01-14')
  expect(since([next, { ...sian, ended: true }])).toBe('2029-01-14')
})
