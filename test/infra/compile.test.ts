import validate from 'asl-validator'
import jsonata from 'jsonata'
import { describe, expect, test } from 'vitest'
import { chaseMachine } from '../../infra/compile/chase.ts'
import { compileFlow } from '../../infra/compile/flow.ts'
import { linkOfficer } from '../../schemes/link-officer/scheme.ts'
import { finish } from '../../shared/scheme/steps/branch.ts'
import { partsOf, readers } from '../shared/scheme/readers.ts'
import { expressionsIn, machines, scopesOf, statesOf, targetsOf } from './machine.ts'
import { readBy } from './variables.ts'

const LONGEST_WAIT_SECONDS = 330 * 24 * 60 * 60

describe.each(machines)('%s', (_, machine) => {
  const states = statesOf(machine)

  test('is a definition that AWS accepts', () => {
    const { isValid, errorsText } = validate(structuredClone(machine))
    expect(isValid, isValid ? '' : errorsText()).toBe(true)
  })

  test('goes only to states that exist in the same scope', () => {
    for (const { at, StartAt, States } of scopesOf(machine)) {
      expect(States, at).toHaveProperty([StartAt])
      for (const [name, state] of Object.entries(States))
        for (const target of targetsOf(state))
          expect(Object.keys(States), `${at}/${name} goes to ${target}`).toContain(target)
    }
  })

  test('reaches every state, and leaves every state', () => {
    for (const { at, StartAt, States } of scopesOf(machine)) {
      const reached = new Set<string>()
      const visit = (name: string): void => {
        if (reached.has(name)) return
        reached.add(name)
        targetsOf(States[name]!).forEach(visit)
      }
      visit(StartAt)
      expect([...reached].sort(), at).toEqual(Object.keys(States).sort())
      for (const [name, state] of Object.entries(States)) {
        const ends = state.End === true || ['Succeed', 'Fail'].includes(state.Type)
        const goesOn = state.Next !== undefined || state.Default !== undefined
        expect([ends, goesOn].filter(Boolean), `${at}/${name} either ends or goes on`).toHaveLength(1)
      }
    }
  })

  test('gives each state a name of its own in the whole machine, of 80 characters at most', () => {
    const names = states.map(([name]) => name)
    expect(names).toEqual([...new Set(names)])
    expect(names.filter((name) => name.length > 80 || !/^[a-z0-9-]+$/.test(name))).toEqual([])
  })

  test('reads no variable that nothing has assigned', () => {
    expect(states.some(([, state]) => 'Assign' in state)).toBe(false)
    const unknown = states.flatMap(([name, state]) =>
      expressionsIn(state).flatMap(({ path, expression }) =>
        readBy(expression).undefined.map((variable) => `${name}${path}: ${variable}`),
      ),
    )
    expect(unknown).toEqual([])
  })

  test('reads results only in outputs, and errors only where they are caught', () => {
    for (const [name, state] of states)
      for (const { path, expression } of expressionsIn(state))
        for (const read of readBy(expression).paths) {
          if (read.startsWith('$states.result')) expect(path, `${name}: ${read}`).toMatch(/^\/Output/)
          if (read.startsWith('$states.errorOutput'))
            expect(path, `${name}: ${read}`).toMatch(/^\/Catch\/\d+\/Output/)
        }
  })

  test('carries ids and outcomes, and nothing that a person wrote', () => {
    const read = new Set(
      states.flatMap(([, state]) => expressionsIn(state)).flatMap((one) => readBy(one.expression).paths),
    )
    const allowed = [
      '$states.input',
      '$states.input.run',
      '$states.input.unit',
      '$states.input.parent',
      '$states.input.outcomes',
      '$states.input.children',
      '$states.input.children.run',
      '$states.input.error',
      '$states.input.at',
      '$states.input.resumeAt',
      '$states.input.joins',
      '$states.input.joining',
      '$states.context.State.Name',
      '$states.result.outcome',
      '$states.result.outcomes',
      '$states.result.Payload.outcome',
      '$states.result.Payload.children',
      '$states.errorOutput.Error',
      '$states.context.Task.Token',
      '$states.context.State.EnteredTime',
      '$states.context.Map.Item.Value.run',
      '$states.context.Map.Item.Value.unit',
      // An instant, until when an answer can be changed.
      '$states.result.until',
      '$states.input.until',
      '$states.result.Payload.until',
    ]
    expect([...read].filter((path) => !allowed.includes(path))).toEqual([])
  })

  test('sends each function, and each branch, ids and outcomes only', () => {
    const sent = new Set(
      states.flatMap(([, { Arguments = {} }]) => {
        const { FunctionName, Payload, ...others } = Arguments as { FunctionName?: string; Payload?: object }
        return Object.keys(FunctionName ? { ...Payload, ...others } : (Arguments as object))
      }),
    )
    const allowed =
      'scheme flow step run entered token outcome outcomes error at parent unit joins joining children'.split(
        ' ',
      )
    expect([...sent].filter((field) => !allowed.includes(field))).toEqual([])
  })

  test('waits for nobody longer than 330 days', () => {
    const waiting = states.filter(([, { Resource }]) => String(Resource).endsWith('.waitForTaskToken'))
    expect(waiting.length).toBeGreaterThan(0)
    for (const [name, state] of waiting) {
      expect(state.TimeoutSeconds, name).toBeGreaterThan(0)
      expect(state.TimeoutSeconds, name).toBeLessThanOrEqual(LONGEST_WAIT_SECONDS)
      // What waits for an administrator after a failure ends there when nobody comes: to be redriven.
      if (name.endsWith('failed')) continue
      const caught = state.Catch as { ErrorEquals: string[]; Next: string }[]
      expect(caught[0], name).toMatchObject({ ErrorEquals: ['States.Timeout'], Next: `${name}-lapse` })
    }
  })

  test('tries every call of a function again', () => {
    for (const [name, state] of states.filter(([, { Type }]) => Type === 'Task'))
      expect(state.Retry, name).toMatchObject([
        { ErrorEquals: ['RunStopped'], MaxAttempts: 0 },
        { ErrorEquals: ['HalfSent'] },
        { ErrorEquals: ['States.TaskFailed'], JitterStrategy: 'FULL' },
      ])
  })

  test('goes on where it failed: at every state whose failure is recorded, and at none that would begin others again', () => {
    for (const { at, States } of scopesOf(machine)) {
      const [name, again] = Object.entries(States).find(([name]) => /(^|-)again$/.test(name))!
      const choices = again.Choices as { Condition: string; Next: string }[]
      const places = choices
        .filter(({ Condition, Next }) => Condition.includes('resumeAt') && !Next.endsWith('failed-end'))
        .map(({ Next }) => Next)
      const recorded = Object.entries(States).filter(([, { Type, Catch }]) => Type === 'Task' && Catch)
      expect(places.sort(), at).toEqual(recorded.map(([place]) => place).sort())
      expect(States[name.replace(/again$/, 'failed')], at).toMatchObject({ Next: name })
    }
  })

  test('records what fails, except in the recording itself', () => {
    for (const { at, States } of scopesOf(machine))
      for (const [name, state] of Object.entries(States)) {
        const arguments_ = state.Arguments as { FunctionName: string } | undefined
        if (!['Task', 'Map', 'Parallel'].includes(state.Type) || arguments_?.FunctionName === '${fail}')
          continue
        const last = (state.Catch as { ErrorEquals: string[]; Next: string }[]).at(-1)
        expect(last, `${at}/${name}`).toMatchObject({ ErrorEquals: ['States.ALL'] })
        expect(last?.Next, `${at}/${name}`).toMatch(/(^|-)failed$/)
      }
  })

  test('fans out with Distributed Maps of standard children', () => {
    for (const [name, state] of states.filter(([, { Type }]) => Type === 'Map')) {
      expect(state.ItemProcessor, name).toMatchObject({
        ProcessorConfig: { Mode: 'DISTRIBUTED', ExecutionType: 'STANDARD' },
      })
      expect(state.Items, name).toMatch(/^\{% \[.*\] %\}$/)
      expect(String(state.Label).length, name).toBeLessThanOrEqual(40)
      expect(state.ToleratedFailurePercentage, name).toBe(100)
    }
  })

  test('has its language once, at the top', () => {
    expect(machine.QueryLanguage).toBe('JSONata')
    expect(states.filter(([, state]) => 'QueryLanguage' in state)).toEqual([])
  })
})

test('a run and its child runs may end alike', () => {
  const { scheme, flow, steps } = partsOf(readers())
  steps[3] = finish('named')
  const machine = compileFlow(scheme, flow)
  expect(validate(structuredClone(machine)).isValid).toBe(true)
  expect(
    statesOf(machine)
      .filter(([name]) => name.endsWith('finish-named'))
      .map(([name]) => name),
  ).toEqual(['finish-named', 'libraries-finish-named'])
})

test('the same flow is compiled to the same definition each time', () => {
  const compile = () => JSON.stringify(compileFlow(readers(), readers().flows[0]!))
  expect(compile()).toBe(compile())
})

test('two steps that would share a state are refused by the name', () => {
  const { scheme, flow, reading, libraries } = partsOf(readers())
  Object.assign(libraries.steps[2]!, { id: `${reading.id}-route` })
  expect(() => compileFlow(scheme, flow)).toThrow('Two states are called reading-route')
})

test('a flow, and a branch, without steps are refused', () => {
  const { scheme, flow, talks } = partsOf(readers())
  expect(() => compileFlow(scheme, { ...flow, steps: [] })).toThrow('The flow round has no steps')
  talks.branches[0] = []
  expect(() => compileFlow(scheme, flow)).toThrow('A branch of talks has no steps')
})

test('the branches’ outcomes are all carried on', async () => {
  const [, { States }] = machines[0]!
  const output = expressionsIn(States.discussion!).find(({ path }) => path === '/Output')!
  const states = {
    input: { run: 'r', outcomes: { release: 'approve' } },
    result: [{ outcomes: { release: 'approve' } }, { run: 'r', outcomes: { meeting: 'agreed' } }],
  }
  const carried = await jsonata(output.expression).evaluate({}, { states })
  expect(carried).toEqual({ run: 'r', outcomes: { release: 'approve', meeting: 'agreed' } })
})

test('one unit is a list of one', async () => {
  const [, nominations] = statesOf(machines[0]![1]).find(([name]) => name === 'nominations-all')!
  const items = expressionsIn(nominations).find(({ path }) => path === '/Items')!
  const evaluated = await jsonata(items.expression).evaluate(
    {},
    { states: { input: { children: [{ unit: 'a' }] } } },
  )
  expect([...evaluated]).toEqual([{ unit: 'a' }])
})

test('the machine of the daily chase is one that AWS accepts, and reads nothing that is not there', () => {
  const machine = chaseMachine()
  expect(validate(structuredClone(machine)).isValid).toBe(true)
  const states = statesOf(machine)
  const unknown = states
    .flatMap(([, state]) => expressionsIn(state))
    .flatMap((one) => readBy(one.expression).undefined)
  expect(unknown).toEqual([])
  for (const { at, States } of scopesOf(machine))
    for (const [name, state] of Object.entries(States))
      for (const target of targetsOf(state)) expect(States, `${at}/${name}`).toHaveProperty([target])
  for (const [name, state] of states.filter(([, { Type }]) => Type === 'Map'))
    expect(state.ItemProcessor, name).toMatchObject({ ProcessorConfig: { Mode: 'DISTRIBUTED' } })
})

describe('the lint for variables', () => {
  test.each([
    ['$states.input.run', []],
    ['$map($states.input.children, function($child) { $child.unit })', []],
    ['$lookup($states.input.outcomes, "a") = "b"', []],
    ['$order.id', ['$order']],
    ['{ "a": $states.input.run, "b": [$lost] }', ['$lost']],
    ['$eval("1")', ['$eval']],
    ['phone', ['phone']],
    ['phone.number', ['phone']],
    ['$$.run', ['$$']],
    ['$states.input.children[$which]', ['$which']],
    ['$known & $unknown', ['$unknown']],
  ])('finds what %s lacks: %j', (expression, lacking) => {
    expect(readBy(expression, ['known']).undefined).toEqual(lacking)
  })
})

test('an administrator can go back from any question to any other of the same run, and to none elsewhere', () => {
  const machine = JSON.stringify(compileFlow(linkOfficer, linkOfficer.flows[0]!))
  expect(machine).toContain("$lookup($states.input.outcomes, 'acceptance') = 'back-to-nomination'")
  expect(machine).toContain("$lookup($states.input.outcomes, 'reconsideration') = 'back-to-replacement'")
  expect(machine).not.toContain("'nomination') = 'back-to-release'")
  expect(machine).not.toContain("'meeting') = 'back-to-release'")
})
