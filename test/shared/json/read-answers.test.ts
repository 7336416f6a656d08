import { describe, expect, test } from 'vitest'
import { schemes } from '../../../schemes/catalogue.ts'
import { formSchema } from '../../../shared/json/form-schema.ts'
import { readAnswers } from '../../../shared/json/read-answers.ts'
import { inLanguage } from '../../../shared/scheme/text.ts'
import { nominated, nomination } from '../form/nomination.ts'
import { contextOf } from '../form/one-field.ts'
import { openValidator } from './validator.ts'

const words = { say: (text: { en: string; cy?: string }) => inLanguage(text, 'en') }
const given = { ...nominated, confirm: true }
const read = (answers: unknown) => readAnswers(nomination, answers, contextOf())
const pointers = (answers: unknown) => {
  const result = read(answers)
  return result.ok ? [] : result.errors.map(({ pointer }) => pointer)
}

describe('all answers at once', () => {
  test('are stored as they are page by page', () => {
    expect(read(given)).toEqual({ ok: true, answers: nominated })
    expect(read({ answer: 'decline', confirm: true, note: null })).toMatchObject({ ok: true })
  })

  test('name everything that is wrong, by where it stands', () => {
    expect(pointers({})).toEqual(['/answers/answer', '/answers/confirm'])
    expect(pointers({ ...given, nominee_email: 'a@b.com,c@d.com', confirm: 'yes' })).toEqual([
      '/answers/confirm',
      '/answers/nominee_email',
    ])
    expect(pointers({ ...given, 'no~such/question': 1 })).toEqual(['/answers/no~0such~1question'])
    expect(pointers({ ...given, organisation: 'Mine' })).toEqual(['/answers/organisation'])
    expect(pointers(JSON.parse('{"__proto__": {"answer": "decline"}, "constructor": "x"}'))).toContain(
      '/answers/__proto__',
    )
    for (const nothing of [undefined, null, 'text', ['answer']])
      expect(pointers(nothing)).toEqual(['/answers'])
  })

  test('that are not asked are refused, not dropped', () => {
    expect(pointers({ answer: 'decline', confirm: true, nominee_name: 'Gwen' })).toEqual([
      '/answers/nominee_name',
    ])
  })
})

describe('the schema of a form', () => {
  const valid = openValidator().compile(formSchema(nomination, words))

  test('takes what the service takes, and refuses what it refuses', () => {
    const { nominee_name: _, ...without } = given
    const some = [
      given,
      without,
      {},
      { answer: 'decline', confirm: true },
      { answer: 'decline', confirm: true, nominee_name: 'Gwen' },
      { ...given, confirm: false },
      { ...given, nominee_name: 7 },
      { ...given, nominee_name: 'x'.repeat(101) },
      { ...given, nominee_name: '' },
      { ...given, answer: 'perhaps' },
      { ...given, more: 'x' },
    ]
    for (const answers of some) expect(valid(answers), JSON.stringify(answers)).toBe(read(answers).ok)
  })

  test('is one for every form of every scheme', () => {
    const all = schemes.flatMap(({ forms }) => forms)
    expect(all.length).toBeGreaterThan(10)
    for (const form of all)
      expect(() => openValidator().compile(formSchema(form, words)), form.id).not.toThrow()
  })
})
