import { expect, test } from 'vitest'
import { askTask, type Cloud, startCloud } from './start-cloud.ts'
import { DAY, HOUR, SECOND } from './test-clock.ts'

const GONE = { name: 'TaskTimedOut', message: "Task Timed Out: 'Provided task does not exist anymore'" }

function tokenOf({ calls }: Cloud, n = 0): string {
  return calls.ask?.[n]?.token
}

async function startAsking(more: object = {}): Promise<Cloud & { arn: string }> {
  const cloud = await startCloud()
  cloud.lambdas.ask = () => null
  const caught = 'Catch' in more ? { Caught: { Type: 'Pass', End: true } } : {}
  const arn = await cloud.run({ Ask: askTask('ask', more), ...caught }, { id: 'powys' })
  return { ...cloud, arn }
}

test('an ask waits until its token is answered, and the answer is its result', async () => {
  const cloud = await startAsking()
  expect(await cloud.describe(cloud.arn)).toMatchObject({ status: 'RUNNING' })
  await cloud.call('SendTaskSuccess', { taskToken: tokenOf(cloud), output: '{"agreed":true}' })
  await cloud.settled()
  expect(await cloud.describe(cloud.arn)).toMatchObject({ status: 'SUCCEEDED', output: { agreed: true } })
})

test('a token works once', async () => {
  const cloud = await startAsking()
  const taskToken = tokenOf(cloud)
  await cloud.call('SendTaskSuccess', { taskToken, output: '1' })
  await expect(cloud.call('SendTaskSuccess', { taskToken, output: '1' })).rejects.toMatchObject(GONE)
  await expect(cloud.call('SendTaskHeartbeat', { taskToken })).rejects.toMatchObject(GONE)
})

test('a token that was never given is unknown', async () => {
  const { call } = await startCloud()
  const refusal = { name: 'InvalidToken', message: "Invalid Token: 'Invalid token'" }
  await expect(call('SendTaskFailure', { taskToken: 'made-up' })).rejects.toMatchObject(refusal)
})

test('a token can be answered before the Lambda that got it has returned', async () => {
  const cloud = await startCloud()
  cloud.lambdas.ask = async ({ token }) => {
    await cloud.call('SendTaskSuccess', { taskToken: token, output: '"at once"' })
    throw new Error('too late to matter')
  }
  const arn = await cloud.run({ Ask: askTask('ask') })
  expect(await cloud.describe(arn)).toMatchObject({ status: 'SUCCEEDED', output: 'at once' })
})

test('a failure without error and cause is null to a catcher', async () => {
  const cloud = await startAsking({
    Catch: [{ ErrorEquals: ['States.ALL'], Output: '{% $states.errorOutput %}', Next: 'Caught' }],
  })
  await cloud.call('SendTaskFailure', { taskToken: tokenOf(cloud) })
  await cloud.settled()
  expect(await cloud.describe(cloud.arn)).toMatchObject({ output: { Error: null, Cause: null } })
})

test('an ask that nobody answers ends at its ceiling, not before', async () => {
  const cloud = await startAsking({ TimeoutSeconds: '{% 20 * 24 * 60 * 60 %}' })
  cloud.clock.move(20 * DAY - 1)
  await cloud.settled()
  expect(await cloud.describe(cloud.arn)).toMatchObject({ status: 'RUNNING' })
  cloud.clock.move(1)
  await cloud.settled()
  expect(await cloud.describe(cloud.arn)).toMatchObject({ status: 'FAILED', error: 'States.Timeout' })
  await expect(
    cloud.call('SendTaskSuccess', { taskToken: tokenOf(cloud), output: '1' }),
  ).rejects.toMatchObject(GONE)
})

test('heartbeats keep an ask alive; one missed ends it', async () => {
  const cloud = await startAsking({ HeartbeatSeconds: 60 })
  for (let minute = 0; minute < 5; minute++) {
    cloud.clock.move(59 * SECOND)
    await cloud.call('SendTaskHeartbeat', { taskToken: tokenOf(cloud) })
  }
  expect(await cloud.describe(cloud.arn)).toMatchObject({ status: 'RUNNING' })
  cloud.clock.move(60 * SECOND)
  await cloud.settled()
  expect(await cloud.describe(cloud.arn)).toMatchObject({ status: 'FAILED', error: 'States.Timeout' })
})

test('a retry after a time-out gives a new token, and the old one works no more', async () => {
  const cloud = await startAsking({
    TimeoutSeconds: 3600,
    Retry: [{ ErrorEquals: ['States.Timeout'], IntervalSeconds: 1, MaxAttempts: 1 }],
  })
  cloud.clock.move(HOUR)
  await cloud.settled()
  cloud.clock.move(SECOND)
  await cloud.settled()
  expect(tokenOf(cloud, 1)).not.toBe(tokenOf(cloud, 0))
  const late = cloud.call('SendTaskSuccess', { taskToken: tokenOf(cloud, 0), output: '1' })
  await expect(late).rejects.toMatchObject(GONE)
  await cloud.call('SendTaskSuccess', { taskToken: tokenOf(cloud, 1), output: '"second"' })
  await cloud.settled()
  expect(await cloud.describe(cloud.arn)).toMatchObject({ output: 'second' })
})

test('stopping an execution closes its tokens', async () => {
  const cloud = await startAsking()
  await cloud.call('StopExecution', {
    executionArn: cloud.arn,
    error: 'withdrawn',
    cause: 'the round was called off',
  })
  const stopped = { status: 'ABORTED', error: 'withdrawn', cause: 'the round was called off' }
  expect(await cloud.describe(cloud.arn)).toMatchObject(stopped)
  await expect(
    cloud.call('SendTaskSuccess', { taskToken: tokenOf(cloud), output: '1' }),
  ).rejects.toMatchObject(GONE)
})

test('an answer that is not JSON is refused, and the token stays good', async () => {
  const cloud = await startAsking()
  const taskToken = tokenOf(cloud)
  const refusal = { name: 'InvalidOutput' }
  await expect(cloud.call('SendTaskSuccess', { taskToken, output: 'yes' })).rejects.toMatchObject(refusal)
  await cloud.call('SendTaskSuccess', { taskToken, output: '"yes"' })
})
