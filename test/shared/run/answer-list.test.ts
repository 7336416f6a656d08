import { expect, test } from 'vitest'
import { linkOfficer } from '../../../schemes/link-officer/scheme.ts'
import { linesOf, listAnswers, listsFor, sumsOf } from '../../../shared/run/answer-list.ts'
import type { Answer } from '../../../shared/run/records/answer.ts'
import type { RunFile } from '../../../shared/run/records/run.ts'
import { problemsOf } from '../../../shared/scheme/define.ts'
import type { TellStep } from '../../../shared/scheme/steps/tell.ts'
import { allSteps } from '../../../shared/scheme/walk.ts'

const flow = linkOfficer.flows.find(({ id }) => id === 'local-event')!
const [step] = listsFor(flow, 'link-officer')
const units = linkOfficer.units[0]!.members

/** A member of the round, with the versions of what they answered. */
const member = (unit: string, ...given: Record<string, string>[]): RunFile => ({
  run: { id: unit, child: { parent: 'r', step: 'announcement', unit, root: 'r' } } as RunFile['run'],
  ...{ asks: [], people: [], tasks: [] },
  answers: given.map(
    (answers, index) => ({ run: unit, name: 'booking', version: index + 1, answers }) as unknown as Answer,
  ),
})

test('a list has what each unit answered last, in the fields that it shows, and who did not answer', () => {
  const files = [
    member(
      'pthb',
      { expected: '2', welsh: 'no' },
      { expected: '4', welsh: 'yes', adjustments: 'A ramp for Gwen' },
    ),
    member('abuhb', { expected: '3', welsh: 'no' }),
    member('bcuhb'),
  ]
  const listed = listAnswers({ scheme: linkOfficer, flow }, step!.list, { files, units })
  expect(listed.rows.map(({ unit, answers }) => [unit.id, answers])).toEqual([
    ['abuhb', { expected: '3', welsh: 'no' }],
    ['pthb', { expected: '4', welsh: 'yes' }],
  ])
  expect(listed.silent.map(({ id }) => id)).toEqual(['bcuhb'])
  expect(sumsOf(listed).map(({ field, sum }) => [field.id, sum])).toEqual([['expected', 7]])
  expect(linesOf(listed.fields, listed.rows[1]!.answers, 'cy', '2027-01-04')[0]).toMatch(/ 4$/)
})

test('only whoever is told has the list', () => {
  expect(listsFor(flow, 'nominee')).toEqual([])
  expect(step).toMatchObject({ id: 'bookings-list' })
})

test('a list of what says something of a person, of no round, or without its address is refused', () => {
  const wrong = (change: (step: TellStep) => void) => {
    const scheme = structuredClone(linkOfficer)
    const steps = allSteps(scheme.flows.find(({ id }) => id === 'local-event')!.steps)
    change(steps.find(({ id }) => id === 'bookings-list') as TellStep)
    return problemsOf(scheme).map(({ wrong }) => wrong)
  }
  expect(wrong(({ list }) => list!.fields.push('adjustments'))).toEqual([
    'the list shows "adjustments" of LO-S51, which is no field of it or says something of a person',
  ])
  expect(wrong(({ list }) => Object.assign(list!, { ask: 'decision' }))).toEqual(['no round asks "decision"'])
  expect(wrong((tell) => delete tell.list)).toEqual(['((list_link)) is a list, and the step has none'])
})
