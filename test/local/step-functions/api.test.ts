import { expect, test } from 'vitest'
import { askTask, type Cloud, startCloud } from './start-cloud.ts'
import { DAY } from './test-clock.ts'

const roleArn = 'arn:aws:iam::000000000000:role/machine'
const PASS = JSON.stringify({
  QueryLanguage: 'JSONata',
  StartAt: 'P',
  States: { P: { Type: 'Pass', End: true } },
})
const ASK = JSON.stringify({ QueryLanguage: 'JSONata', StartAt: 'Ask', States: { Ask: askTask('ask') } })

async function machine(cloud: Cloud, definition: string, name = 'round'): Promise<string> {
  cloud.lambdas.ask = () => null
  return (await cloud.call('CreateStateMachine', { name, definition, roleArn })).stateMachineArn
}

test('starting the same name with the same input while it runs gives the same execution', async () => {
  const cloud = await startCloud()
  const stateMachineArn = await machine(cloud, ASK)
  const start = { stateMachineArn, name: 'powys-1', input: '{"unit":"powys"}' }
  const first = await cloud.call('StartExecution', start)
  expect(await cloud.call('StartExecution', start)).toEqual(first)
  await expect(cloud.call('StartExecution', { ...start, input: '{"unit":"gwent"}' })).rejects.toMatchObject({
    name: 'ExecutionAlreadyExists',
    message: `Execution Already Exists: '${first.executionArn}'`,
  })
})

test('the name of a closed execution is free again after 90 days', async () => {
  const cloud = await startCloud()
  const start = { stateMachineArn: await machine(cloud, PASS), name: 'powys-1' }
  await cloud.call('StartExecution', start)
  await cloud.settled()
  cloud.clock.move(90 * DAY)
  await expect(cloud.call('StartExecution', start)).rejects.toMatchObject({ name: 'ExecutionAlreadyExists' })
  cloud.clock.move(1)
  await cloud.call('StartExecution', start)
})

test('a name with a blank or a colon is refused', async () => {
  const cloud = await startCloud()
  const stateMachineArn = await machine(cloud, PASS)
  for (const name of ['two words', 'a:b', 'x'.repeat(81)])
    await expect(cloud.call('StartExecution', { stateMachineArn, name })).rejects.toMatchObject({
      name: 'InvalidName',
    })
})

test('an input that is not JSON is refused', async () => {
  const cloud = await startCloud()
  const stateMachineArn = await machine(cloud, PASS)
  const start = cloud.call('StartExecution', { stateMachineArn, input: 'powys' })
  await expect(start).rejects.toMatchObject({ name: 'InvalidExecutionInput' })
})

test('an execution keeps the definition it began with when its machine changes', async () => {
  const cloud = await startCloud()
  const stateMachineArn = await machine(cloud, ASK)
  const { executionArn } = await cloud.call('StartExecution', { stateMachineArn })
  await cloud.settled()
  await cloud.call('UpdateStateMachine', { stateMachineArn, definition: PASS })
  expect(await cloud.call('DescribeStateMachineForExecution', { executionArn })).toMatchObject({
    definition: ASK,
  })
  await cloud.call('SendTaskSuccess', { taskToken: cloud.calls.ask?.[0]?.token, output: '"as before"' })
  await cloud.settled()
  expect(await cloud.describe(executionArn)).toMatchObject({ output: 'as before' })
})

test('a machine is created once; another definition under its name is refused', async () => {
  const cloud = await startCloud()
  const stateMachineArn = await machine(cloud, PASS)
  expect(await machine(cloud, PASS)).toBe(stateMachineArn)
  await expect(machine(cloud, ASK)).rejects.toMatchObject({ name: 'StateMachineAlreadyExists' })
})

test('a history is read page by page, in either order, with or without data', async () => {
  const cloud = await startCloud()
  const executionArn = await cloud.run({ P: { Type: 'Pass', End: true } }, { secret: 1 })
  const all = (await cloud.call('GetExecutionHistory', { executionArn })).events
  const pages = []
  for (let nextToken: string | undefined, more = true; more; more = nextToken !== undefined) {
    const page = await cloud.call('GetExecutionHistory', { executionArn, maxResults: 3, nextToken })
    pages.push(...page.events)
    nextToken = page.nextToken
  }
  expect(pages).toEqual(all)
  const reversed = await cloud.call('GetExecutionHistory', { executionArn, reverseOrder: true })
  expect(reversed.events).toEqual([...all].reverse())
  const bare = await cloud.call('GetExecutionHistory', { executionArn, includeExecutionData: false })
  expect(JSON.stringify(bare)).not.toContain('secret')
})

test('executions are listed the latest first and by status', async () => {
  const cloud = await startCloud()
  const stateMachineArn = await machine(cloud, ASK)
  for (const name of ['a', 'b', 'c']) await cloud.call('StartExecution', { stateMachineArn, name })
  await cloud.settled()
  await cloud.call('SendTaskSuccess', { taskToken: cloud.calls.ask?.[1]?.token, output: '1' })
  await cloud.settled()
  const names = async (more: object) =>
    (await cloud.call('ListExecutions', { stateMachineArn, ...more })).executions.map(
      (e: { name: string }) => e.name,
    )
  expect(await names({})).toEqual(['c', 'b', 'a'])
  expect(await names({ statusFilter: 'RUNNING' })).toEqual(['c', 'a'])
})

test('a machine that takes too long times out without error and cause', async () => {
  const cloud = await startCloud()
  const arn = await cloud.run(
    { Sleep: { Type: 'Wait', Seconds: 999_999, End: true } },
    {},
    { TimeoutSeconds: 86_400 },
  )
  cloud.clock.move(DAY)
  await cloud.settled()
  const timedOut = await cloud.describe(arn)
  expect(timedOut).toMatchObject({ status: 'TIMED_OUT' })
  expect([timedOut.error, timedOut.cause]).toEqual([undefined, undefined])
})

test('what does not exist is said not to exist, and an unknown operation is refused by name', async () => {
  const { call } = await startCloud()
  const stateMachineArn = 'arn:aws:states:eu-west-2:000000000000:stateMachine:none'
  const missing = {
    name: 'StateMachineDoesNotExist',
    message: `State Machine Does Not Exist: '${stateMachineArn}'`,
  }
  await expect(call('StartExecution', { stateMachineArn })).rejects.toMatchObject(missing)
  await expect(call('DescribeExecution', { executionArn: 'none' })).rejects.toMatchObject({
    name: 'InvalidArn',
  })
  const unknown = { name: 'UnknownOperationException', message: expect.stringContaining('CreateActivity') }
  await expect(call('CreateActivity')).rejects.toMatchObject(unknown)
})

test('tags are kept', async () => {
  const cloud = await startCloud()
  const resourceArn = await machine(cloud, PASS)
  await cloud.call('TagResource', { resourceArn, tags: [{ key: 'scheme', value: 'peer-support' }] })
  expect(await cloud.call('ListTagsForResource', { resourceArn })).toEqual({
    tags: [{ key: 'scheme', value: 'peer-support' }],
  })
})
