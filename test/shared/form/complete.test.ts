import { describe, expect, test } from 'vitest'
import { complete } from '../../../shared/form/complete.ts'
import { outcome } from '../../../shared/form/outcome.ts'
import { nominated, nomination } from './nomination.ts'
import { contextOf, formOf } from './one-field.ts'

const check = (answers: Record<string, string | string[]>) => complete(nomination, answers, contextOf())

describe('a draft', () => {
  test('with every asked field answered is complete; optional ones may be missing', () => {
    expect(check(nominated)).toEqual({ ok: true, answers: nominated })
    expect(check({ answer: 'decline', confirm: 'I confirm' }).ok).toBe(true)
  })

  test('loses what is not asked, and what is no field', () => {
    expect(check({ ...nominated, answer: 'decline', organisation: 'Mine', admin: 'yes' })).toEqual({
      ok: true,
      answers: { answer: 'decline', confirm: 'I confirm' },
    })
  })

  test('names the first page where something is missing', () => {
    expect(check({})).toEqual({ ok: false, page: 'answer' })
    expect(check({ answer: 'nominate', confirm: 'I confirm' })).toEqual({ ok: false, page: 'nominee' })
    const { deputy_name: _, ...without } = nominated
    expect(check(without)).toEqual({ ok: false, page: 'deputy' })
  })

  test('names the first page where something is wrong by now', () => {
    expect(check({ ...nominated, nominee_email: 'a@b.com,c@d.com' })).toEqual({ ok: false, page: 'nominee' })
    expect(check({ ...nominated, nominee_name: ['Siân'] })).toEqual({ ok: false, page: 'nominee' })
    expect(check({ ...nominated, nominee_name: '' })).toEqual({ ok: false, page: 'nominee' })
    expect(check({ ...nominated, has_deputy: 'maybe' })).toEqual({ ok: false, page: 'has_deputy' })
  })
})

describe('the outcome', () => {
  test('is the first exception that holds', () => expect(outcome(nomination, nominated)).toBe('nominate-two'))
  test('else what the deciding radios say', () => {
    expect(outcome(nomination, { ...nominated, has_deputy: 'no' })).toBe('nominate')
    expect(outcome(nomination, { answer: 'pass' })).toBe('pass')
  })
  test('else that it was answered', () => expect(outcome(formOf([]), {})).toBe('answered'))
})
