import { describe, expect, test } from 'vitest'
import { networkAccess } from '../../../schemes/link-officer/forms/network-access.ts'
import { forms } from '../../../schemes/link-officer/forms.ts'
import { readPage } from '../../../shared/form/read-page.ts'
import type { Field } from '../../../shared/scheme/field.ts'
import { type Form, fieldsOf, outcomesOf } from '../../../shared/scheme/form.ts'
import type { Language } from '../../../shared/scheme/text.ts'
import { contextOf } from '../../shared/form/one-field.ts'
import {
  autocompleteIn,
  conditionIn,
  dateRuleIn,
  errorsIn,
  type FieldRow,
  fieldRows,
  idsIn,
  labelIn,
  maxIn,
  optionsIn,
  optionsOf,
  rangeIn,
  typeIn,
} from './specified-field.ts'

const formOf = (id: string): Form => forms.find((form) => form.id === id)!
const fieldOf = (row: FieldRow): Field =>
  fieldsOf(formOf(row.form)).find((field) => field.id === idsIn(row)[0])!
/** Fields that the specification's steps or letters need, and its forms do not have. */
const OURS = ['LO-F4 not_before', 'LO-F11 on_record']
/** All but ours, and the section of a draft that is shown above the question about it. */
const specifiedIn = (form: Form): string[] =>
  fieldsOf(form)
    .filter(({ id }) => !OURS.includes(`${form.id} ${id}`))
    .filter((field) => !(field.type === 'shown' && field.from === 'item.text'))
    .map((field) => field.id)
/** The English texts of a field's errors, by the names that the specification gives them. */
const errorsOf = (field: Field): Record<string, string | undefined> => {
  const errors: Partial<Record<string, { en: string }>> = 'errors' in field ? field.errors : {}
  return {
    Empty: errors.empty?.en,
    'Too long': errors.tooLong?.en,
    'Wrong format': errors.format?.en,
    'Rule broken': errors.rule?.en,
  }
}
const listed = (is: string | string[]) => (typeof is === 'string' ? [is] : is)

/** What the specification says to whoever draws the form, as we say it to whoever fills it in: a page for each section. */
const ON_A_PAGE_EACH: Record<string, Pick<FieldRow, 'label' | 'hint'>> = {
  'LO-F7 sections': { label: 'Is this section right?', hint: '' },
}
const wordsIn = (row: FieldRow): FieldRow => ({ ...row, ...ON_A_PAGE_EACH[`${row.form} ${row.field}`] })

test('the specification is read whole', () => {
  expect(fieldRows).toHaveLength(99)
  expect(new Set(fieldRows.map((row) => row.form)).size).toBe(16)
})

describe.each([...new Set(fieldRows.map((row) => row.form))])('%s', (id) => {
  const rows = fieldRows.filter((row) => row.form === id)

  test('has the title of the specification', () => {
    expect(formOf(id).name.en).toBe(rows[0]!.form_title.replace(' (admin)', ''))
  })
  test('asks the fields of the specification, and only those, in its order', () => {
    expect(specifiedIn(formOf(id))).toEqual(rows.flatMap(idsIn))
  })
})

describe.each(fieldRows)('$form $field', (row) => {
  test('is asked in the words of the specification', () => {
    const { label } = fieldOf(row)
    const heading = formOf(row.form).pages.find((page) => page.fields.includes(fieldOf(row)))?.heading
    expect((row.type === 'text ×2' ? heading : label)?.en).toBe(labelIn(wordsIn(row)))
    expect(fieldOf(row).hint?.en ?? '').toBe(wordsIn(row).hint)
  })
  test('is of its type, with its options in order', () => {
    const field = fieldOf(row)
    expect(field.type).toBe(typeIn(row))
    const options = optionsIn(row)
    if (options === 'units') expect(field).toMatchObject({ options: 'units' })
    else expect(optionsOf(field).map((option) => option.label.en)).toEqual(options ?? [])
  })
  test('must be answered exactly where the specification says so', () => {
    expect('optional' in fieldOf(row)).toBe(row.required === 'no')
  })
  test('is asked when the specification says so', () => {
    const when = fieldOf(row).when
    expect(when && { field: when.field, ...('is' in when ? { is: listed(when.is) } : when) }).toEqual(
      conditionIn(row, formOf(row.form)),
    )
  })
  test('has the limits and the input hints of the specification', () => {
    const field = fieldOf(row)
    if (field.type === 'text' || field.type === 'long-text') expect(field.max).toBe(maxIn(row))
    const range = rangeIn(row)
    if (field.type === 'number' || field.type === 'contacts')
      expect([field.min, field.max].map(String)).toEqual(range)
    if (field.type === 'time') expect([field.first, field.last]).toEqual(range)
    if (field.type === 'date') expect(field.rule).toEqual(dateRuleIn(row))
    const autocomplete = autocompleteIn(row)
    if (autocomplete) expect(field).toHaveProperty('autocomplete', autocomplete)
    if (field.type === 'text')
      expect(field.spellcheck === false).toBe(row.validation.includes('spellcheck off'))
  })
  test('shows the errors of the specification', () => {
    const errors = errorsOf(fieldOf(row))
    if (fieldOf(row).type === 'contacts') {
      expect(fieldOf(row)).toMatchObject({ errors: { line: { en: row.error.slice(1, -1) } } })
      return
    }
    for (const [name, text] of Object.entries(errorsIn(row))) {
      if (name === 'Incomplete' || name === 'Impossible') {
        expect(text.startsWith(`${(fieldOf(row) as { subject: { en: string } }).subject.en} must `)).toBe(
          true,
        )
      } else if (text.endsWith('…')) expect(errors[name]).toContain(text.slice(0, -1))
      else expect(errors[name]).toBe(text)
    }
  })
})

test.each([
  ['LO-F1', ['yes', 'no']],
  ['LO-F2', ['support', 'support-with-changes', 'not-support', 'no-view']],
  ['LO-F3', ['agreed', 'agreed-with-changes', 'not-agreed', 'not-reached', 'see-again']],
  ['LO-F4', ['nominate', 'no-nomination', 'pass']],
  ['LO-F5', ['accept', 'decline']],
  ['LO-F6', ['booked', 'cannot-come']],
  ['LO-F7', ['answered']],
  ['LO-F9', ['answered', 'nothing-this-time']],
  ['LO-F11', ['wrong-email', 'blocked', 'did-not-know', 'do-not-want', 'everyone', 'unknown']],
  ['LO-F12', ['yes', 'no', 'not-yet']],
  ['LO-F14', ['link-officer', 'director']],
  ['LO-F16', ['yes', 'no']],
  ['LO-A1', ['approve', 'send-back']],
  ['LO-S1', ['first', 'development']],
  ['LO-S2', ['move', 'keep', 'cancel']],
  ['LO-S3', ['answered', 'nobody-came']],
  ['LO-S5', ['adopt', 'send-back']],
  ['LO-S6', ['letter', 'phone']],
  ['LO-S9', ['approve', 'decline']],
  ['LO-S11', ['carry-on', 'hand-over']],
  ['LO-S12', ['approve', 'send-back']],
  ['LO-S44', ['set-now', 'none']],
  ['LO-S40', ['set-now', 'already-set', 'not-this-time']],
  ['LO-A3', ['answered']],
  ['LO-A5D', ['accept', 'decline']],
])('%s can come to %j', (id, outcomes) => {
  expect(outcomesOf(formOf(id))).toEqual(outcomes)
})

test('the meeting can agree only when half of the organisations were represented', () => {
  expect(formOf('LO-F3').rules).toMatchObject([
    {
      rule: 'quorum',
      field: 'represented',
      share: [1, 2],
      when: { field: 'outcome', is: ['agreed', 'agreed-with-changes'] },
    },
  ])
})

test('no choice is made for anybody: radios and checkboxes start empty', () => {
  const chosen = forms.flatMap(fieldsOf).filter((field) => optionsOf(field).length > 0 && 'from' in field)
  expect(chosen).toEqual([])
})

describe.each(forms)('$id', (form) => {
  test('has a heading on every page with several fields', () => {
    const without = form.pages.filter((page) => page.fields.length > 1 && !page.heading)
    expect(without.map((page) => page.id)).toEqual([])
  })
  test('shows a condition only after the question it depends on', () => {
    const order = fieldsOf(form).map((field) => field.id)
    for (const [place, field] of fieldsOf(form).entries()) {
      if (field.when) expect(order.slice(0, place)).toContain(field.when.field)
    }
  })
  test('asks each field and each option once', () => {
    const ids = fieldsOf(form).map((field) => field.id)
    expect(new Set(ids).size).toBe(ids.length)
    for (const field of fieldsOf(form)) {
      const values = optionsOf(field).map((option) => option.value)
      expect(new Set(values).size).toBe(values.length)
    }
  })
  test('has an error text for whatever an answer can get wrong', () => {
    for (const field of fieldsOf(form)) {
      if (field.type === 'shown') continue
      const needed = [
        ...('optional' in field ? [] : ['empty']),
        ...(['text', 'long-text', 'web-address'].includes(field.type) ? ['tooLong'] : []),
        ...(field.type === 'contacts' ? ['line', 'repeated', 'count'] : []),
        ...(field.type === 'email' || field.type === 'phone' ? ['format'] : []),
        ...('rule' in field ? ['rule'] : []),
        ...('none' in field ? ['noneWithOthers'] : []),
      ]
      expect(Object.keys(field.errors).sort(), field.id).toEqual(needed.sort())
    }
  })
})

test('LO-F11 takes a choice that agrees with its numbers, and says the numbers where it does not', () => {
  const page = networkAccess.pages.find(({ id }) => id === 'problem')!
  const choose = (with_access: string, problem: string, language: Language = 'en') => {
    const context = { ...contextOf({ language }), answers: { members: '50', with_access } }
    const result = readPage(networkAccess, page, { problem }, context)
    return result.ok ? 'ok' : result.errors.map(({ input, text }) => `${input}: ${text}`).join()
  }
  for (const problem of ['blocked', 'do-not-want', 'unknown']) {
    expect(choose('40', problem)).toBe('ok')
    expect(choose('50', problem)).toMatch(/^problem: Select ‘Everyone has access’: you said that 50 of 50/)
  }
  expect(choose('50', 'everyone')).toBe('ok')
  expect(choose('40', 'everyone')).toMatch(/^problem: Select what is stopping .* 40 of 50 members/)
  expect(choose('40', 'everyone', 'cy')).toMatch(/^problem: Dewiswch .* aelodau: 50; .* Network: 40\./)
})
