import { describe, expect, test } from 'vitest'
import { adopt } from '../../../shared/scheme/steps/adopt.ts'
import { goTo } from '../../../shared/scheme/steps/branch.ts'
import { close } from '../../../shared/scheme/steps/close.ts'
import type { Parts } from './readers.ts'
import { refused } from './refused.ts'

const closing = close('end-minutes', 'minutes', { as: 'overtaken' })
/** The minutes are asked for until the check has come to something. */
const untilCheck = ({ minutes, talks }: Parts) => {
  Object.assign(minutes, { until: 'check', on: { overtaken: [] } })
  talks.branches[1]!.push(closing)
}

describe('an ask that another branch makes pointless', () => {
  test('is one of a branch beside it, which closes it', () => {
    expect(refused(untilCheck)).toEqual([])
    const beside = refused((parts) => {
      untilCheck(parts)
      parts.minutes.until = 'rework'
    })
    expect(beside).toEqual([
      'round/minutes: it is asked until "rework", which is not asked in a branch beside it. Use "check".',
    ])
    const open = refused((parts) => {
      untilCheck(parts)
      parts.talks.branches[1]!.pop()
    })
    expect(open).toEqual([
      'round/minutes: it is asked until "check", and nothing closes it after that. Add close("…", "minutes", { as: "overtaken" }) to the branch of "check".',
    ])
  })
  test('says what that leads to', () => {
    const silent = refused((parts) => {
      untilCheck(parts)
      parts.minutes.on = {}
    })
    expect(silent).toEqual([
      'round/minutes: the ask can be overtaken, and nothing says what that leads to. Add on: { "overtaken": [...] }; an empty list goes on with the next step.',
    ])
    expect(refused(({ minutes }) => Object.assign(minutes, { on: { overtaken: [] } }))).toEqual([
      'round/minutes: "overtaken" is not an outcome of R-1. Use "answered", "no-answer" or "undeliverable".',
    ])
  })
  test('is not closed by its own branch, which has come past it', () => {
    expect(refused(({ talks }) => talks.branches[0]!.push(close('late', 'minutes')))).toEqual([
      'round/late: it closes "minutes", which has come to something by then: the same branch asks it. Close an ask of a child run, or of another branch.',
    ])
    expect(refused(({ talks }) => talks.branches[0]!.push(close('late', 'naming')))).toEqual([])
  })
})

describe('what is only offered', () => {
  const offer = (more: object) => refused(({ reading }) => Object.assign(reading, { offered: true, ...more }))
  const clock = { within: 5, closesOn: 6 }
  const on = { withdrawn: [], 'no-answer': [] }
  test('is a person’s, has no letter and nobody who chases it, and an end', () => {
    expect(offer({ letter: undefined, clock, on })).toEqual([])
    expect(offer({ clock, on })).toEqual([
      'round/reading: it is offered, and has a letter too. Leave out one of the two.',
    ])
    expect(offer({ letter: undefined, clock: { ...clock, remindOn: [3] }, on })).toEqual([
      'round/reading: nobody is chased for what is only offered: remindOn. Leave that out.',
    ])
    expect(offer({ letter: undefined })).toEqual([
      'round/reading: it is offered for ever. Add closesOn to its clock.',
    ])
    const office = refused(({ minutes }) =>
      Object.assign(minutes, { offered: true, clock, on: { 'no-answer': [] } }),
    )
    expect(office).toEqual([
      'round/minutes: it is offered on a person’s own page, and an office has none. Ask a person.',
    ])
  })
})

describe('a step that adopts', () => {
  const options = { answers: 'minutes', as: 'plan', moves: ['day'] }
  const adopts = (more: Partial<typeof options> = {}) =>
    refused(({ steps }) => steps.splice(1, 0, adopt('change', { ...options, ...more })))
  test('names a change, what it changes, and what others rely on in both', () => {
    expect(adopts()).toEqual([])
    expect(adopts({ answers: 'budget' })).toEqual([
      'round/change: there is no name of answers "budget". Use "plan", "minutes", "check", "naming" or "reading".',
    ])
    expect(adopts({ answers: 'plan' })).toEqual([
      'round/change: it adopts "plan" as itself. Give the change a name of its own: what stands is not to change before it is decided.',
    ])
    expect(adopts({ moves: ['hour'] })).toEqual([
      'round/change: "hour" is not a field that both minutes and plan have. Use "day", "present" or "held".',
    ])
    expect(adopts({ answers: 'check', moves: [] })).toEqual([
      'round/change: check and plan have no field in common. Ask for the change in fields of the same ids.',
    ])
  })
  test('stands in the run itself, and can be chosen by', () => {
    const child = refused(({ libraries }) => libraries.steps.splice(1, 0, adopt('change', options)))
    expect(child).toEqual([
      'round/change: a child run cannot adopt: what it changes is the whole run’s. Put it into the flow itself, or into a branch.',
    ])
    const chosen = refused(({ steps, turn }) => {
      steps.splice(1, 0, adopt('change', options))
      Object.assign(turn, { by: 'change', on: { moved: [goTo('rework')], twice: [] } })
    })
    expect(chosen).toEqual([
      'round/turn: "twice" is not an outcome of change. Use "moved", "changed" or "unchanged".',
    ])
  })
})

test('a round that goes by another one, a letter once changed, and a rule of differences name what is there', () => {
  expect(refused(({ libraries }) => Object.assign(libraries, { asked: { ask: 'minutes' } }))).toEqual([
    'round/libraries: no round asks "minutes". Use "naming" or "reading".',
  ])
  expect(
    refused(({ libraries }) =>
      Object.assign(libraries, { asked: { ask: 'naming', unless: { field: 'number', is: '0' } } }),
    ),
  ).toEqual(['round/libraries: R-2 has no field "number". Use "answer", "reader_name" or "reader_email".'])
  expect(
    refused(({ naming }) =>
      Object.assign(naming, { letterOnceChanged: { of: 'plan', moved: true, letter: 'L-1' } }),
    ),
  ).toEqual(['round/naming: no step adopts a change of "plan". Leave moved out.'])
  expect(
    refused(({ naming }) => Object.assign(naming, { letterWithout: { of: 'nothing', letter: 'L-1' } })),
  ).toEqual([expect.stringContaining('round/naming: there are no answers called "nothing". Use "')])
  const differs = (more: object) =>
    refused(({ planForm }) =>
      Object.assign(planForm, {
        rules: [
          {
            rule: 'differs',
            from: 'answer.plan',
            fields: ['day'],
            error: { en: 'Same', cy: 'Yr un' },
            ...more,
          },
        ],
      }),
    )
  expect(differs({})).toEqual([])
  expect(differs({ fields: ['present'] })).toContain(
    'R-1/rule differs: "present" is no field that could differ from an earlier answer. Use "day" or "held".',
  )
  expect(differs({ from: 'answer.budget' })[0]).toContain('"answer.budget.day" names "budget"')
})
