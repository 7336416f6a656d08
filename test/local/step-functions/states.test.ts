import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { expect, test } from 'vitest'
import { lambdaTask, startCloud } from './start-cloud.ts'
import { SECOND } from './test-clock.ts'

test('a Pass puts out what its expressions say and assigns variables for later states', async () => {
  const { run, describe } = await startCloud()
  const arn = await run(
    {
      First: {
        Type: 'Pass',
        Assign: { who: '{% $states.input.name %}' },
        Output: { seen: true },
        Next: 'Second',
      },
      Second: {
        Type: 'Pass',
        Output: { greeting: "{% 'Hello ' & $who %}", before: '{% $states.input %}' },
        End: true,
      },
    },
    { name: 'Powys' },
  )
  expect(await describe(arn)).toMatchObject({
    status: 'SUCCEEDED',
    output: { greeting: 'Hello Powys', before: { seen: true } },
  })
})

test('a Task hands its payload to the Lambda and puts its result out', async () => {
  const { run, describe, lambdas, calls } = await startCloud()
  lambdas.double = ({ n }) => n * 2
  const arn = await run(
    {
      Double: lambdaTask(
        'double',
        { n: '{% $states.input.n %}' },
        { Output: '{% $states.result.Payload %}' },
      ),
    },
    { n: 21 },
  )
  expect(await describe(arn)).toMatchObject({ status: 'SUCCEEDED', output: 42 })
  expect(calls.double).toEqual([{ n: 21 }])
})

test('a Task may name a function by its ARN alone', async () => {
  const { run, describe, events, lambdas } = await startCloud()
  lambdas.echo = (event) => event
  const Resource = 'arn:aws:lambda:eu-west-2:000000000000:function:echo'
  const arn = await run({ Echo: { Type: 'Task', Resource, End: true } }, { as: 'it is' })
  expect(await describe(arn)).toMatchObject({ status: 'SUCCEEDED', output: { as: 'it is' } })
  expect(await events(arn)).toContain('LambdaFunctionSucceeded')
})

test('a function that does not exist fails the task by name', async () => {
  const { run, describe } = await startCloud()
  const arn = await run({ Lost: lambdaTask('nobody') })
  expect(await describe(arn)).toMatchObject({ status: 'FAILED', error: 'Lambda.ResourceNotFoundException' })
})

test('a Choice follows the first rule that holds, with the output of that rule', async () => {
  const { run, describe } = await startCloud()
  const states = {
    Decide: {
      Type: 'Choice',
      Choices: [{ Condition: '{% $states.input.votes > 3 %}', Next: 'Yes', Output: { agreed: true } }],
      Default: 'No',
    },
    Yes: { Type: 'Succeed' },
    No: { Type: 'Fail', Error: 'not-agreed', Cause: '{% $string($states.input.votes) & " votes" %}' },
  }
  expect(await describe(await run(states, { votes: 4 }))).toMatchObject({ output: { agreed: true } })
  const against = await describe(await run(states, { votes: 2 }))
  expect(against).toMatchObject({ status: 'FAILED', error: 'not-agreed', cause: '2 votes' })
})

test('a Parallel gives the outputs of its branches in their order, whichever ends first', async () => {
  const { run, describe, clock, settled } = await startCloud()
  const branch = (name: string, Seconds: number) => ({
    StartAt: name,
    States: { [name]: { Type: 'Wait', Seconds, Output: name, End: true } },
  })
  const arn = await run({
    Both: { Type: 'Parallel', Branches: [branch('slow', 20), branch('fast', 10)], End: true },
  })
  clock.move(10 * SECOND)
  await settled()
  expect(await describe(arn)).toMatchObject({ status: 'RUNNING' })
  clock.move(10 * SECOND)
  await settled()
  expect(await describe(arn)).toMatchObject({ status: 'SUCCEEDED', output: ['slow', 'fast'] })
})

test('a branch that fails stops the others, and a catcher of the Parallel sees why', async () => {
  const { run, describe, events } = await startCloud()
  const arn = await run({
    Race: {
      Type: 'Parallel',
      Branches: [
        { StartAt: 'Sleep', States: { Sleep: { Type: 'Wait', Seconds: 100, End: true } } },
        { StartAt: 'Break', States: { Break: { Type: 'Fail', Error: 'broken' } } },
      ],
      Catch: [{ ErrorEquals: ['broken'], Output: '{% $states.errorOutput %}', Next: 'Mend' }],
      End: true,
    },
    Mend: { Type: 'Pass', End: true },
  })
  expect(await describe(arn)).toMatchObject({ status: 'SUCCEEDED', output: { Error: 'broken', Cause: null } })
  expect(await events(arn)).toContain('WaitStateAborted')
})

test('variables of the outer scope are seen inside a Map, and cannot be assigned there', async () => {
  const { run, describe } = await startCloud()
  const map = (inner: object) => ({
    Set: { Type: 'Pass', Assign: { round: 7 }, Next: 'Each' },
    Each: {
      Type: 'Map',
      Items: ['a', 'b'],
      ItemProcessor: { StartAt: 'One', States: { One: { Type: 'Pass', End: true, ...inner } } },
      End: true,
    },
  })
  const seen = await run(map({ Output: '{% $states.input & $round & $states.context.Map.Item.Index %}' }))
  expect(await describe(seen)).toMatchObject({ output: ['a70', 'b71'] })
  await expect(run(map({ Assign: { round: 8 } }))).rejects.toThrow("'round' belongs to an outer scope")
})

test('an inline Map holds back the 41st iteration until one has ended', async () => {
  const { run, lambdas, calls, call, settled } = await startCloud()
  lambdas.ask = () => null
  const ask = {
    Type: 'Task',
    Resource: 'arn:aws:states:::lambda:invoke.waitForTaskToken',
    Arguments: { FunctionName: 'ask', Payload: { token: '{% $states.context.Task.Token %}' } },
    End: true,
  }
  const ItemProcessor = { StartAt: 'Ask', States: { Ask: ask } }
  await run({ Each: { Type: 'Map', Items: '{% [1..60] %}', ItemProcessor, End: true } })
  expect(calls.ask).toHaveLength(40)
  await call('SendTaskSuccess', { taskToken: calls.ask?.[0]?.token, output: '1' })
  await settled()
  expect(calls.ask).toHaveLength(41)
})

test('a list of one is a list of one in a Map when it is wrapped, and an error when it is not', async () => {
  const { run, describe } = await startCloud()
  const each = (Items: string) => ({
    Each: {
      Type: 'Map',
      Items,
      ItemProcessor: { StartAt: 'One', States: { One: { Type: 'Pass', End: true } } },
      End: true,
    },
  })
  const units = { units: [{ id: 'powys' }] }
  expect(await describe(await run(each('{% [$states.input.units.id] %}'), units))).toMatchObject({
    output: ['powys'],
  })
  expect(await describe(await run(each('{% $states.input.units.id %}'), units))).toMatchObject({
    status: 'FAILED',
    error: 'States.QueryEvaluationError',
  })
})

test('the functions that Step Functions adds to JSONata are there, and $eval is not', async () => {
  const { run, describe } = await startCloud()
  const arn = await run({
    All: {
      Type: 'Pass',
      Output: {
        pages: '{% $partition([1..5], 2) %}',
        range: '{% $range(0, 10, 5) %}',
        hash: "{% $hash('a', 'SHA-256') %}",
        same: '{% $random(7) = $random(7) %}',
        uuid: '{% $length($uuid()) %}',
        parsed: "{% $parse('[1]') %}",
        now: '{% $now() %}',
      },
      End: true,
    },
  })
  expect((await describe(arn)).output).toEqual({
    pages: [[1, 2], [3, 4], [5]],
    range: [0, 5, 10],
    hash: 'ca978112ca1bbdcafac231b39a23dc4da786eff8147c4e72b9807785afee48bb',
    same: true,
    uuid: 36,
    parsed: [1],
    now: '2026-11-23T09:00:00.000Z',
  })
  const evaluated = await describe(
    await run({ Eval: { Type: 'Pass', Output: "{% $eval('1') %}", End: true } }),
  )
  expect(evaluated).toMatchObject({ status: 'FAILED', error: 'States.QueryEvaluationError' })
})

test('an expression without an end fails its state and nothing else', async () => {
  const { run, describe } = await startCloud()
  const Output = '{% ($f := function($n) { $f($n + 1) }; $f(1)) %}'
  expect(await describe(await run({ Loop: { Type: 'Pass', Output, End: true } }))).toMatchObject({
    status: 'FAILED',
  })
  expect(await describe(await run({ Fine: { Type: 'Succeed' } }))).toMatchObject({ status: 'SUCCEEDED' })
}, 30_000)

test('a result too large for a payload fails the task, and States.ALL catches that', async () => {
  const { run, describe, lambdas } = await startCloud()
  lambdas.large = () => 'x'.repeat(262_200)
  const Catch = [{ ErrorEquals: ['States.ALL'], Output: '{% $states.errorOutput.Error %}', Next: 'Caught' }]
  const arn = await run({ Large: lambdaTask('large', {}, { Catch }), Caught: { Type: 'Pass', End: true } })
  expect(await describe(arn)).toMatchObject({ status: 'SUCCEEDED', output: 'States.DataLimitExceeded' })
})

test('an execution whose history is full fails with its 25,000th event', async () => {
  const before = await startCloud()
  const arn = await before.run({
    Sleep: { Type: 'Wait', Seconds: 1, Next: 'Round' },
    Round: { Type: 'Pass', Next: 'Again' },
    Again: { Type: 'Choice', Choices: [{ Condition: false, Next: 'Out' }], Default: 'Round' },
    Out: { Type: 'Succeed' },
  })
  await before.service.stop()
  // As if it had gone round for long already.
  const file = new DatabaseSync(join(before.dataDir, 'step-functions.sqlite'))
  file.exec('UPDATE executions SET events = 24900')
  file.close()
  const { clock, settled, describe, call } = await before.restart()
  clock.move(SECOND)
  await settled()
  expect(await describe(arn)).toMatchObject({ status: 'FAILED', error: 'States.Runtime' })
  const { events } = await call('GetExecutionHistory', {
    executionArn: arn,
    reverseOrder: true,
    maxResults: 1,
  })
  expect(events).toMatchObject([{ id: 25_000, type: 'ExecutionFailed' }])
})

test('a Wait may reach 24,855 days ahead and no further', async () => {
  const { run, describe } = await startCloud()
  const sleep = (Seconds: string) => ({ Sleep: { Type: 'Wait', Seconds, End: true } })
  expect(await describe(await run(sleep('{% 24855 * 86400 %}')))).toMatchObject({ status: 'RUNNING' })
  expect(await describe(await run(sleep('{% 24855 * 86400 + 1 %}')))).toMatchObject({
    status: 'FAILED',
    cause: expect.stringContaining('Wait state delay is too long'),
  })
})
