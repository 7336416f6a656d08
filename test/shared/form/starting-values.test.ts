import { expect, test } from 'vitest'
import { openingValues, startingValues } from '../../../shared/form/starting-values.ts'
import type { Field } from '../../../shared/scheme/field.ts'
import type { Form, Page } from '../../../shared/scheme/form.ts'
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

test('what is asked only since another answer starts with what is known; what was left empty stays so', () => {
  const asked: Field = { ...name, id: 'named', when: { field: 'what', is: 'name' } }
  const left: Field = { ...name, id: 'left', optional: true }
  const what: Field = {
    ...{ type: 'radios', id: 'what', label: { en: 'What?' }, errors: { empty: { en: 'Select' } } },
    options: ['name', 'else'].map((value) => ({ value, label: { en: value } })),
  }
  const pages = [
    { id: 'what', fields: [what] },
    { id: 'details', fields: [asked, left] },
  ]
  const form = { pages } as Form
  expect(openingValues(form, pages[1]!, { what: 'name' }, context)).toEqual({ what: 'name', named: 'Siân' })
  expect(openingValues(form, pages[1]!, { what: 'name', named: 'Mair' }, context)).toMatchObject({
    named: 'Mair',
  })
})
