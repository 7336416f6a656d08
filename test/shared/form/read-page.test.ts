import { describe, expect, test } from 'vitest'
import type { Answers, Body } from '../../../shared/form/answers.ts'
import { readPage } from '../../../shared/form/read-page.ts'
import { nominated, nomination } from './nomination.ts'
import { contextOf } from './one-field.ts'

const post = (id: string, body: Body, answers: Answers = {}) =>
  readPage(nomination, nomination.pages.find((page) => page.id === id)!, body, { ...contextOf(), answers })

describe('a page that is right', () => {
  test('gives all answers so far', () => {
    const body = { nominee_name: ' Siân ', nominee_email: 'sian@example.com', why: '' }
    expect(post('nominee', body, { answer: 'nominate' })).toEqual({
      ok: true,
      answers: { answer: 'nominate', nominee_name: 'Siân', nominee_email: 'sian@example.com' },
    })
  })

  test('takes an optional answer away when it was emptied', () => {
    const body = { nominee_name: 'Siân', nominee_email: 'sian@example.com', why: ' ' }
    expect(post('nominee', body, { ...nominated, why: 'She is good' })).toEqual({
      ok: true,
      answers: nominated,
    })
  })

  test('drops the answers of fields that are no longer asked, and of those that hung on them', () => {
    expect(post('answer', { answer: 'decline' }, nominated)).toEqual({
      ok: true,
      answers: { answer: 'decline', confirm: 'I confirm' },
    })
  })

  test('asks a field that hangs on radios of the same page, when they say so', () => {
    expect(post('answer', { answer: 'pass', pass_name: 'Jo' })).toMatchObject({
      answers: { answer: 'pass', pass_name: 'Jo' },
    })
    expect(post('answer', { answer: 'decline', pass_name: 'Jo' })).toEqual({
      ok: true,
      answers: { answer: 'decline' },
    })
    expect(post('answer', { answer: 'pass' })).toMatchObject({ ok: false, errors: [{ field: 'pass_name' }] })
  })

  test('ignores what it did not ask for', () => {
    const body = { answer: 'decline', organisation: 'Mine', nominee_name: 'X', confirm: 'yes', admin: 'true' }
    expect(post('answer', body)).toEqual({ ok: true, answers: { answer: 'decline' } })
  })

  test('that is not asked at all reads nothing', () => {
    expect(post('deputy', { deputy_name: 'Jo' }, { answer: 'decline' })).toEqual({
      ok: true,
      answers: { answer: 'decline' },
    })
  })
})

describe('a page that is wrong', () => {
  test('gives all its errors, in the order of its fields, and what was typed', () => {
    const body = { nominee_email: 'sian', why: 'x'.repeat(101), csrf: 'secret', other: 'ignored' }
    expect(post('nominee', body, { answer: 'nominate' })).toEqual({
      ok: false,
      errors: [
        { field: 'nominee_name', input: 'nominee_name', text: 'Enter nominee_name' },
        { field: 'nominee_email', input: 'nominee_email', text: 'Wrong nominee_email' },
        { field: 'why', input: 'why', text: 'Your answer must be 100 characters or less' },
      ],
      typed: { nominee_email: 'sian', why: 'x'.repeat(101) },
    })
  })

  test('does not complain about what hangs on a wrong answer', () => {
    expect(post('answer', { answer: 'x' })).toMatchObject({ errors: [{ field: 'answer' }] })
  })
})

test('names that every object has are nobody’s answers', () => {
  const body: Body = JSON.parse('{"__proto__": {"answer": "decline"}, "constructor": "x", "toString": ["y"]}')
  expect(post('answer', body)).toMatchObject({ ok: false, errors: [{ field: 'answer' }] })
  expect(post('answer', Object.create({ answer: 'decline' }))).toMatchObject({ ok: false })
  expect({}).not.toHaveProperty('answer')
})
