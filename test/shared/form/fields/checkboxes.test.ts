import { describe, expect, test } from 'vitest'
import type { Body } from '../../../../shared/form/answers.ts'
import type { CheckboxesField } from '../../../../shared/scheme/field.ts'
import { errorOf, isComplete, read, show } from '../one-field.ts'

const share: CheckboxesField = {
  type: 'checkboxes',
  id: 'share',
  label: { en: 'Who may see your name?' },
  options: [
    { value: 'officers', label: { en: 'Other link officers' } },
    { value: 'web', label: { en: 'The web page' } },
    { value: 'no-one', label: { en: 'No one' } },
  ],
  none: 'no-one',
  errors: { empty: { en: 'Select who may see your name' } },
}
const units: CheckboxesField = { ...share, options: 'units', none: undefined }

test('one or several are stored in the order of the list, each once', () => {
  expect(read(share, { share: 'web' })).toEqual(['web'])
  expect(read(share, { share: ['web', 'officers', 'web', ''] })).toEqual(['officers', 'web'])
})

test('none at all asks to select, unless it is optional', () => {
  const nothing: Body[] = [{}, { share: '' }, { share: [] }]
  for (const body of nothing) expect(errorOf(share, body)).toBe('Select who may see your name')
  expect(read({ ...share, optional: true }, {})).toBeUndefined()
  expect(isComplete(share, { share: [] })).toBe(false)
})

test.each(['everyone', '__proto__', 'Web'])('what is not listed is refused: %s', (value) => {
  expect(errorOf(share, { share: ['web', value] })).toBe('Select only options from the list')
  expect(isComplete(share, { share: ['web', value] })).toBe(false)
})

describe('"none"', () => {
  const strict = { ...share, errors: { ...share.errors, noneWithOthers: { en: 'Select no one, or who' } } }

  test('clears the others', () => expect(read(share, { share: ['officers', 'no-one'] })).toEqual(['no-one']))
  test('with others is refused where the scheme has words for it', () => {
    expect(errorOf(strict, { share: ['officers', 'no-one'] })).toBe('Select no one, or who')
    expect(read(strict, { share: ['no-one'] })).toEqual(['no-one'])
  })
  test('with others is never complete', () =>
    expect(isComplete(share, { share: ['officers', 'no-one'] })).toBe(false))
})

describe('over units', () => {
  test('there is one option a unit in scope', () => {
    expect(read(units, { share: ['hduhb', 'powys'] })).toEqual(['powys', 'hduhb'])
    expect(errorOf(units, { share: ['cwm-taf'] })).toBe('Select only options from the list')
  })
  test('a unit that left must be taken off the answer', () => {
    expect(isComplete(units, { share: ['powys'] })).toBe(true)
    expect(isComplete(units, { share: ['powys'] }, { units: [] })).toBe(false)
  })
})

test('they are shown by their labels, a line each', () => {
  expect(show(share, ['officers', 'web'])).toBe('Other link officers\nThe web page')
  expect(show(units, ['powys', 'velindre'], { language: 'cy' })).toBe('Powys\nFelindre')
  expect(show(units, ['gone'])).toBe('gone')
})
