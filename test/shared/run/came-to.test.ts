import { expect, test } from 'vitest'
import { cameTo } from '../../../shared/run/came-to.ts'
import type { Answered } from '../../../shared/run/records/answer.ts'
import type { Appointment } from '../../../shared/run/records/appointment.ts'

const answered = (run: string, answers: Answered['answers']): Answered => ({
  ...{ run, name: 'session', version: 1, step: 'session', form: { id: 'LO-S1', version: 1 }, language: 'en' },
  ...{ at: '2027-02-03T10:00:00Z', reference: 'LO-1', began: '2027-02-01T10:00:00Z', answers },
})
const inPost = (unit: string, from: string): Appointment => ({
  ...{ scheme: 'link-officer', role: 'link-officer', unit, run: 'r', step: 'appointment', name: unit },
  ...{ email: `${unit}@example.org`, from, until: '2029-01-01' },
})

test('who came is whom the run of that day lists, as it was moved, and who was in post then', () => {
  const came = cameTo(
    { came: 'came', held: { form: 'LO-S1', date: 'date' } },
    {
      date: '2027-03-10',
      // Newest first: the session of run a moved to that day, that of run b was on another one.
      sessions: [
        answered('a', { date: '2027-03-10' }),
        answered('a', { date: '2027-02-10' }),
        answered('b', { date: '2027-02-20' }),
      ],
      attendances: [answered('b', { came: ['sbuhb'] }), answered('a', { came: ['pthb', 'hduhb', 'phw'] })],
      role: { id: 'link-officer', today: '2027-04-01' },
      register: [
        ...['pthb', 'sbuhb'].map((unit) => inPost(unit, '2027-01-01')),
        { ...inPost('hduhb', '2027-01-01'), until: '2027-03-20' },
        inPost('hduhb', '2027-03-20'),
      ],
    },
  )
  expect(came).toEqual(['pthb'])
})
