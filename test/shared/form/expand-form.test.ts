import { describe, expect, test } from 'vitest'
import type { Answers } from '../../../shared/form/answers.ts'
import { askedPages } from '../../../shared/form/asked.ts'
import { complete } from '../../../shared/form/complete.ts'
import { expandForm } from '../../../shared/form/expand-form.ts'
import { outcome } from '../../../shared/form/outcome.ts'
import { showAnswer } from '../../../shared/form/show-answer.ts'
import type { Field } from '../../../shared/scheme/field.ts'
import { fieldsOf, type Listed, type Page } from '../../../shared/scheme/form.ts'
import { contextOf, formOf } from './one-field.ts'

const empty = { empty: { en: 'Select one' } }
const radios = (id: string, values: string[], more: object = {}): Field => ({
  id,
  type: 'radios',
  label: { en: `${id}?` },
  options: values.map((value) => ({ value, label: { en: value, cy: `${value} (cy)` } })),
  errors: empty,
  ...more,
})
const item = (value: string, name: string, more: Partial<Listed> = {}): Listed => ({
  value,
  label: { en: name, cy: `${name} (cy)` },
  ...more,
})

const lists: Record<string, Listed[]> = {
  'answer.draft.sections': [
    item('1', 'Purpose', { text: 'To connect.' }),
    item('3', 'Time ((chair_name))', { text: 'Four hours.' }),
  ],
  'session.options': [item('may', '4 May', { tags: ['both'] }), item('june', '8 June')],
}
const expanded = (pages: Page[], rest = {}) =>
  expandForm(formOf(pages, rest), (reference) => lists[reference] ?? [])

const repeat = 'answer.draft.sections'
const commenting: Page[] = [
  {
    id: 'section',
    repeat,
    heading: { en: 'Section: ((item))', cy: 'Adran: ((item))' },
    fields: [
      { id: 'text', type: 'shown', label: { en: 'Says' }, from: 'item.text' },
      radios('right', ['agree', 'change']),
    ],
  },
  {
    id: 'change',
    repeat,
    fields: [
      {
        id: 'change',
        type: 'long-text',
        label: { en: 'What instead?' },
        when: { field: 'right', is: 'change' },
        max: 10,
        errors: { tooLong: { en: 'Too long' } },
      },
    ],
  },
  { id: 'last', fields: [radios('last', ['yes'])] },
]

describe('pages that repeat', () => {
  const form = expanded(commenting)
  test('are asked item by item, under the names of the items', () => {
    expect(form.pages.map(({ id }) => id)).toEqual(['section-1', 'change-1', 'section-3', 'change-3', 'last'])
    expect(form.pages[0]?.heading).toEqual({ en: 'Section: Purpose', cy: 'Adran: Purpose (cy)' })
    expect(fieldsOf(form).map(({ id }) => id)).toContain('right-3')
  })
  test('show the text of the item', () => {
    expect(showAnswer(form.pages[2]!.fields[0]!, {}, contextOf())).toBe('Four hours.')
  })
  test('take a name with brackets in it as words, not as a placeholder', () => {
    expect(form.pages[2]?.heading?.en).toBe('Section: Time ( (chair_name))')
  })
  test('ask what hangs on the answer about the same item, and only that', () => {
    const answers: Answers = { 'right-1': 'agree', 'right-3': 'change' }
    expect(askedPages(form, answers).map(({ id }) => id)).toEqual([
      'section-1',
      'section-3',
      'change-3',
      'last',
    ])
  })
  test('must all be answered', () => {
    const answers: Answers = { 'right-1': 'agree', last: 'yes' }
    expect(complete(form, answers, contextOf())).toEqual({ ok: false, page: 'section-3' })
    const all: Answers = { ...answers, 'right-3': 'agree' }
    expect(complete(form, all, contextOf())).toEqual({ ok: true, answers: all })
  })
  test('are not there without items', () => {
    const form = expandForm(formOf(commenting), () => [])
    expect(form.pages.map(({ id }) => id)).toEqual(['last'])
  })
})

describe('options from a list', () => {
  const attend = radios('attend', ['none'], { optionsFrom: 'session.options' })
  const how = radios('how', ['online'], { when: { field: 'attend', tagged: 'both' } })
  const form = expanded(
    [
      { id: 'attend', fields: [attend] },
      { id: 'how', fields: [how] },
    ],
    { except: [{ when: { field: 'attend', is: 'none' }, outcome: 'cannot-come' }], otherwise: 'booked' },
  )
  const sent = (answers: Answers) => complete(form, answers, contextOf())

  test('stand before the form’s own, and are shown by their names', () => {
    const field = form.pages[0]!.fields[0]!
    expect(field.type === 'radios' && field.options.map(({ value }) => value)).toEqual([
      'may',
      'june',
      'none',
    ])
    expect(showAnswer(field, { attend: 'may' }, contextOf({ language: 'cy' }))).toBe('4 May (cy)')
  })
  test('are answers like others; what is not listed is none', () => {
    expect(sent({ attend: 'june' })).toMatchObject({ ok: true })
    expect(sent({ attend: 'july' })).toEqual({ ok: false, page: 'attend' })
  })
  test('decide by their tags what else is asked', () => {
    expect(sent({ attend: 'may' })).toEqual({ ok: false, page: 'how' })
    expect(sent({ attend: 'may', how: 'online' })).toMatchObject({ ok: true })
    expect(sent({ attend: 'june', how: 'online' })).toEqual({ ok: true, answers: { attend: 'june' } })
  })
  test('come to the outcome that the form gives to all of them', () => {
    expect(outcome(form, { attend: 'june' })).toBe('booked')
    expect(outcome(form, { attend: 'none' })).toBe('cannot-come')
  })
})
