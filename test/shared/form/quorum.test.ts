import { describe, expect, test } from 'vitest'
import type { Answers, Body } from '../../../shared/form/answers.ts'
import { complete } from '../../../shared/form/complete.ts'
import { readPage } from '../../../shared/form/read-page.ts'
import type { Field } from '../../../shared/scheme/field.ts'
import type { Page, Rule } from '../../../shared/scheme/form.ts'
import { contextOf, formOf } from './one-field.ts'

const represented: Field = {
  type: 'checkboxes',
  id: 'represented',
  label: { en: 'Which organisations were represented?' },
  options: 'units',
  errors: { empty: { en: 'Select the organisations' } },
}
const decision: Field = {
  type: 'radios',
  id: 'outcome',
  label: { en: 'What was decided?' },
  options: ['agreed', 'not-reached'].map((value) => ({ value, label: { en: value } })),
  errors: { empty: { en: 'Select what was decided' } },
}
const quorum: Rule = {
  rule: 'quorum',
  field: 'represented',
  share: [1, 2],
  when: { field: 'outcome', is: 'agreed' },
  error: { en: '((needed)) of ((total)) must be represented at ((organisation_name))' },
}
const units = Array.from({ length: 13 }, (_, number) => ({
  id: `u${number}`,
  name: { en: `Unit ${number}` },
}))
const chosen = (count: number) => units.slice(0, count).map((unit) => unit.id)
const who = { id: 'who', fields: [represented] }
const what = { id: 'what', fields: [decision] }

function post(pages: Page[], page: Page, body: Body, answers: Answers = {}) {
  return readPage(formOf(pages, { rules: [quorum] }), page, body, { ...contextOf({ units }), answers })
}
const error = '7 of 13 must be represented at Powys'

describe('half of 13, rounded up, is 7', () => {
  test.each([
    [7, 'agreed', true],
    [6, 'agreed', false],
    [6, 'not-reached', true],
  ])('%i represented and %s: allowed is %s', (count, outcome, allowed) => {
    const answers = { represented: chosen(count), outcome }
    expect(post([who, what], what, { outcome }, { represented: chosen(count) }).ok).toBe(allowed)
    expect(complete(formOf([who, what], { rules: [quorum] }), answers, contextOf({ units })).ok).toBe(allowed)
  })

  test.each([
    [[1, 2], 6, 3],
    [[2, 3], 9, 6],
    [[1, 3], 10, 4],
    [[1, 1], 5, 5],
  ] as const)('%j of %i is %i', (share, total, needed) => {
    const form = formOf([who, what], { rules: [{ ...quorum, share: [...share] }] })
    const context = contextOf({ units: units.slice(0, total) })
    const answered = (count: number) =>
      complete(form, { represented: chosen(count), outcome: 'agreed' }, context).ok
    expect([answered(needed - 1), answered(needed)]).toEqual([false, true])
  })
})

describe('the error', () => {
  test('stands beside the outcome, when that is asked last', () => {
    expect(post([who, what], what, { outcome: 'agreed' }, { represented: chosen(6) })).toMatchObject({
      errors: [{ field: 'outcome', input: 'outcome', text: error }],
    })
  })

  test('stands beside the outcome on a page with both', () => {
    const both = { id: 'both', fields: [decision, represented] }
    expect(post([both], both, { outcome: 'agreed', represented: chosen(2) })).toMatchObject({
      errors: [{ field: 'outcome', text: error }],
    })
  })

  test('stands beside what is counted, when that is asked last', () => {
    expect(post([what, who], who, { represented: chosen(1) }, { outcome: 'agreed' })).toMatchObject({
      errors: [{ field: 'represented', text: error }],
    })
  })
})

test('fewer units can be entered after the outcome: the outcome’s page is then the one to see again', () => {
  const changed = post(
    [who, what],
    who,
    { represented: chosen(2) },
    { represented: chosen(9), outcome: 'agreed' },
  )
  expect(changed).toEqual({ ok: true, answers: { represented: chosen(2), outcome: 'agreed' } })
  const form = formOf([who, what], { rules: [quorum] })
  expect(complete(form, { represented: chosen(2), outcome: 'agreed' }, contextOf({ units }))).toEqual({
    ok: false,
    page: 'what',
  })
})

test('units that left the scheme do not count', () => {
  const answers = { represented: ['gone1', 'gone2'], outcome: 'agreed' }
  const context = contextOf({ units: units.slice(0, 2) })
  expect(complete(formOf([who, what], { rules: [quorum] }), answers, context)).toEqual({
    ok: false,
    page: 'who',
  })
})
