import { expect, test } from 'vitest'
import type { Answers, Body } from '../../../shared/form/answers.ts'
import { complete } from '../../../shared/form/complete.ts'
import { readPage } from '../../../shared/form/read-page.ts'
import { showAnswer } from '../../../shared/form/show-answer.ts'
import type { Field } from '../../../shared/scheme/field.ts'
import { fieldsOf } from '../../../shared/scheme/form.ts'
import { contextOf, formOf } from './one-field.ts'

const label = { en: 'Question' }
const empty = { en: 'Empty' }
const options = ['a', 'b', 'none'].map((value) => ({ value, label: { en: value } }))
const fields: Field[] = [
  { type: 'text', id: 'text', label, max: 30, optional: true, errors: {} },
  { type: 'long-text', id: 'long', label, max: 30, optional: true, errors: { tooLong: empty } },
  {
    type: 'email',
    id: 'email',
    label,
    autocomplete: 'off',
    optional: true,
    errors: { empty, format: empty },
  },
  { type: 'web-address', id: 'web', label, max: 300, optional: true, errors: { empty } },
  { type: 'phone', id: 'phone', label, autocomplete: 'off', optional: true, errors: { format: empty } },
  { type: 'date', id: 'date', label, subject: label, optional: true, errors: { empty } },
  { type: 'radios', id: 'radios', label, options, optional: true, errors: { empty } },
  { type: 'checkboxes', id: 'boxes', label, options, none: 'none', optional: true, errors: { empty } },
]
const form = formOf(fields.map((field) => ({ id: field.id, fields: [field] })))
const inputs = [...fields.map((field) => field.id), 'date-day', 'date-month', 'date-year']

const PIECES = [
  ...[
    'a',
    'b',
    'none',
    'yes',
    '@',
    '.',
    'x@y.uk',
    'example.com',
    'gŵyl.cymru',
    '0',
    '1',
    '2027',
    '12',
    'March',
    'maw',
  ],
  ...[
    '01632 960 001',
    '+',
    '-',
    '(',
    ' ',
    '\n',
    '\r\n',
    '\t',
    '\0',
    '\u2028',
    '\u200b',
    '\u202e',
    '\ufeff',
    '\ud800',
  ],
  ...[
    '👩‍👩‍👧',
    'w\u0302',
    '\u0958',
    'ﬁ',
    'İ',
    '<script>',
    '"',
    "'",
    '((name))',
    '$&',
    '__proto__',
    ',',
    ';',
    '%00',
    '\\',
  ],
]

/** What is an answer now and then: chance alone would hardly ever make a date. */
const LIKELY: Record<string, string[]> = {
  'date-day': ['1', '29', '30', '31'],
  'date-month': ['2', '02', 'Feb', 'chwefror', '12'],
  'date-year': ['2027', '2028', '27'],
}

/** The same numbers on every run (mulberry32), so that what fails once fails again. */
function createRandom(seed: number) {
  let state = seed
  return (below: number) => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below
  }
}

test('whatever is typed is an answer or an error with words, and what was accepted stays accepted', () => {
  const random = createRandom(20270114)
  const anything = () => Array.from({ length: random(4) }, () => PIECES[random(PIECES.length)]).join('')
  const accepted = new Map<string, number>()
  for (let round = 0; round < 4000; round += 1) {
    const body: Body = {}
    for (const input of inputs) {
      const likely =
        LIKELY[input] && random(3) > 0 ? LIKELY[input][random(LIKELY[input].length)]! : anything()
      body[input] = random(12) === 0 ? [anything(), anything()] : likely
    }
    let answers: Answers = {}
    for (const page of form.pages) {
      const result = readPage(form, page, body, { ...contextOf(), answers })
      if (result.ok) answers = result.answers
      else expect(result.errors.every((error) => error.text && inputs.includes(error.input))).toBe(true)
    }
    expect(complete(form, answers, contextOf())).toEqual({ ok: true, answers })
    for (const field of fieldsOf(form)) {
      if (Object.hasOwn(answers, field.id)) accepted.set(field.id, (accepted.get(field.id) ?? 0) + 1)
      expect(showAnswer(field, answers, contextOf())).not.toBe('')
    }
    for (const line of ['text', 'email', 'phone', 'web'])
      expect(answers[line] ?? '').not.toMatch(/[\p{Cc}\u2028\u2029]/u)
    expect(answers.email ?? 'x@y.uk').toMatch(/^[^@\s,;<>]+@[^@\s,;<>]+$/)
  }
  expect([...accepted.keys()].sort()).toEqual(fields.map((field) => field.id).sort())
})

test('whatever a program sends instead of text is an error and not a crash', () => {
  const things: unknown[] = [
    null,
    1,
    true,
    {},
    [null],
    [['a']],
    { length: 1 },
    [],
    Symbol.iterator,
    () => 'a',
  ]
  for (const page of form.pages)
    for (const thing of things) {
      const body = Object.fromEntries(inputs.map((input) => [input, thing])) as Body
      expect(() => readPage(form, page, body, { ...contextOf(), answers: {} })).not.toThrow()
    }
})

test('whatever a draft holds is complete or not, and can be shown', () => {
  const stored: Answers[string][] = [
    '',
    ' ',
    'x',
    [],
    ['x'],
    ['a', 'a'],
    '2027-13-01',
    '\ud800',
    ['none', 'a'],
  ]
  for (const field of fields)
    for (const answer of stored) {
      expect(() => complete(form, { [field.id]: answer }, contextOf())).not.toThrow()
      expect(() => showAnswer(field, { [field.id]: answer }, contextOf())).not.toThrow()
    }
})

test('a megabyte is read or refused in no time', () => {
  for (const page of form.pages)
    for (const piece of ['a', '@', '.', 'a.', ' ', '\u200b', '(', 'e\u0301', 'a@', 'ŵ.']) {
      const body = Object.fromEntries(inputs.map((input) => [input, piece.repeat(1_000_000 / piece.length)]))
      const started = performance.now()
      readPage(form, page, body, { ...contextOf(), answers: {} })
      expect(performance.now() - started).toBeLessThan(5000)
    }
})
