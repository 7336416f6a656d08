import { describe, expect, test } from 'vitest'
import { askedFields, askedPages, pageAfter, pageBefore } from '../../../shared/form/asked.ts'
import { holds } from '../../../shared/form/condition.ts'
import { nominated, nomination } from './nomination.ts'
import { formOf } from './one-field.ts'

const pages = (answers: Parameters<typeof askedPages>[1]) =>
  askedPages(nomination, answers).map((page) => page.id)

describe('the pages that are asked', () => {
  test('are at first those without a condition', () => expect(pages({})).toEqual(['answer', 'confirm']))

  test('grow with the answers', () => {
    expect(pages({ answer: 'nominate' })).toEqual(['answer', 'nominee', 'has_deputy', 'confirm'])
    expect(pages(nominated)).toEqual(['answer', 'nominee', 'has_deputy', 'deputy', 'confirm'])
  })

  test('do not hang on the answer to a question that is no longer asked', () => {
    expect(pages({ ...nominated, answer: 'decline' })).toEqual(['answer', 'confirm'])
  })

  test('hold a page that only shows something, when it shows it', () => {
    const shown = { type: 'shown', id: 'title', label: { en: 'Title' }, from: 'unit.name' } as const
    const form = formOf([
      { id: 'about', fields: [shown] },
      { id: 'more', fields: [{ ...shown, when: { field: 'x', is: 'y' } }] },
    ])
    expect(askedPages(form, {}).map((page) => page.id)).toEqual(['about'])
  })
})

test('the fields that are asked include those only shown', () => {
  expect(askedFields(nomination, { answer: 'pass' }).map((field) => field.id)).toEqual([
    'organisation',
    'answer',
    'pass_name',
    'confirm',
  ])
})

test('forward and back go by the pages that are asked', () => {
  expect(pageAfter(nomination, { answer: 'decline' }, 'answer')?.id).toBe('confirm')
  expect(pageAfter(nomination, nominated, 'answer')?.id).toBe('nominee')
  expect(pageAfter(nomination, nominated, 'confirm')).toBeUndefined()
  expect(pageBefore(nomination, { answer: 'decline' }, 'confirm')?.id).toBe('answer')
  expect(pageBefore(nomination, nominated, 'confirm')?.id).toBe('deputy')
  expect(pageBefore(nomination, nominated, 'answer')).toBeUndefined()
})

test('from a page that is not asked any more one still gets on and back', () => {
  expect(pageAfter(nomination, { answer: 'decline' }, 'deputy')?.id).toBe('confirm')
  expect(pageBefore(nomination, { answer: 'decline' }, 'deputy')?.id).toBe('answer')
})

test('a page that the form does not have is an error that names those it has', () => {
  expect(() => pageAfter(nomination, {}, 'nominees')).toThrow(
    'Form T-F1 has no page "nominees", only answer, nominee, has_deputy, deputy, confirm',
  )
})

test('a condition over checkboxes holds when one of its values is ticked', () => {
  const condition = { field: 'kinds', is: ['issue', 'concern'] }
  expect(holds(condition, { kinds: ['idea', 'concern'] })).toBe(true)
  expect(holds(condition, { kinds: ['idea'] })).toBe(false)
  expect(holds(condition, {})).toBe(false)
  expect(holds({ field: 'constructor', is: 'x' }, {})).toBe(false)
})
