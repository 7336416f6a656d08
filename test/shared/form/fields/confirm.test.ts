import { expect, test } from 'vitest'
import type { Body } from '../../../../shared/form/answers.ts'
import type { ConfirmField } from '../../../../shared/scheme/field.ts'
import { errorOf, isComplete, read, show } from '../one-field.ts'

const confirm: ConfirmField = {
  type: 'confirm',
  id: 'confirm',
  label: {
    en: 'I confirm that I can reply for ((organisation_name))',
    cy: 'Rwy’n cadarnhau y gallaf ateb dros ((organisation_name))',
  },
  errors: { empty: { en: 'Select the box to confirm' } },
}

test('ticked, the wording that was shown is stored', () => {
  expect(read(confirm, { confirm: 'yes' })).toBe('I confirm that I can reply for Powys')
  expect(read(confirm, { confirm: 'yes' }, { language: 'cy' })).toBe(
    'Rwy’n cadarnhau y gallaf ateb dros Powys',
  )
})

test.each<Body>([{}, { confirm: '' }, { confirm: 'no' }, { confirm: 'on' }, { confirm: 'I confirm' }])(
  'not ticked is refused: %j',
  (body) => expect(errorOf(confirm, body)).toBe('Select the box to confirm'),
)

test('what was agreed to in one language is agreed when it is sent in the other', () => {
  const stored = { confirm: 'Rwy’n cadarnhau y gallaf ateb dros Powys' }
  expect(isComplete(confirm, stored, { language: 'en' })).toBe(true)
})

test('words that changed since must be agreed to again', () => {
  expect(isComplete(confirm, { confirm: 'I confirm that I can reply' })).toBe(false)
})

test('the wording is shown', () => expect(show(confirm, 'I confirm')).toBe('I confirm'))
