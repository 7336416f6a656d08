import { expect, test } from 'vitest'
import { askTask, lambdaTask, startCloud } from './start-cloud.ts'
import { DAY } from './test-clock.ts'

async function startBroken(states: (work: object) => object, input: unknown = {}) {
  const cloud = await startCloud()
  const broken = new Set<unknown>(['powys'])
  cloud.lambdas.work = (unit) => {
    if (broken.has(unit)) throw new Error('out of order')
    return unit
  }
  const work = lambdaTask('work', '{% $states.input %}', { Output: '{% $states.result.Payload %}' })
  const arn = await cloud.run(states(work), input)
  expect(await cloud.describe(arn)).toMatchObject({ status: 'FAILED' })
  return { ...cloud, arn, mend: () => broken.clear() }
}

test('a redrive goes on from the state that failed, and does nothing before it again', async () => {
  const first = { Type: 'Pass', Output: 'powys', Next: 'Work' }
  const { arn, call, mend, settled, describe, events } = await startBroken((Work) => ({ First: first, Work }))
  mend()
  await call('RedriveExecution', { executionArn: arn })
  await settled()
  expect(await describe(arn)).toMatchObject({ status: 'SUCCEEDED', output: 'powys', redriveCount: 1 })
  const history = await events(arn)
  expect(history.filter((type) => type === 'PassStateEntered')).toHaveLength(1)
  expect(history).toContain('ExecutionRedriven')
})

test('a Map Run is redriven through its parent, for the children that did not succeed', async () => {
  const map = (Work: object) => ({
    Units: {
      Type: 'Map',
      MaxConcurrency: 1,
      ItemProcessor: {
        ProcessorConfig: { Mode: 'DISTRIBUTED', ExecutionType: 'STANDARD' },
        StartAt: 'Work',
        States: { Work },
      },
      End: true,
    },
  })
  const cloud = await startBroken(map, ['gwent', 'powys', 'clwyd'])
  cloud.mend()
  await cloud.call('RedriveExecution', { executionArn: cloud.arn })
  await cloud.settled()
  expect(await cloud.describe(cloud.arn)).toMatchObject({
    status: 'SUCCEEDED',
    output: ['gwent', 'powys', 'clwyd'],
  })
  expect(cloud.calls.work).toEqual(['gwent', 'powys', 'powys', 'clwyd'])
})

test('a stopped wait can be taken up again', async () => {
  const { run, call, describe, clock, settled } = await startCloud()
  const arn = await run({ Sleep: { Type: 'Wait', Timestamp: '2026-12-24T00:00:00Z', End: true } })
  await call('StopExecution', { executionArn: arn })
  await call('RedriveExecution', { executionArn: arn })
  clock.move(40 * DAY)
  await settled()
  expect(await describe(arn)).toMatchObject({ status: 'SUCCEEDED' })
})

/** A Parallel that does something with each unit in a branch of its own, and what else the branch does. */
const eachInABranch = (units: string[], branch: (unit: string) => { StartAt: string; States: object }) => ({
  Type: 'Parallel',
  Branches: units.map(branch),
  End: true,
})
const workWith = (unit: string, Name = 'Work') => ({
  StartAt: Name,
  States: { [Name]: lambdaTask('work', unit, { Output: '{% $states.result.Payload %}' }) },
})

test('of a Parallel only the branches that failed or were aborted go on, each where it was', async () => {
  const cloud = await startCloud()
  const tokens: string[] = []
  let broken = true
  const asked = Promise.withResolvers<void>()
  cloud.lambdas.work = async (unit) => {
    if (unit === 'powys') await asked.promise
    if (unit === 'powys' && broken) throw new Error('out of order')
    return unit
  }
  cloud.lambdas.ask = ({ token }) => {
    tokens.push(token)
    asked.resolve()
  }
  const first = lambdaTask('work', 'clwyd', { End: undefined, Next: 'Ask' })
  const Ask = askTask('ask', { Output: '{% $states.result %}' })
  const arn = await cloud.run({
    All: eachInABranch(['gwent', 'powys', 'clwyd'], (unit) =>
      unit === 'clwyd' ? { StartAt: 'First', States: { First: first, Ask } } : workWith(unit),
    ),
  })
  expect(await cloud.describe(arn)).toMatchObject({ status: 'FAILED' })
  broken = false
  await cloud.call('RedriveExecution', { executionArn: arn })
  await cloud.settled()
  expect(tokens).toHaveLength(2)
  const late = cloud.call('SendTaskSuccess', { taskToken: tokens[0], output: '"late"' })
  await expect(late).rejects.toMatchObject({ name: 'TaskTimedOut' })
  await cloud.call('SendTaskSuccess', { taskToken: tokens[1], output: '"answered"' })
  await cloud.settled()
  const output = ['gwent', 'powys', 'answered']
  expect(await cloud.describe(arn)).toMatchObject({ status: 'SUCCEEDED', output, redriveCount: 1 })
  expect([...cloud.calls.work!].sort()).toEqual(['clwyd', 'gwent', 'powys', 'powys'])
  const history = await cloud.events(arn)
  expect(history.filter((type) => /^Parallel/.test(type))).toEqual([
    ...['ParallelStateEntered', 'ParallelStateStarted', 'ParallelStateFailed'],
    ...['ParallelStateSucceeded', 'ParallelStateExited'],
  ])
})

test('a Parallel inside a Parallel, and a Map Run inside it, go on in the branch that failed', async () => {
  const units = (Work: object) => ({
    StartAt: 'Units',
    States: {
      Units: {
        Type: 'Map',
        Items: ['gwent', 'powys'],
        MaxConcurrency: 1,
        ItemProcessor: {
          ProcessorConfig: { Mode: 'DISTRIBUTED', ExecutionType: 'STANDARD' },
          StartAt: 'Work',
          States: { Work },
        },
        End: true,
      },
    },
  })
  const cloud = await startBroken((Work) => ({
    Outer: {
      Type: 'Parallel',
      Branches: [
        workWith('outer'),
        {
          StartAt: 'Inner',
          States: { Inner: { Type: 'Parallel', Branches: [workWith('inner'), units(Work)], End: true } },
        },
      ],
      End: true,
    },
  }))
  const again = await cloud.restart()
  cloud.mend()
  await again.call('RedriveExecution', { executionArn: cloud.arn })
  await again.settled()
  const output = ['outer', ['inner', ['gwent', 'powys']]]
  expect(await again.describe(cloud.arn)).toMatchObject({ status: 'SUCCEEDED', output })
  expect(again.calls.work).toEqual(['powys'])
  expect(await again.events(cloud.arn)).toContain('MapRunRedriven')
})

test('a Parallel that was stopped goes on in all its branches but those that had ended', async () => {
  const cloud = await startCloud()
  cloud.lambdas.work = (unit) => unit
  const tokens: string[] = []
  cloud.lambdas.ask = ({ token }) => void tokens.push(token)
  const asking = { StartAt: 'Ask', States: { Ask: askTask('ask', { Output: '{% $states.result %}' }) } }
  const arn = await cloud.run({
    All: { Type: 'Parallel', Branches: [workWith('gwent'), asking, asking], End: true },
  })
  await cloud.call('StopExecution', { executionArn: arn })
  const late = cloud.call('SendTaskSuccess', { taskToken: tokens[0], output: '1' })
  await expect(late).rejects.toMatchObject({ name: 'TaskTimedOut' })
  await cloud.call('RedriveExecution', { executionArn: arn })
  await cloud.settled()
  expect(tokens).toHaveLength(4)
  for (const [output, taskToken] of tokens.slice(2).entries())
    await cloud.call('SendTaskSuccess', { taskToken, output: String(output) })
  await cloud.settled()
  expect(await cloud.describe(arn)).toMatchObject({ status: 'SUCCEEDED', output: ['gwent', 0, 1] })
  expect(cloud.calls.work).toEqual(['gwent'])
})

test('of an inline Map only the iterations that failed, and those not begun, are run', async () => {
  const each = (Work: object) => ({
    Units: {
      ...{ Type: 'Map', MaxConcurrency: 1, End: true },
      ItemProcessor: { StartAt: 'Work', States: { Work } },
    },
  })
  const cloud = await startBroken(each, ['gwent', 'powys', 'clwyd'])
  cloud.mend()
  await cloud.call('RedriveExecution', { executionArn: cloud.arn })
  await cloud.settled()
  const output = ['gwent', 'powys', 'clwyd']
  expect(await cloud.describe(cloud.arn)).toMatchObject({ status: 'SUCCEEDED', output })
  expect(cloud.calls.work).toEqual(['gwent', 'powys', 'powys', 'clwyd'])
})

test('a Parallel whose output was too large is run whole again', async () => {
  const cloud = await startCloud()
  let size = 200_000
  cloud.lambdas.work = () => 'x'.repeat(size)
  const arn = await cloud.run({ All: eachInABranch(['gwent', 'powys'], (unit) => workWith(unit)) })
  expect(await cloud.describe(arn)).toMatchObject({ error: 'States.DataLimitExceeded' })
  size = 1
  await cloud.call('RedriveExecution', { executionArn: arn })
  await cloud.settled()
  expect(await cloud.describe(arn)).toMatchObject({ status: 'SUCCEEDED', output: ['x', 'x'] })
})

test('a Parallel that its own Retry tries again begins all branches anew, and a redrive of it knows only these', async () => {
  const cloud = await startCloud()
  const broken = new Set(['powys'])
  cloud.lambdas.work = (unit) => {
    if (broken.has(unit)) throw new Error('out of order')
    return unit
  }
  const Retry = [{ ErrorEquals: ['States.ALL'], IntervalSeconds: 1, MaxAttempts: 1 }]
  const arn = await cloud.run({
    All: { ...eachInABranch(['gwent', 'powys'], (unit) => workWith(unit)), Retry },
  })
  expect(await cloud.describe(arn)).toMatchObject({ status: 'RUNNING' })
  cloud.clock.move(1000)
  await cloud.settled()
  expect(await cloud.describe(arn)).toMatchObject({ status: 'FAILED' })
  broken.clear()
  await cloud.call('RedriveExecution', { executionArn: arn })
  await cloud.settled()
  expect(await cloud.describe(arn)).toMatchObject({ status: 'SUCCEEDED', output: ['gwent', 'powys'] })
  expect([...cloud.calls.work!].sort()).toEqual(['gwent', 'gwent', 'powys', 'powys', 'powys'])
})

test('what succeeded, or ended more than 14 days ago, is not redrivable', async () => {
  const refusal = (message: string) => ({
    name: 'ExecutionNotRedrivable',
    message: expect.stringContaining(message),
  })
  const late = await startBroken((Work) => ({ Work }), 'powys')
  late.clock.move(14 * DAY + 1)
  await expect(late.call('RedriveExecution', { executionArn: late.arn })).rejects.toMatchObject(
    refusal('period exceeded'),
  )
  const done = await late.run({ Done: { Type: 'Succeed' } })
  await expect(late.call('RedriveExecution', { executionArn: done })).rejects.toMatchObject(
    refusal('SUCCEEDED'),
  )
})
