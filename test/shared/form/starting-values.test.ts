import { expect, test } from 'vitest'
import { startingValues } from '../../../shared/form/starting-values.ts'
import type { Field } from '../../../shared/scheme/field.ts'
import type { Page } from '../../../shared/scheme/form.ts'
import { contextOf } from './one-field.ts'

const name: Field = {
  type: 'text',
  id: 'name',
  label: { en: 'Name' },
  max: 100,
  errors: {},
  from: 'person.nominee.name',
}
const page: Page = {
  id: 'details',
  fields: [
    { type: 'shown', id: 'organisation', label: { en: 'Organisation' }, from: 'unit.name' },
    name,
    { ...name, id: 'unknown', from: 'person.deputy.name' },
    { ...name, id: 'title', from: undefined },
  ],
}
const known: Record<string, string> = { 'person.nominee.name': 'Siân', 'unit.name': 'Powys' }
const context = contextOf({ resolve: (reference) => known[reference] })

test('a page starts with what is known already', () => {
  expect(startingValues(page, {}, context)).toEqual({ name: 'Siân' })
})

test('what the person answered comes first, and other pages’ answers stay away', () => {
  expect(startingValues(page, { name: 'Siân Þór', title: 'Nurse', other: 'x' }, context)).toEqual({
    name: 'Siân Þór',
    title: 'Nurse',
  })
})
