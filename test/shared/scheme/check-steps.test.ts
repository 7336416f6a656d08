import { describe, expect, test } from 'vitest'
import { BadScheme } from '../../../shared/scheme/check/problem.ts'
import { defineScheme, problemsOf } from '../../../shared/scheme/define.ts'
import { ask } from '../../../shared/scheme/steps/ask.ts'
import { choose, finish, goTo } from '../../../shared/scheme/steps/branch.ts'
import { office, person } from '../../../shared/scheme/who.ts'
import { readers } from './readers.ts'
import { refused } from './refused.ts'

test('a good scheme is handed back as it is', () => {
  const scheme = readers()
  expect(problemsOf(scheme)).toEqual([])
  expect(defineScheme(scheme)).toBe(scheme)
})

test('a bad scheme throws one error that lists every problem with its remedy', () => {
  const scheme = readers()
  scheme.flows[0]!.start.form = 'R-9'
  scheme.letters[1]!.texts.cy = undefined
  expect(() => defineScheme(scheme)).toThrow(BadScheme)
  expect(() => defineScheme(scheme)).toThrow(
    'The scheme readers cannot be used:\n' +
      '  L-2 (cy): the letter has no text in this language. Add letters/L-2.cy.md.\n' +
      '  round/start: there is no form "R-9". Use "R-1" or "R-2".',
  )
})

describe('a step is refused that names what does not exist:', () => {
  test('a form', () => {
    expect(refused(({ reading }) => Object.assign(reading, { form: 'R-9' }))).toEqual([
      'round/reading: there is no form "R-9". Use "R-1" or "R-2".',
    ])
  })
  test('a letter', () => {
    expect(refused(({ reading }) => Object.assign(reading, { letter: 'L-9' }))).toEqual([
      'round/reading: there is no letter "L-9". Use "L-1" or "L-2", or add its files.',
    ])
  })
  test.each([{ remindWith: 'L-9' }, { escalateWith: 'L-9' }])('a letter for chasing: %j', (more) => {
    expect(refused(({ reading }) => Object.assign(reading.clock, more))).toEqual([
      'round/reading: there is no letter "L-9". Use "L-1" or "L-2", or add its files.',
    ])
  })
  test('a letter to tell', () => {
    expect(refused(({ welcome }) => Object.assign(welcome, { letter: 'L-9' }))).toEqual([
      'round/welcome: there is no letter "L-9". Use "L-1" or "L-2", or add its files.',
    ])
  })
  test('an office to ask', () => {
    expect(refused(({ naming }) => Object.assign(naming, { of: office('mayor') }))).toEqual([
      'round/naming: there is no office "mayor". Use "clerk" or "keeper".',
    ])
  })
  test('an office to tell', () => {
    expect(refused(({ welcome }) => Object.assign(welcome, { who: office('mayor') }))).toEqual([
      'round/welcome: there is no office "mayor". Use "clerk" or "keeper".',
    ])
  })
  test('an office that starts it', () => {
    expect(refused(({ flow }) => (flow.start.by = 'mayor'))).toContain(
      'round/start: there is no office "mayor". Use "clerk" or "keeper".',
    )
  })
  test.each([{ escalateTo: 'mayor' }, { phone: 'mayor' }])('an office to tell of silence: %j', (more) => {
    expect(refused(({ naming }) => Object.assign(naming.clock, { escalateOn: [6], ...more }))).toEqual([
      'round/naming: there is no office "mayor". Use "clerk" or "keeper".',
    ])
  })
  test('a person to ask', () => {
    expect(refused(({ reading }) => Object.assign(reading, { of: person('writer') }))).toEqual([
      'round/reading: there is no person "writer". Use "reader".',
    ])
  })
  test('a person to wait for', () => {
    expect(refused(({ reading }) => Object.assign(reading, { onlyIf: { person: 'writer' } }))).toEqual([
      'round/reading: there is no person "writer". Use "reader".',
    ])
  })
  test('a person to appoint', () => {
    expect(refused(({ appointment }) => Object.assign(appointment, { who: 'writer' }))).toEqual([
      'round/appointment: there is no person "writer". Use "reader".',
    ])
  })
  test('a role', () => {
    expect(refused(({ appointment }) => Object.assign(appointment, { role: 'writer' }))).toEqual([
      'round/appointment: there is no role "writer". Use "reader".',
    ])
  })
  test('a kind of unit', () => {
    expect(refused(({ libraries }) => Object.assign(libraries, { unit: 'museum' }))).toEqual([
      'round/libraries: there is no kind of unit "museum". Use "library".',
    ])
  })
  test('an ask to choose by', () => {
    expect(refused(({ turn }) => Object.assign(turn, { by: 'talks' }))).toEqual([
      'round/turn: there is no ask "talks". Use "minutes", "check", "naming", "reading", "rework" or "plan".',
    ])
  })
  test('an ask to close', () => {
    expect(
      refused(({ talks }) => talks.branches[0]!.push({ verb: 'close', id: 'end', ask: 'plan' })),
    ).toEqual(['round/end: there is no ask "plan". Use "minutes", "check", "naming", "reading" or "rework".'])
  })
  test('a field that names a person', () => {
    expect(refused(({ naming }) => Object.assign(naming.names!.reader!, { title: 'reader_title' }))).toEqual([
      'round/naming: R-2 has no field "reader_title". Use "answer", "reader_name" or "reader_email".',
    ])
  })
  test('a field that names a colleague', () => {
    expect(refused(({ naming }) => Object.assign(naming.passOn!, { email: 'pass_email' }))).toEqual([
      'round/naming: R-2 has no field "pass_email". Use "answer", "reader_name" or "reader_email".',
    ])
  })
  test('an outcome to route', () => {
    expect(refused(({ naming }) => Object.assign(naming.on!, { maybe: [] }))).toEqual([
      'round/naming: "maybe" is not an outcome of R-2. Use "name", "nobody", "pass", "no-answer" or "undeliverable".',
    ])
  })
  test('an outcome to choose by', () => {
    expect(refused(({ turn }) => Object.assign(turn.on, { maybe: [goTo('rework')] }))).toEqual([
      'round/turn: "maybe" is not an outcome of check. Use "name", "nobody", "pass", "no-answer" or "undeliverable".',
    ])
  })
  test('an outcome to pass on with', () => {
    expect(refused(({ naming }) => Object.assign(naming.passOn!, { outcome: 'hand-on' }))).toEqual([
      'round/naming: "hand-on" is not an outcome of R-2. Use "name", "nobody", "pass", "no-answer" or "undeliverable".',
    ])
  })
  test('skipping as an outcome, where nothing is skipped', () => {
    expect(refused(({ naming }) => Object.assign(naming.on!, { skipped: [] }))).toEqual([
      'round/naming: "skipped" is not an outcome of R-2. Use "name", "nobody", "pass", "no-answer" or "undeliverable".',
    ])
    expect(refused(({ reading }) => Object.assign(reading.on!, { skipped: [] }))).toEqual([])
  })
})

test('an ask of a person is refused that says nothing of their withdrawal', () => {
  expect(refused(({ reading }) => Object.assign(reading, { on: {} }))).toEqual([
    'round/reading: the ask is put to a person, and nothing says what their withdrawal leads to. Add on: { "withdrawn": [...] }; an empty list goes on with the next step.',
  ])
  expect(refused(({ naming }) => Object.assign(naming.on!, { withdrawn: [] }))).toEqual([
    'round/naming: "withdrawn" is not an outcome of R-2. Use "name", "nobody", "pass", "no-answer" or "undeliverable".',
  ])
})

describe('an ask is refused', () => {
  test.each([undefined, {}])('without a due date: clock is %j', (clock) => {
    expect(refused(({ reading }) => Object.assign(reading, { clock }))).toEqual([
      'round/reading: the ask has no due date. Add clock: { within: N }, N working days after the letter is sent.',
    ])
  })
  test('that closes without a route for silence', () => {
    expect(refused(({ reading }) => Object.assign(reading.clock, { closesOn: 9 }))).toEqual([
      'round/reading: the ask closes, and nothing says what silence leads to. ' +
        'Add on: { "no-answer": [...] }; an empty list goes on with the next step.',
    ])
  })
  test('that nobody would hear of', () => {
    expect(refused(({ reading }) => Object.assign(reading, { letter: undefined }))).toEqual([
      'round/reading: the ask has no letter, so nobody would hear of it. ' +
        'Add a letter, or offer it on the person’s own page; only an office that works in the console sees its tasks there: "clerk".',
    ])
  })
  test('with a date in its clock that nothing gives', () => {
    expect(
      refused(({ naming }) =>
        Object.assign(naming.clock, { within: { workingDays: 1, from: 'answer.plan.date' } }),
      ),
    ).toEqual([
      'round/naming: "answer.plan.date" names "date", which does not exist. Use "day", "present" or "held".',
    ])
  })
  test('with a date deep in its clock that nothing gives', () => {
    const closesOn = { laterOf: [3, { soonerOf: [9, { workingDays: 1, from: 'sent.talks' }] }] }
    expect(refused(({ naming }) => Object.assign(naming.clock, { closesOn }))).toEqual([
      'round/naming: "sent.talks" names "talks", which does not exist. ' +
        'Use "minutes", "check", "naming", "reading" or "rework".',
    ])
  })
  test('that shows answers which nobody gives', () => {
    expect(refused(({ minutes }) => Object.assign(minutes, { about: ['budget'] }))).toEqual([
      'round/minutes: "answer.budget." names "budget", which does not exist. ' +
        'Use "plan", "minutes", "check", "naming" or "reading".',
    ])
    expect(refused(({ minutes }) => Object.assign(minutes, { shows: { start: ['colour'] } }))).toEqual([
      expect.stringMatching(/^round\/minutes: .*colour/),
    ])
  })
})

describe('the ids of steps', () => {
  test('are given once, wherever in the flow', () => {
    expect(refused(({ libraries }) => Object.assign(libraries.steps[2]!, { id: 'check' }))).toEqual([
      'round/check: two steps are called "check". ' +
        'Give each step an id of its own: it is also its state, its log field and its address.',
    ])
  })
  test.each(['Reading', 'reading_room', '9th', 'a'.repeat(61), "it's", ''])('cannot be %j', (id) => {
    expect(refused(({ appointment }) => Object.assign(appointment, { id }))).toEqual([
      `round/${id}: "${id}" cannot be a step's id. Use small letters, digits and hyphens, at most 60.`,
    ])
  })
  test('are short where AWS makes a label or a longer name of them', () => {
    expect(refused(({ libraries }) => Object.assign(libraries, { id: 'a'.repeat(41) }))).toEqual([
      `round/${'a'.repeat(41)}: "${'a'.repeat(41)}" cannot be a step's id. ` +
        'Use small letters, digits and hyphens, at most 40.',
    ])
    const ending = finish('a'.repeat(33))
    expect(refused(({ libraries }) => libraries.steps.splice(4, 1, ending))).toEqual([
      `round/${ending.id}: "${ending.id}" cannot be a step's id. ` +
        'Use small letters, digits and hyphens, at most 39.',
    ])
  })
  test('can be sixty characters long', () => {
    expect(refused(({ appointment }) => Object.assign(appointment, { id: 'a'.repeat(60) }))).toEqual([])
  })
})

describe('the routes of a flow', () => {
  test('lead to every step', () => {
    expect(refused(({ turn }) => Object.assign(turn, { on: {} }))).toEqual([
      'round/rework: nothing leads to it: it stands after "finish-complete". ' +
        'Remove it, or lead to it with goTo("rework").',
    ])
  })
  test('lead to a step from elsewhere than itself', () => {
    expect(
      refused(({ turn, rework }) => {
        turn.on = {}
        rework.on = { 'no-answer': [goTo('rework')] }
      }),
    ).toEqual([
      'round/rework: nothing leads to it: it stands after "finish-complete". ' +
        'Remove it, or lead to it with goTo("rework").',
    ])
  })
  test('do not jump into a child run', () => {
    expect(refused(({ turn }) => Object.assign(turn.on, { name: [goTo('naming')] }))).toEqual([
      'round/go-to-naming: it goes to "naming", which is not in reach. ' +
        'Use a step of the same list: "talks", "turn", "libraries" or "rework".',
    ])
  })
  test('do not jump out of a child run', () => {
    expect(refused(({ naming }) => Object.assign(naming.on!, { nobody: [goTo('rework')] }))).toEqual([
      'round/go-to-rework: it goes to "rework", which is not in reach. ' +
        'Use a step of the same list: "naming", "reading", "appointment" or "welcome".',
    ])
  })
  test('do not jump out of a branch', () => {
    expect(refused(({ minutes }) => Object.assign(minutes, { on: { answered: [goTo('rework')] } }))).toEqual([
      'round/go-to-rework: it goes to "rework", which is not in reach. Use a step of the same list: "minutes".',
    ])
  })
  test('do not end a run from a branch', () => {
    expect(refused(({ talks }) => talks.branches[0]!.push(finish('early')))).toEqual([
      'round/finish-early: a branch cannot finish the run. Let the branch end, and choose after the together.',
    ])
  })
  test('do not end a run from a route inside a branch', () => {
    expect(refused(({ minutes }) => Object.assign(minutes, { on: { answered: [finish('early')] } }))).toEqual(
      [
        'round/finish-early: a branch cannot finish the run. Let the branch end, and choose after the together.',
      ],
    )
  })
  test('end a child run with an outcome', () => {
    expect(refused(({ libraries }) => libraries.steps.pop())).toEqual([
      'round/welcome: the run would end without an outcome. Add finish("…") at the end of the list.',
    ])
  })
  test('end a run with an outcome', () => {
    expect(refused(({ steps }) => steps.pop())).toEqual([
      'round/rework: the run would end without an outcome. Add finish("…") at the end of the list.',
    ])
  })
  test('are not an empty list', () => {
    expect(refused(({ libraries }) => libraries.steps.splice(2))).toContain(
      'round/reading: the run would end without an outcome. Add finish("…") at the end of the list.',
    )
  })
  test('may end with an ask that leads every outcome somewhere', () => {
    const last = (on: Record<string, ReturnType<typeof finish>[]>) =>
      refused(({ libraries }) =>
        libraries.steps.splice(
          4,
          1,
          ask('last', { of: office('keeper'), form: 'R-2', letter: 'L-1', clock: { within: 5 }, on }),
        ),
      )
    const every = { name: [finish('a')], nobody: [finish('b')], pass: [goTo('last')] }
    expect(last(every)).toEqual([])
    expect(last({ name: [finish('a')], nobody: [finish('b')] })).toEqual([
      'round/last: the run would end without an outcome. Add finish("…") at the end of the list.',
    ])
  })
  test('go on after a choice', () => {
    expect(refused(({ talks }) => talks.branches[1]!.push(choose('which', 'check', { nobody: [] })))).toEqual(
      ['round/which: nothing stands after it for the outcomes without a route. Add a step after it.'],
    )
  })
  test('are chosen by what the same run was asked', () => {
    const chosenBy = (by: string) =>
      refused(({ libraries }) => libraries.steps.splice(1, 0, choose('which', by, {})))
    expect(chosenBy('naming')).toEqual([])
    for (const by of ['check', 'plan'])
      expect(chosenBy(by)).toEqual([
        `round/which: it chooses by "${by}", which another run or branch asks. Use "naming" or "reading".`,
      ])
    expect(refused(({ turn }) => Object.assign(turn, { by: 'naming' }))).toEqual([
      'round/turn: it chooses by "naming", which another run or branch asks. Use "plan", "minutes", "check" or "rework".',
    ])
  })
  test('are chosen in a branch by what that branch was asked', () => {
    const chosenBy = (by: string) =>
      refused(({ talks }) =>
        talks.branches[1]!.push(
          choose('which', by, {}),
          ask('last', { of: office('clerk'), form: 'R-1', clock: { within: 5 } }),
        ),
      )
    expect(chosenBy('check')).toEqual([])
    for (const by of ['minutes', 'plan'])
      expect(chosenBy(by)).toEqual([
        `round/which: it chooses by "${by}", which another run or branch asks. Use "check" or "last".`,
      ])
  })
})

test('the checker does not stumble over a flow without steps', () => {
  expect(refused(({ steps }) => steps.splice(0))).toContain(
    'round/: the run would end without an outcome. Add finish("…") at the end of the list.',
  )
})
