import { expect, test } from 'vitest'
import { linkOfficer } from '../../../schemes/link-officer/scheme.ts'
import { problemsOf } from '../../../shared/scheme/define.ts'
import type { ForEachStep, TogetherStep } from '../../../shared/scheme/steps/branch.ts'

const refused = (change: (round: ForEachStep, together: TogetherStep) => void) => {
  const scheme = structuredClone(linkOfficer)
  const together = scheme.flows.find(({ id }) => id === 'event')!.steps[0] as TogetherStep
  change(together.branches[0]![0] as ForEachStep, together)
  return problemsOf(scheme).map(({ at, wrong, remedy }) => `${at}: ${wrong}. ${remedy}.`)
}

test('a round that can be joined goes through a role, can be got to, and is over one day', () => {
  expect(refused(() => {})).toEqual([])
  expect(refused((round) => Object.assign(round, { holding: undefined }))).toContain(
    'event/numbers: nobody can come to be asked later: it goes through no role. Add holding, or take joinable out.',
  )
  expect(refused((_, { branches }) => branches[0]!.unshift(branches[1]![1]!))).toContain(
    'event/numbers: whoever comes later cannot get to it. Let it begin a branch of a together of the flow itself.',
  )
  expect(refused(({ steps }) => Object.assign(steps[0]!, { clock: { within: 5, closesOn: 10 } }))).toContain(
    'event/numbers: nothing says until when somebody can still be asked. Begin it with an ask that is due by a date of an answer.',
  )
})
