import { expect, test } from 'vitest'
import { askTask, lambdaTask, startCloud } from './start-cloud.ts'

const UNITS = Array.from({ length: 60 }, (_, i) => `unit-${i}`)

function forEach(inner: object, more: object = {}): object {
  return {
    Units: {
      Type: 'Map',
      Label: 'units',
      Items: '{% $states.input.units %}',
      ItemProcessor: {
        ProcessorConfig: { Mode: 'DISTRIBUTED', ExecutionType: 'STANDARD' },
        StartAt: 'One',
        States: { One: inner },
      },
      End: true,
      ...more,
    },
  }
}

test('sixty units are all asked at once: letter 41 does not wait', async () => {
  const { run, describe, lambdas, calls, call, settled } = await startCloud()
  lambdas.ask = () => null
  const arn = await run(forEach(askTask('ask')), { units: UNITS })
  expect(calls.ask).toHaveLength(60)
  for (const { token, input } of [...(calls.ask ?? [])].reverse())
    await call('SendTaskSuccess', { taskToken: token, output: JSON.stringify(`${input} agrees`) })
  await settled()
  const done = await describe(arn)
  expect(done.output).toEqual(UNITS.map((unit) => `${unit} agrees`))
})

test('children are executions of their own under the Map Run', async () => {
  const { run, events, lambdas, call } = await startCloud()
  lambdas.ask = () => null
  const selected = {
    ItemSelector: { unit: '{% $states.context.Map.Item.Value %}', n: '{% $states.context.Map.Item.Index %}' },
  }
  const arn = await run(forEach(askTask('ask'), selected), { units: ['powys', 'gwent'] })
  const { mapRuns } = await call('ListMapRuns', { executionArn: arn })
  const { mapRunArn } = mapRuns[0]
  expect(mapRunArn).toMatch(/:mapRun:machine-[^:]*\/units:/)
  expect(await call('DescribeMapRun', { mapRunArn })).toMatchObject({
    status: 'RUNNING',
    itemCounts: { running: 2, total: 2 },
  })
  const { executions } = await call('ListExecutions', { mapRunArn })
  expect(executions).toHaveLength(2)
  const { executionArn } = executions[1]
  expect(executionArn).toMatch(/:execution:machine-[^:]*\/units:/)
  const child = await call('DescribeExecution', { executionArn })
  expect(child).toMatchObject({ mapRunArn, input: '{"unit":"powys","n":0}' })
  expect(await events(executionArn)).toEqual([
    'ExecutionStarted',
    'TaskStateEntered',
    'TaskScheduled',
    'TaskStarted',
    'TaskSubmitted',
  ])
  expect(await events(arn)).toEqual([
    'ExecutionStarted',
    'MapStateEntered',
    'MapStateStarted',
    'MapRunStarted',
  ])
})

test('no more children run at once than MaxConcurrency says', async () => {
  const { run, describe, lambdas, calls, call, settled } = await startCloud()
  lambdas.ask = () => null
  const arn = await run(forEach(askTask('ask'), { MaxConcurrency: 2 }), { units: UNITS.slice(0, 5) })
  for (let asked = 2; asked <= 5; asked++) {
    expect(calls.ask).toHaveLength(asked)
    await call('SendTaskSuccess', { taskToken: calls.ask?.[asked - 2]?.token, output: '0' })
    await settled()
  }
  expect(await describe(arn)).toMatchObject({ status: 'RUNNING' })
  await call('SendTaskSuccess', { taskToken: calls.ask?.[4]?.token, output: '0' })
  await settled()
  expect(await describe(arn)).toMatchObject({ status: 'SUCCEEDED', output: [0, 0, 0, 0, 0] })
})

test('one child that fails fails the Map and stops the others, unless it is tolerated', async () => {
  const { run, describe, lambdas, call } = await startCloud()
  lambdas.work = (unit) => {
    if (unit === 'bad') throw new Error('no such unit')
    return unit
  }
  const work = lambdaTask('work', '{% $states.input %}', { Output: '{% $states.result.Payload %}' })
  const units = ['good', 'bad', 'fine']
  const strict = await run(forEach(work), { units })
  expect(await describe(strict)).toMatchObject({
    status: 'FAILED',
    error: 'States.ExceedToleratedFailureThreshold',
  })
  const { mapRuns } = await call('ListMapRuns', { executionArn: strict })
  expect(await call('DescribeMapRun', { mapRunArn: mapRuns[0].mapRunArn })).toMatchObject({
    status: 'FAILED',
  })
  const lenient = await run(forEach(work, { ToleratedFailureCount: 1 }), { units })
  expect(await describe(lenient)).toMatchObject({ status: 'SUCCEEDED', output: ['good', 'fine'] })
})

test('a single unit behaves as many', async () => {
  const { run, describe } = await startCloud()
  const arn = await run(forEach({ Type: 'Pass', End: true }, { Items: '{% [$states.input.units.id] %}' }), {
    units: [{ id: 'powys' }],
  })
  expect(await describe(arn)).toMatchObject({ status: 'SUCCEEDED', output: ['powys'] })
})

test('no unit at all is an empty result', async () => {
  const { run, describe } = await startCloud()
  const arn = await run(forEach({ Type: 'Pass', End: true }), { units: [] })
  expect(await describe(arn)).toMatchObject({ status: 'SUCCEEDED', output: [] })
})

test('stopping the parent stops its children', async () => {
  const { run, lambdas, call } = await startCloud()
  lambdas.ask = () => null
  const arn = await run(forEach(askTask('ask')), { units: UNITS.slice(0, 3) })
  await call('StopExecution', { executionArn: arn })
  const { mapRuns } = await call('ListMapRuns', { executionArn: arn })
  const { mapRunArn } = mapRuns[0]
  expect(await call('DescribeMapRun', { mapRunArn })).toMatchObject({
    status: 'ABORTED',
    itemCounts: { aborted: 3 },
  })
})
