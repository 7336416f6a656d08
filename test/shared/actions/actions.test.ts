import { describe, expect, test } from 'vitest'
import { type Action, formOf } from '../../../shared/actions/action.ts'
import { actionOf, actionsOf } from '../../../shared/actions/actions.ts'
import { ASK_STATES } from '../../../shared/run/records/ask.ts'
import { checkForms } from '../../../shared/scheme/check/forms.ts'
import { checkTexts } from '../../../shared/scheme/check/texts.ts'
import { fieldsOf } from '../../../shared/scheme/form.ts'
import { asked } from '../run/chasing.ts'
import { readers } from '../scheme/readers.ts'

const all = [...actionsOf('holder'), ...actionsOf('administrator')]
const answers = { why: 'She left.', name: 'Nia', email: 'nia@ash.example', until: '2027-02-16', who: '' }
const formFor = (action: Action) => formOf(action, asked().situation(), asked().ask('naming'))
/** A scheme of nothing but these forms. */
const formed = () => ({ ...readers(), forms: all.map(formFor) })

describe('the actions', () => {
  test('of whoever holds an ask, and of administrators, are found by their name in addresses', () => {
    expect(actionsOf('holder').map(({ id }) => id)).toEqual(['more-time', 'not-me', 'step-aside'])
    expect(actionsOf('administrator').map(({ id }) => id)).toEqual([
      'nudge',
      'reassign',
      'extend',
      'away',
      'pause',
      'resume',
      'reopen',
      'done',
    ])
    for (const action of all) expect(actionOf(action.by, action.id)).toBe(action)
  })
  test('of administrators are not within reach of a link', () => {
    for (const { id } of actionsOf('administrator')) expect(actionOf('holder', id)).toBeUndefined()
  })
  test('are told apart by id, form and the words of their links', () => {
    for (const of of [
      all.map(({ id }) => id),
      all.map((action) => formFor(action).id),
      all.map(({ link }) => link.en),
      all.map(({ link }) => link.cy),
    ])
      expect(new Set(of).size).toBe(all.length)
  })
  test('have forms that the scheme checker passes', () => {
    expect(checkForms(formed())).toEqual([])
  })
  test('have every text in both languages', () => {
    expect(checkTexts(formed())).toEqual([])
    for (const { link } of all) expect([link.en, link.cy].every(Boolean)).toBe(true)
  })
  test('of administrators all ask for the reason', () => {
    for (const action of actionsOf('administrator'))
      expect(fieldsOf(formFor(action)).find(({ id }) => id === 'why')).toMatchObject({
        type: 'long-text',
        errors: { empty: { en: 'Enter the reason' } },
      })
  })
  test.each(all)('$id leaves a settled ask alone', ({ apply }) => {
    for (const state of ASK_STATES.filter((one) => !['sent', 'paused'].includes(one))) {
      const run = asked()
      const ask = { ...run.ask('naming'), state }
      expect(apply(run.situation(), run.step, ask, answers), state).toBeUndefined()
    }
  })
  test.each(all)('$id puts no name, address or words of a person into the ledger', ({ apply }) => {
    const run = asked()
    const change = apply(run.situation(), run.step, run.ask('naming'), answers)
    expect(JSON.stringify(change?.ledger ?? [])).not.toMatch(/Nia|She left|@/)
  })
})
