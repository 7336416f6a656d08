import { expect, test } from 'vitest'
import { goTo } from '../../../shared/scheme/steps/branch.ts'
import { refused } from './refused.ts'

const AT = 'round/naming: its answer can be changed while'

test('an answer is changeable while a later ask is open', () => {
  expect(
    refused(({ naming, reading }) => {
      Object.assign(naming, { changeableWhile: 'reading' })
      Object.assign(reading, { letterWhenReplaced: 'L-2' })
    }),
  ).toEqual([])
})

test('that ask is one of the same run, and an answer leads to it', () => {
  expect(refused(({ naming }) => Object.assign(naming, { changeableWhile: 'minutes' }))).toEqual([
    `${AT} "minutes" is open, and the same run asks nothing of that name. Use "reading".`,
  ])
  expect(refused(({ naming }) => Object.assign(naming, { changeableWhile: 'naming' }))).toEqual([
    `${AT} "naming" is open, which is not later in the flow. Use an ask that an answer to "naming" leads to: "reading".`,
  ])
  const early = refused(({ reading }) => Object.assign(reading, { changeableWhile: 'naming' }))
  expect(early[0]).toContain(
    'its answer can be changed while "naming" is open, which is not later in the flow',
  )
  expect(
    refused(({ reading }) =>
      Object.assign(reading, { changeableWhile: 'naming', on: { withdrawn: [goTo('naming')] } }),
    ),
  ).toEqual([])
})

test('nothing stands between them that cannot be taken back', () => {
  expect(
    refused(({ libraries, naming, welcome }) => {
      libraries.steps.splice(1, 0, { ...welcome, id: 'thanks' })
      Object.assign(naming, { changeableWhile: 'reading' })
    }),
  ).toEqual([
    `${AT} "reading" is open, and before that "thanks" does what cannot be taken back. Let "thanks" come after "reading", or leave changeableWhile out.`,
  ])
})

test('a letter to who is replaced is to a person, and somebody can replace them', () => {
  expect(refused(({ reading }) => Object.assign(reading, { letterWhenReplaced: 'L-2' }))).toEqual([
    'round/reading: letterWhenReplaced tells of a change, and no answer can be changed while it is open. Add changeableWhile: "reading" to the ask that names the person.',
  ])
  expect(refused(({ naming }) => Object.assign(naming, { letterWhenReplaced: 'L-1' }))).toEqual([
    'round/naming: letterWhenReplaced is for a person whom an answer named, and an office is asked. Leave it out.',
  ])
})
