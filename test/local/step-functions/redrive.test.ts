import { expect, test } from 'vitest'
import { lambdaTask, startCloud } from './start-cloud.ts'
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

test('what succeeded, or ended more than 14 days ago, or ran inline is not redrivable', async () => {
  const each = (Work: object) => ({
    Units: { Type: 'Map', ItemProcessor: { StartAt: 'Work', States: { Work } }, End: true },
  })
  const inline = await startBroken(each, ['powys'])
  const refusal = (message: string) => ({
    name: 'ExecutionNotRedrivable',
    message: expect.stringContaining(message),
  })
  await expect(inline.call('RedriveExecution', { executionArn: inline.arn })).rejects.toMatchObject(
    refusal('inline'),
  )
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
