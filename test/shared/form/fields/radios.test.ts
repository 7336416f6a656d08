import { expect, test } from 'vitest'
import type { Body } from '../../../../shared/form/answers.ts'
import type { RadiosField } from '../../../../shared/scheme/field.ts'
import { errorOf, isComplete, read, show } from '../one-field.ts'

const view: RadiosField = {
  type: 'radios',
  id: 'view',
  label: { en: 'What do you think?' },
  options: [
    { value: 'support', label: { en: 'I support it', cy: 'Rwy’n ei gefnogi' } },
    { value: 'none', label: { en: 'I have no view', cy: 'Nid oes gen i farn' } },
  ],
  errors: { empty: { en: 'Select what you think' } },
}

test('one of the listed values is the answer', () => expect(read(view, { view: 'support' })).toBe('support'))

test.each<Body>([{}, { view: '' }, { view: 'constructor' }, { view: 'Support' }, { view: 'support ' }])(
  'anything else asks to select: %j',
  (body) => expect(errorOf(view, body)).toBe('Select what you think'),
)

test('two values are not one', () => {
  expect(errorOf(view, { view: ['support', 'none'] })).toBe('Give one answer only')
})

test('an option that was taken off the list must be chosen again', () => {
  expect(isComplete(view, { view: 'none' })).toBe(true)
  expect(isComplete(view, { view: 'against' })).toBe(false)
})

test('it is shown by its label', () => {
  expect(show(view, 'support')).toBe('I support it')
  expect(show(view, 'support', { language: 'cy' })).toBe('Rwy’n ei gefnogi')
  expect(show(view, 'against')).toBe('against')
})
