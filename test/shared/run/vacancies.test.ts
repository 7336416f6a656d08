import { expect, test } from 'vitest'
import type { Appointment } from '../../../shared/run/records/appointment.ts'
import { vacancies } from '../../../shared/run/vacancies.ts'

const held = (from: string, until: string, more: Partial<Appointment> = {}): Appointment => ({
  ...{
    scheme: 's',
    role: 'champion',
    unit: 'ash',
    run: from,
    step: 'entry',
    name: 'A',
    email: 'a@a.example',
  },
  ...{ from, until, ...more },
})
const found = (...register: Appointment[]) => vacancies(register, 'champion', '2027-01-14')

test('a role is empty from the day somebody left until somebody begins, counted in working days', () => {
  const left = held('2025-01-06', '2026-12-23', { ended: true, reason: 'Stepping down' })
  expect(found(left, held('2027-01-05', '2029-01-05'))).toEqual([
    // Christmas, Boxing Day on the Monday after, New Year and two weekends are no working days.
    { unit: 'ash', opened: '2026-12-23', reason: 'Stepping down', filled: '2027-01-05', days: 6 },
  ])
})
test('it is empty up to today while nobody has begun, also where somebody is about to', () => {
  const left = held('2025-01-06', '2027-01-11')
  expect(found(left)).toMatchObject([{ filled: undefined, days: 3 }])
  expect(found(left, held('2027-01-20', '2029-01-20'))).toMatchObject([{ filled: undefined, days: 3 }])
})
test('whoever is followed on the same day leaves no working day empty, and whoever carries on none at all', () => {
  const left = held('2025-01-06', '2027-01-05', { ended: true })
  expect(found(left, held('2027-01-05', '2029-01-05'))).toMatchObject([{ filled: '2027-01-05', days: 0 }])
  expect(found({ ...left, ended: undefined }, held('2027-01-05', '2029-01-05'))).toEqual([])
})
test('a role that somebody held beside, that nobody has left, or that is another, is not empty', () => {
  const left = held('2025-01-06', '2026-12-23', { ended: true })
  expect(found(left, held('2026-06-01', '2028-06-01'))).toEqual([])
  expect(found(held('2026-06-01', '2028-06-01'))).toEqual([])
  expect(found({ ...left, role: 'stand-in' })).toEqual([])
})
