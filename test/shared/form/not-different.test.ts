import { expect, test } from 'vitest'
import { changeLocalEvent as form } from '../../../schemes/link-officer/forms/change-local-event.ts'
import type { Answers, Body } from '../../../shared/form/answers.ts'
import { complete } from '../../../shared/form/complete.ts'
import { readPage } from '../../../shared/form/read-page.ts'
import { readAnswers } from '../../../shared/json/read-answers.ts'
import { contextOf } from './one-field.ts'

const plan: Record<string, string> = {
  venue: 'Newport',
  access: 'yes',
  capacity: '40',
  event_date: '2027-03-01',
}
const context = contextOf({
  today: '2027-01-14',
  resolve: (reference) => plan[reference.replace('answer.plan.', '')],
})
const post = (id: string, body: Body, answers: Answers) =>
  readPage(form, form.pages.find((page) => page.id === id)!, body, { ...context, answers })
const NOTHING = expect.stringContaining('Nothing is different')

test('that nothing is new is said where the last thing is asked, and not before', () => {
  const what = ['venue', 'capacity']
  const place = post('venue', { venue: 'Newport' }, { what })
  expect(place.ok).toBe(true)
  const room = (venue: string) => post('capacity', { capacity: ' 40 ' }, { what, venue, access: 'yes' })
  expect(room('Newport')).toMatchObject({ ok: false, errors: [{ field: 'capacity', text: NOTHING }] })
  expect(room('Cwmbran').ok).toBe(true)
})

test('a draft in which nothing is new cannot be sent, page by page or by a program', () => {
  const answers = { what: ['venue'], venue: 'Newport', access: 'yes' }
  expect(complete(form, answers, context)).toEqual({ ok: false, page: 'access' })
  expect(readAnswers(form, answers, context)).toMatchObject({
    errors: [{ field: 'access', detail: NOTHING }],
  })
  expect(readAnswers(form, { ...answers, access: 'no' }, context)).toMatchObject({ ok: true })
})

test('a new day leaves time to book, counted from today', () => {
  const day = (day: string, month: string) =>
    post(
      'when',
      { 'event_date-day': day, 'event_date-month': month, 'event_date-year': '2027', start: '6pm' },
      { what: ['when'] },
    )
  // Fifteen working days from Thursday 14 January.
  expect(day('4', '2').ok).toBe(true)
  expect(day('3', '2')).toMatchObject({
    errors: [{ field: 'event_date', text: expect.stringContaining('at least 15 working days from today') }],
  })
})
