import { describe, expect, test } from 'vitest'
import type { Start } from '../../../shared/scheme/start.ts'
import { retire } from '../../../shared/scheme/steps/appoint.ts'
import { count } from '../../../shared/scheme/steps/count.ts'
import { decide } from '../../../shared/scheme/steps/decide.ts'
import { wait } from '../../../shared/scheme/steps/wait.ts'
import { refused } from './refused.ts'

const startedBy = (start: Omit<Start, 'as'>) =>
  refused(({ flow }) => Object.assign(flow, { start: { as: 'plan', ...start } })).filter((problem) =>
    problem.startsWith('round/start'),
  )

describe('a start is refused', () => {
  test('that nothing makes', () => {
    expect(startedBy({})).toEqual([
      'round/start: nothing starts it. Add by, holding, every, ending, after or lapsed.',
    ])
  })
  test('by somebody who has no form to start with', () => {
    expect(startedBy({ by: 'clerk' })).toEqual([
      'round/start: somebody starts it, and there is no form to start it with. Add form.',
    ])
  })
  test('by the holder of a role that is not kept, or about a kind of unit that is not there', () => {
    expect(startedBy({ form: 'R-1', holding: 'mayor', about: 'castle' })).toEqual([
      expect.stringContaining('there is no role "mayor"'),
      expect.stringContaining('there is no kind of unit "castle"'),
    ])
    expect(startedBy({ ending: { role: 'mayor', workingDays: 10 } })).toEqual([
      expect.stringContaining('there is no role "mayor"'),
    ])
  })
  test('that waits for a document that no flow publishes, or waits where nobody would be told', () => {
    const start = { form: 'R-1', by: 'clerk', whenPublished: 'charter' }
    expect(startedBy(start)).toEqual([
      expect.stringContaining('there is no document "charter"'),
      expect.stringContaining('whenPublished holds back starts on a person’s own page only'),
    ])
  })
  test('whose runs are told apart by what is no date of its form', () => {
    expect(startedBy({ form: 'R-1', by: 'clerk', dated: 'nothing' })).toEqual([
      expect.stringContaining('round/start: there is no date in its form "nothing"'),
    ])
  })
  test('that carries what no flow of the calendar answers', () => {
    const carry = { flow: 'round', as: 'themes', form: 'R-1' }
    expect(startedBy({ form: 'R-1', by: 'clerk', carry })).toEqual([
      'round/start/carry: the calendar does not start the flow. Add every.',
    ])
    expect(startedBy({ every: 'quarter', carry })).toContainEqual(
      expect.stringContaining('round has no answers themes (R-1)'),
    )
    expect(startedBy({ every: 'quarter', carry: { ...carry, flow: 'returns' } })).toContainEqual(
      expect.stringContaining('"returns" is no flow with every. Use "round"'),
    )
  })
  test('in a month that its quarter or half-year has not', () => {
    expect(startedBy({ every: 'quarter', month: 3 })).toEqual([])
    expect(startedBy({ every: 'quarter', month: 4 })).toEqual([
      'round/start: a quarter has no month 4. Use 1 to 3.',
    ])
    expect(startedBy({ form: 'R-1', by: 'clerk', month: 1 })).toEqual([
      expect.stringContaining('the calendar does not start the flow. Add every, or take month out'),
    ])
  })
  test('that follows what does not end so, or too soon, or for a role that is not kept', () => {
    const after = {
      ends: [{ flow: 'round', round: 'readings', outcome: 'bored' }],
      workingDays: 0,
      vacant: 'mayor',
    }
    const [end, role, days] = startedBy({ after })
    expect(end).toMatch(/^round\/start\/after: round has no round "readings"\. Use /)
    expect(role).toContain('there is no role "mayor"')
    expect(days).toBe('round/start/after: 0 is no number of working days. Use a whole number from 1.')
    expect(startedBy({ after: { ...after, ends: [{ flow: 'tour', outcome: 'bored' }] } })[0]).toContain(
      'there is no flow "tour". Use "round"',
    )
  })
  test('that heeds a date which no form asks for', () => {
    const notBefore = { form: 'R-1', field: 'mood' }
    const after = { ends: [], workingDays: 5, vacant: 'reader', notBefore }
    expect(startedBy({ after })).toEqual([
      expect.stringContaining('round/start/after: R-1 asks for no date "mood"'),
    ])
  })
  test('that watches what is no date, or closes what the run itself does not ask', () => {
    const lapsed = { forms: ['R-1', 'R-9'], field: 'mood', cancelled: [], weeks: 0, until: 'nap' }
    expect(startedBy({ lapsed })).toEqual([
      expect.stringContaining('round/start/lapsed: R-1 asks for no date "mood"'),
      expect.stringContaining('there is no form "R-9"'),
      expect.stringContaining('the run itself has no ask "nap"'),
      'round/start/lapsed: 0 is no number of weeks. Use a whole number from 1.',
    ])
  })
  test('on the page of an office that has none, for nobody, or where no letter leads', () => {
    const start = { form: 'R-1', by: 'clerk', holding: 'reader', about: 'library' }
    expect(startedBy({ ...start, alsoBy: ['clerk', 'baker'] })).toEqual([
      'round/start/alsoBy: "clerk" is no office of a unit, and has no page of its own. Use "keeper".',
      'round/start/alsoBy: "baker" is no office of a unit, and has no page of its own. Use "keeper".',
    ])
    expect(startedBy({ form: 'R-1', by: 'clerk', alsoBy: ['keeper'] })).toEqual([
      'round/start/alsoBy: nobody is said for whom it is started. Add holding: the role.',
      'round/start/alsoBy: no kind of unit is said whose offices those are. Add about: the kind of unit.',
      'round/start/alsoBy: no letter to the keeper says where its page is. Fill a placeholder of a letter to it from recipient.page.',
    ])
    const led = refused(({ flow, naming }) => {
      Object.assign(naming, { values: { to: 'recipient.page' } })
      Object.assign(flow, { start: { as: 'plan', ...start, alsoBy: ['keeper'] } })
    })
    expect(led.filter((problem) => problem.startsWith('round/start'))).toEqual([])
  })
  test('where something goes without saying that is no answer, of nobody who starts it, or that decides what is asked', () => {
    const start = { form: 'R-1', holding: 'reader' }
    const given = { reader: { held: 'maybe', day: '2027-01-04' }, clerk: { held: 'yes' } }
    expect(startedBy({ ...start, given })).toEqual([
      'round/start/given: "maybe" is not an answer to held. Use "yes" or "no".',
      'round/start/given: R-1 has no radios "day". Use "held".',
      'round/start/given: "clerk" starts it on no page of its own. Use "reader".',
    ])
    expect(startedBy({ form: 'R-2', holding: 'reader', given: { reader: { answer: 'name' } } })).toEqual([
      'round/start/given: whether reader_name is asked hangs on answer, which would not be asked. Take answer out of given.',
    ])
  })
  test('with words for the page of somebody who does not start it there', () => {
    const words = { reader: { en: 'Return it', cy: 'Dychwelyd' }, clerk: { en: 'Take it', cy: 'Cymryd' } }
    expect(startedBy({ form: 'R-1', holding: 'reader', words })).toEqual([
      'round/start/words: "clerk" starts it on no page of its own. Use "reader".',
    ])
  })
  test('in the console for somebody whose unit nobody knows', () => {
    expect(startedBy({ form: 'R-1', by: 'clerk', holding: 'mayor' })).toContainEqual(
      'round/start: in the console nobody knows which mayor it is about. Add about: the kind of unit.',
    )
  })
})

describe('a step is refused', () => {
  const rule = { outcome: 'yes', carriedBy: 'all' } as const
  const added = (step: Parameters<typeof retire>[1] | object) =>
    refused(({ flow }) => flow.steps.unshift(step as (typeof flow.steps)[number]))

  test('that lets a role decide which is not kept', () => {
    const of = { unit: 'library', holding: 'mayor' }
    const step = decide('vote', { of, form: 'R-1', letter: 'L-1', clock: { within: 5, closesOn: 6 }, rule })
    expect(added(step)).toContainEqual(expect.stringContaining('there is no role "mayor"'))
  })
  test('that counts what nobody is asked, or ends a role that is not kept', () => {
    expect(added(count('enough', { ask: 'booking', is: ['booked'], share: [1, 2] }))).toContainEqual(
      expect.stringContaining('there is no ask "booking"'),
    )
    expect(added(retire('departure', { role: 'mayor', on: 'answer.plan.day' }))).toContainEqual(
      expect.stringContaining('there is no role "mayor"'),
    )
  })
  test('that waits for a date which nobody gives', () => {
    expect(added(wait('then', { workingDays: 0, from: 'answer.plan.night' }))).toContainEqual(
      expect.stringContaining('"answer.plan.night" names "night", which does not exist'),
    )
  })
})
