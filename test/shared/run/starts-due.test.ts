import { describe, expect, test } from 'vitest'
import { linkOfficer } from '../../../schemes/link-officer/scheme.ts'
import type { Appointment } from '../../../shared/run/records/appointment.ts'
import { startsDue } from '../../../shared/run/starts-due.ts'
import type { Start } from '../../../shared/scheme/start.ts'
import { allSteps } from '../../../shared/scheme/walk.ts'

const scheme = (start: Omit<Start, 'as'>) => ({
  ...linkOfficer,
  flows: [{ id: 'returns', name: { en: 'Returns' }, start: { as: 'start', ...start }, steps: [] }],
})
const entry = (unit: string, from: string, until: string): Appointment => ({
  scheme: 'link-officer',
  role: 'link-officer',
  unit,
  run: 'r1',
  step: 'appointment',
  name: 'Sian Rees',
  email: 'sian@powys.example',
  from,
  until,
})
const ids = (start: Omit<Start, 'as'>, today: string, register: Appointment[] = []) =>
  startsDue(scheme(start), register, today).map(({ id }) => id)

describe('the calendar starts', () => {
  test('a quarter on its first working day, and makes up for a missed one for ten', () => {
    expect(ids({ every: 'quarter' }, '2026-12-31')).toEqual([])
    // 1 January is a bank holiday, and 2 and 3 January 2027 a weekend.
    expect(ids({ every: 'quarter' }, '2027-01-01')).toEqual([])
    expect(ids({ every: 'quarter' }, '2027-01-04')).toEqual(['link-officer-returns-2027-q1'])
    expect(ids({ every: 'quarter' }, '2027-01-18')).toEqual(['link-officer-returns-2027-q1'])
    expect(ids({ every: 'quarter' }, '2027-01-19')).toEqual([])
    expect(ids({ every: 'quarter' }, '2027-10-01')).toEqual(['link-officer-returns-2027-q4'])
  })

  test('a half-year in January and July', () => {
    expect(ids({ every: 'half-year' }, '2027-04-01')).toEqual([])
    expect(ids({ every: 'half-year' }, '2027-07-01')).toEqual(['link-officer-returns-2027-h2'])
  })

  test('a half-year in another of its months, on the first working day of that', () => {
    const start = { every: 'half-year', month: 2 } as const
    expect(ids(start, '2027-07-01')).toEqual([])
    // 1 August 2027 is a Sunday.
    expect(ids(start, '2027-08-02')).toEqual(['link-officer-returns-2027-h2'])
    expect(ids(start, '2027-08-17')).toEqual([])
  })

  test('no two flows that write to every link officer on one day', () => {
    const { flows } = linkOfficer
    const letters = (flow: (typeof flows)[number]) =>
      allSteps(flow.steps).flatMap((step) => (step.verb === 'ask' && step.letter ? [step.letter] : []))
    for (const today of ['2027-01-04', '2027-02-01', '2027-07-01', '2027-08-02']) {
      const begun = startsDue(linkOfficer, [], today).flatMap(({ flow }) => letters(flow))
      expect(
        begun.filter((id) => ['LO-L13', 'LO-L49'].includes(id)),
        today,
      ).toHaveLength(1)
    }
  })

  test('a run for everybody whose time is nearly over, about their unit, and for nobody who has left', () => {
    const ending = { role: 'link-officer', workingDays: 10 }
    const register = [
      entry('pthb', '2025-02-01', '2027-01-28'),
      entry('sbuhb', '2025-03-01', '2027-03-01'),
      { ...entry('bcuhb', '2025-02-01', '2027-01-20'), ended: true },
      // Renewed already: the newer entry counts.
      entry('abuhb', '2025-01-20', '2027-01-20'),
      entry('abuhb', '2027-01-10', '2029-01-10'),
    ]
    const due = startsDue(scheme({ ending }), register, '2027-01-14')
    expect(due).toEqual([
      expect.objectContaining({
        id: 'link-officer-returns-pthb-2027-01-28',
        unit: 'pthb',
        people: [expect.objectContaining({ who: 'link-officer', email: 'sian@powys.example' })],
      }),
    ])
    expect(ids({ ending }, '2027-01-13', register)).toEqual([])
  })

  test('a quarter with what the quarter before came to', () => {
    const carried = (today: string) =>
      startsDue(linkOfficer, [], today).flatMap(({ id, carry }) => (carry ? [`${id} < ${carry.run}`] : []))
    const returns = 'link-officer-quarterly-return'
    expect(carried('2027-04-01')).toEqual([`${returns}-2027-q2 < ${returns}-2027-q1`])
    expect(carried('2027-01-04')).toEqual([`${returns}-2027-q1 < ${returns}-2026-q4`])
    expect(carried('2027-02-01')).toEqual([])
  })
})
