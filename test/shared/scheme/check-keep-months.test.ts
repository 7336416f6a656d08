import { expect, test } from 'vitest'
import type { KeepMonths } from '../../../shared/scheme/scheme.ts'
import { refused } from './refused.ts'

const keeping = (months: Partial<KeepMonths> | undefined) =>
  refused(({ scheme }) => Object.assign(scheme, { keepMonths: months }))

test('a scheme must say for how long it keeps what it knows of people', () => {
  expect(keeping(undefined)).toHaveLength(3)
  expect(keeping({ holders: 0, others: 1.5, letters: 12 })).toEqual([
    'keepMonths/holders: 0 is no number of months to keep holders. Give a whole number of months, at least 1.',
    'keepMonths/others: 1.5 is no number of months to keep others. Give a whole number of months, at least 1.',
  ])
})

test('letters are kept for as long as an execution can live that counts them', () => {
  expect(keeping({ holders: 3, others: 12, letters: 11 })).toEqual([
    expect.stringContaining('keepMonths/letters: 11 is no number of months'),
  ])
  expect(keeping({ holders: 3, others: 12, letters: 12 })).toEqual([])
})
