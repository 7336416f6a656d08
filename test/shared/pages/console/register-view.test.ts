import { describe, expect, test } from 'vitest'
import { registerView } from '../../../../shared/pages/console/register-view.ts'
import type { Appointment } from '../../../../shared/run/records/appointment.ts'
import { care, units } from './care-scheme.ts'
import { TODAY } from './records.ts'

const appointed = (unit: string, rest: Partial<Appointment> = {}): Appointment => ({
  scheme: 'care',
  role: 'champion',
  unit,
  run: `r1-1-${unit}`,
  step: 'entry',
  name: 'Siân Ŵyn',
  email: 'sian@care.example',
  from: '2026-03-01',
  until: '2027-03-01',
  ...rest,
})
const roles = (appointments: Appointment[], language: 'en' | 'cy' = 'en') =>
  registerView({ registers: [{ scheme: care, appointments, units }], language, today: TODAY }).roles

describe('the register', () => {
  test('says who is in post, and which units in scope have nobody', () => {
    expect(roles([appointed('birch', { title: 'Nurse' })])[0]).toEqual({
      heading: 'Champions',
      rows: [
        { unit: 'Ash House', holder: '', from: '', until: '', state: 'Vacant', tag: 'late' },
        {
          unit: 'Birch House',
          holder: 'Siân Ŵyn, Nurse',
          from: 'Sunday 1 March 2026',
          until: 'Monday 1 March 2027',
          state: 'In post',
          tag: 'done',
        },
        { unit: 'Cedar House', holder: '', from: '', until: '', state: 'Vacant', tag: 'late' },
      ],
    })
  })

  test('counts the last day as in post and the day after as ended', () => {
    const state = (until: string) => roles([appointed('ash', { until })])[0]!.rows[0]!.state
    expect(state('2027-01-14')).toBe('In post')
    expect(state('2027-01-13')).toBe('Ended')
  })

  test('shows who was appointed last', () => {
    const shown = roles([appointed('ash', { name: 'New', from: '2027-01-02' }), appointed('ash')])[0]!.rows
    expect(shown.map((row) => row.holder)).toEqual(['New', '', ''])
  })

  test('keeps a holder of a unit that left the scope', () =>
    expect(roles([appointed('down')])[0]!.rows.map((row) => row.unit)).toContain('Down House'))

  test('has no vacancies for a role that a unit need not fill', () =>
    expect(roles([])[1]).toEqual({ heading: 'Stand-ins', rows: [] }))

  test('is in Welsh on Welsh pages', () =>
    expect(roles([], 'cy')[0]).toMatchObject({
      heading: 'Hyrwyddwyr',
      rows: [{ unit: 'Tŷ Bedw', state: 'Gwag' }, {}, {}],
    }))

  test('names the scheme where it holds several', () => {
    const register = { scheme: care, appointments: [], units: [] }
    const view = registerView({ registers: [register, register], language: 'en', today: TODAY })
    expect(view.roles[0]!.heading).toBe('Care champions: Champions')
  })
})
