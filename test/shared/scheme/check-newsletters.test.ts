import { expect, test } from 'vitest'
import { refused } from './refused.ts'

test('an ask by a newsletter must say what follows where somebody has unsubscribed', () => {
  const problems = refused(({ scheme }) => {
    for (const letter of scheme.letters) letter.kind = 'newsletter'
  })
  expect(problems).toContainEqual(
    expect.stringContaining('L-1 is a newsletter, and nothing says what follows'),
  )
  expect(problems.every((problem) => problem.includes('Add on: { "unsubscribed": [...] }'))).toBe(true)
})

test('only another office of the scheme can stand in for one', () => {
  const standIn = (office: string) =>
    refused(({ scheme }) => Object.assign(scheme.offices[1]!, { standIn: office }))
  expect(standIn('keeper')).toEqual(['offices/keeper: "keeper" cannot stand in for it. Use "clerk".'])
  expect(standIn('clerk')).toEqual([])
})

test('the contact is an office of the scheme, and only what is there can be moved', () => {
  expect(refused(({ scheme }) => Object.assign(scheme, { contact: 'keeper' }))).toEqual([
    'contact: "keeper" is no office of the scheme. Use "clerk".',
  ])
  const moving = { form: 'R-1', as: 'plans', until: 'nothing' }
  expect(refused(({ scheme }) => Object.assign(scheme.flows[0]!, { moving }))).toEqual([
    expect.stringContaining('round/moving: there is no name of answers "plans"'),
    expect.stringContaining('round/moving: there is no ask "nothing"'),
  ])
})

test('a question about a form or field that is not there is refused', () => {
  const finding = {
    kind: 'totals' as const,
    form: 'R-1',
    fields: ['present', 'absent'],
    named: { form: 'R-9', field: 'x' },
  }
  const problems = refused(({ scheme }) => {
    scheme.questions = [{ id: 'how-many', text: { en: 'How many?', cy: 'Faint?' }, finding }]
  })
  expect(problems).toEqual([
    'questions/how-many: there is no field of R-1 "absent". Use "day", "present" or "held".',
    'questions/how-many: there is no form "R-9". Use "R-1" or "R-2".',
  ])
})
