import { expect, test } from 'vitest'
import { complete } from '../../../shared/form/complete.ts'
import { readPage } from '../../../shared/form/read-page.ts'
import type { Field } from '../../../shared/scheme/field.ts'
import type { Rule } from '../../../shared/scheme/form.ts'
import { contextOf, formOf } from './one-field.ts'

const error = { en: 'Out of order' }
const time = (id: string): Field => ({
  id,
  type: 'time',
  label: { en: id },
  first: '08:00',
  last: '20:00',
  errors: { empty: { en: 'Enter a time' } },
})
const number = (id: string): Field => ({
  id,
  type: 'number',
  label: { en: id },
  min: 0,
  max: 2000,
  errors: { empty: { en: 'Enter a number' } },
})
const post = (fields: Field[], rule: Rule, body: Record<string, string>) => {
  const page = { id: 'page', fields }
  const result = readPage(formOf([page], { rules: [rule] }), page, body, { ...contextOf(), answers: {} })
  return result.ok ? 'ok' : result.errors
}

test('a session must end later than it starts', () => {
  const fields = [time('start'), time('end')]
  const rule: Rule = { rule: 'later', field: 'end', than: 'start', error }
  expect(post(fields, rule, { start: '9:30am', end: '1pm' })).toBe('ok')
  expect(post(fields, rule, { start: '1pm', end: '1pm' })).toEqual([
    { field: 'end', input: 'end', text: 'Out of order' },
  ])
  expect(post(fields, rule, { start: '1pm', end: '' })).toMatchObject([{ text: 'Enter a time' }])
})

test('no more people have access than there are, by number and not by spelling', () => {
  const fields = [number('all'), number('some')]
  const rule: Rule = { rule: 'no-more', field: 'some', than: 'all', error }
  expect(post(fields, rule, { all: '100', some: '20' })).toBe('ok')
  expect(post(fields, rule, { all: '100', some: '100' })).toBe('ok')
  expect(post(fields, rule, { all: '20', some: '100' })).toMatchObject([{ field: 'some' }])
})

test('nobody is their own deputy: two addresses are not the same, in whichever letters', () => {
  const email = (id: string): Field => ({
    ...{ id, type: 'email', label: { en: id }, autocomplete: 'off' },
    errors: { empty: { en: 'Enter an address' }, format: { en: 'No address' } },
  })
  const fields = [email('one'), email('other')]
  const rule: Rule = { rule: 'another', field: 'other', than: 'one', error }
  expect(post(fields, rule, { one: 'nia@a.example', other: 'non@a.example' })).toBe('ok')
  expect(post(fields, rule, { one: 'nia@a.example', other: ' Nia@a.example' })).toMatchObject([
    { field: 'other' },
  ])
})

test('a choice agrees with the numbers given before it, and the message beside it says what they were', () => {
  const said = { en: '((some)) of ((all))' }
  const rules: Rule[] = [
    { rule: 'as-many', field: 'some', than: 'all', when: { field: 'who', is: 'everyone' }, error: said },
    { rule: 'fewer', field: 'some', than: 'all', when: { field: 'who', is: 'others' }, error: said },
  ]
  const who: Field = {
    ...{ id: 'who', type: 'radios', label: { en: 'who' }, errors: { empty: { en: 'Select' } } },
    options: ['everyone', 'others'].map((value) => ({ value, label: { en: value } })),
  }
  const numbers = { id: 'numbers', fields: [number('all'), number('some')] }
  const choice = { id: 'choice', fields: [who] }
  const form = formOf([numbers, choice], { rules })
  const choose = (some: string, chosen: string) => {
    const answers = { all: '50', some }
    expect(readPage(form, numbers, answers, { ...contextOf(), answers: {} }).ok).toBe(true)
    const result = readPage(form, choice, { who: chosen }, { ...contextOf(), answers })
    return result.ok ? 'ok' : result.errors
  }
  const beside = (text: string) => [{ field: 'who', input: 'who', text }]
  expect(choose('50', 'everyone')).toBe('ok')
  expect(choose('40', 'others')).toBe('ok')
  expect(choose('40', 'everyone')).toEqual(beside('40 of 50'))
  expect(choose('50', 'others')).toEqual(beside('50 of 50'))
  // Sent in one go, or a number changed from the check page: the page of the choice is where it is put right.
  const all = { all: '50', some: '40', who: 'everyone' }
  expect(complete(form, all, contextOf())).toEqual({ ok: false, page: 'choice' })
})
