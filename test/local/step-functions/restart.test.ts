import { expect, test } from 'vitest'
import { askTask, lambdaTask, startCloud } from './start-cloud.ts'
import { DAY, SECOND } from './test-clock.ts'

test('a token given before a restart is good after it', async () => {
  const before = await startCloud()
  before.lambdas.ask = () => null
  const arn = await before.run({ Ask: askTask('ask') })
  const after = await before.restart()
  await after.call('SendTaskSuccess', { taskToken: before.calls.ask?.[0]?.token, output: '"yes"' })
  await after.settled()
  expect(await after.describe(arn)).toMatchObject({ status: 'SUCCEEDED', output: 'yes' })
  expect(after.calls.ask).toBeUndefined()
})

test('a Wait ends when it should, though the process ended in the middle', async () => {
  const before = await startCloud()
  const arn = await before.run({ Sleep: { Type: 'Wait', Seconds: 400 * 86_400, End: true } })
  before.clock.move(399 * DAY)
  const after = await before.restart()
  await after.settled()
  expect(await after.describe(arn)).toMatchObject({ status: 'RUNNING' })
  expect(after.clock.next()).toBe(after.clock.now() + DAY)
  after.clock.move(DAY)
  await after.settled()
  expect(await after.describe(arn)).toMatchObject({ status: 'SUCCEEDED' })
})

test('a Wait whose end passed while nothing ran ends with the start', async () => {
  const before = await startCloud()
  const arn = await before.run({ Sleep: { Type: 'Wait', Timestamp: '2026-11-23T10:00:00+00:00', End: true } })
  await before.service.stop()
  before.clock.move(DAY)
  const after = await before.restart()
  await after.settled()
  expect(await after.describe(arn)).toMatchObject({ status: 'SUCCEEDED' })
})

test('a time-out is kept across a restart', async () => {
  const before = await startCloud()
  before.lambdas.ask = () => null
  const arn = await before.run({ Ask: askTask('ask', { TimeoutSeconds: 100 }) })
  const after = await before.restart()
  after.clock.move(100 * SECOND)
  await after.settled()
  expect(await after.describe(arn)).toMatchObject({ status: 'FAILED', error: 'States.Timeout' })
})

test('a retry that was waiting is made after a restart, with its attempts counted on', async () => {
  const before = await startCloud()
  let fail = true
  before.lambdas.busy = () => {
    if (fail) throw new Error('busy')
    return 'done'
  }
  const Retry = [{ ErrorEquals: ['States.ALL'], IntervalSeconds: 60, MaxAttempts: 2 }]
  const arn = await before.run({ Try: lambdaTask('busy', {}, { Retry }) })
  before.clock.move(60 * SECOND)
  await before.settled()
  const after = await before.restart()
  fail = false
  after.clock.move(119 * SECOND)
  await after.settled()
  expect(after.calls.busy).toBeUndefined()
  after.clock.move(SECOND)
  await after.settled()
  expect(await after.describe(arn)).toMatchObject({ status: 'SUCCEEDED' })
})

test('an invocation that was interrupted is made again with the same payload and token', async () => {
  const before = await startCloud()
  let interrupt = () => {}
  const interrupted = new Promise<void>((resolve) => {
    interrupt = resolve
  })
  before.lambdas.ask = () => {
    interrupt()
    return new Promise(() => {})
  }
  const stateMachineArn = 'arn:aws:states:eu-west-2:000000000000:stateMachine:asking'
  const definition = JSON.stringify({
    QueryLanguage: 'JSONata',
    StartAt: 'Ask',
    States: { Ask: askTask('ask') },
  })
  await before.call('CreateStateMachine', {
    name: 'asking',
    definition,
    roleArn: 'arn:aws:iam::000000000000:role/r',
  })
  const { executionArn } = await before.call('StartExecution', { stateMachineArn })
  await interrupted
  before.lambdas.ask = () => null
  const after = await before.restart()
  await after.settled()
  expect(after.calls.ask).toEqual(before.calls.ask)
  await after.call('SendTaskSuccess', { taskToken: before.calls.ask?.[0]?.token, output: '1' })
  await after.settled()
  expect(await after.events(executionArn)).toEqual([
    'ExecutionStarted',
    'TaskStateEntered',
    'TaskScheduled',
    'TaskStarted',
    'TaskSubmitted',
    'TaskSucceeded',
    'TaskStateExited',
    'ExecutionSucceeded',
  ])
})

test('a distributed Map goes on with the items it had not begun', async () => {
  const before = await startCloud()
  before.lambdas.ask = () => null
  const ItemProcessor = {
    ProcessorConfig: { Mode: 'DISTRIBUTED', ExecutionType: 'STANDARD' },
    StartAt: 'Ask',
    States: { Ask: askTask('ask') },
  }
  const arn = await before.run({
    Units: { Type: 'Map', Items: ['a', 'b', 'c'], MaxConcurrency: 2, ItemProcessor, End: true },
  })
  const after = await before.restart()
  for (const { token } of before.calls.ask ?? [])
    await after.call('SendTaskSuccess', { taskToken: token, output: '1' })
  await after.settled()
  expect(after.calls.ask).toHaveLength(1)
  await after.call('SendTaskSuccess', { taskToken: after.calls.ask?.[0]?.token, output: '1' })
  await after.settled()
  expect(await after.describe(arn)).toMatchObject({ status: 'SUCCEEDED', output: [1, 1, 1] })
})

test('a closed execution keeps its name across a restart', async () => {
  const before = await startCloud()
  const arn = await before.run({ Done: { Type: 'Succeed' } })
  const after = await before.restart()
  const stateMachineArn = arn.replace(':execution:', ':stateMachine:').replace(/:[^:]*$/, '')
  const again = after.call('StartExecution', { stateMachineArn, name: arn.split(':').at(-1) })
  await expect(again).rejects.toMatchObject({ name: 'ExecutionAlreadyExists' })
})
