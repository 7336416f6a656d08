import { expect, test } from 'vitest'
import { leftLongAgo } from '../../../shared/run/left-long-ago.ts'
import type { Appointment } from '../../../shared/run/records/appointment.ts'

const entry = (email: string, until: string, more: Partial<Appointment> = {}): Appointment => ({
  ...{ scheme: 's', role: 'reader', unit: 'ash', run: 'r1', step: 'appointment' },
  ...{ name: email, email, from: '2025-01-31', until },
  ...more,
})
const forgotten = (register: Appointment[], today: string) =>
  leftLongAgo(register, { holders: 3 }, today).map(({ email, until }) => `${email} ${until}`)

test('who left is forgotten on the same day three months later, or the last of a shorter month', () => {
  const register = [entry('sian', '2027-01-14'), entry('ifan', '2026-11-30')]
  expect(forgotten(register, '2027-02-27')).toEqual([])
  expect(forgotten(register, '2027-02-28')).toEqual(['ifan 2026-11-30'])
  expect(forgotten(register, '2027-04-14')).toEqual(['sian 2027-01-14', 'ifan 2026-11-30'])
})

test('nobody is forgotten while they hold a role, or left one a short time ago', () => {
  const carriesOn = [
    entry('sian@ash.example', '2027-01-14'),
    entry('Sian@Ash.example', '2029-01-14', { from: '2027-01-14', role: 'deputy', unit: 'birch' }),
  ]
  expect(forgotten(carriesOn, '2029-04-13')).toEqual([])
  expect(forgotten(carriesOn, '2029-04-14')).toHaveLength(2)
  const newAddress = [
    entry('sian@ash.example', '2027-01-14', { name: 'Siân Rees' }),
    entry('sr@ash.example', '2029-01-14', { name: 'Siân Rees' }),
    entry('s.rees@birch.example', '2027-01-14', { name: 'Siân Rees', unit: 'birch' }),
  ]
  expect(forgotten(newAddress, '2027-06-01')).toEqual(['s.rees@birch.example 2027-01-14'])
})

test('whoever was forgotten is not met again, and keeps nobody else', () => {
  const gone = [
    entry('—', '2027-01-14', { erasedAt: '2027-04-14T09:00:00.000Z' }),
    entry('—', '2030-01-14', { erasedAt: '2027-04-14T09:00:00.000Z' }),
  ]
  expect(forgotten(gone, '2031-01-01')).toEqual([])
})
