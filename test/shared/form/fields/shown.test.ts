import { expect, test } from 'vitest'
import { showAnswer } from '../../../../shared/form/show-answer.ts'
import type { ShownField } from '../../../../shared/scheme/field.ts'
import { contextOf, isComplete, read } from '../one-field.ts'

const organisation: ShownField = {
  type: 'shown',
  id: 'organisation',
  label: { en: 'Organisation' },
  from: 'unit.name',
}

test('what is sent for it is not read, and nothing is stored', () => {
  expect(read(organisation, { organisation: 'Another' })).toBeUndefined()
  expect(isComplete(organisation, {})).toBe(true)
})

test('it shows the value behind its reference, whatever the answers say', () => {
  const resolve = (reference: string) => (reference === 'unit.name' ? 'Powys' : undefined)
  expect(showAnswer(organisation, { organisation: 'Another' }, contextOf({ resolve }))).toBe('Powys')
})

test('without a value it is not provided', () => {
  expect(showAnswer(organisation, {}, contextOf())).toBe('Not provided')
  expect(showAnswer(organisation, {}, contextOf({ language: 'cy' }))).toBe('Heb ei ddarparu')
})
