import { expect, test } from 'vitest'
import { askTask, startCloud } from './start-cloud.ts'

/** A machine that asks somebody, one for each item of a Distributed Map. */
const round = {
  Round: {
    Type: 'Map',
    Items: '{% [1, 2] %}',
    Label: 'units',
    ItemSelector: { run: '{% "run-" & $states.context.Map.Item.Value %}' },
    ItemProcessor: {
      ProcessorConfig: { Mode: 'DISTRIBUTED', ExecutionType: 'STANDARD' },
      StartAt: 'Ask',
      States: { Ask: askTask('ask') },
    },
    End: true,
  },
}

test('an execution that is stopped is told of, with its input and its instants', async () => {
  const { run, call, clock, published, lambdas } = await startCloud()
  lambdas.ask = () => null
  const arn = await run({ Ask: askTask('ask') }, { run: 'r1' })
  expect(published).toEqual([])
  const started = clock.now()
  await call('StopExecution', { executionArn: arn, error: 'Mistake' })
  const { stateMachineArn, name } = await call('DescribeExecution', { executionArn: arn })
  expect(published).toMatchObject([
    {
      version: '0',
      source: 'aws.states',
      'detail-type': 'Step Functions Execution Status Change',
      account: '000000000000',
      region: 'eu-west-2',
      time: expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/),
      resources: [arn],
      detail: {
        executionArn: arn,
        stateMachineArn,
        name,
        status: 'ABORTED',
        startDate: started,
        stopDate: clock.now(),
        input: '{"run":"r1"}',
        inputDetails: { included: true },
        output: null,
        outputDetails: null,
        error: 'Mistake',
        redriveCount: 0,
        redriveStatus: 'REDRIVABLE',
      },
    },
  ])
})

test('so is one that fails, one that succeeds, and each end of one that is redriven', async () => {
  const { run, call, settled, published } = await startCloud()
  await run({ Done: { Type: 'Succeed' } })
  const arn = await run({ Broken: { Type: 'Fail', Error: 'Broken' } })
  await call('RedriveExecution', { executionArn: arn })
  await settled()
  expect(published.map(({ detail }) => [detail.status, detail.error, detail.redriveCount])).toEqual([
    ['SUCCEEDED', null, 0],
    ['FAILED', 'Broken', 0],
    ['FAILED', 'Broken', 1],
  ])
})

test('with a round its children are told of, each with its own input, under the machine and its label', async () => {
  const { run, call, published, lambdas } = await startCloud()
  lambdas.ask = () => null
  const arn = await run(round)
  await call('StopExecution', { executionArn: arn })
  const { stateMachineArn } = await call('DescribeExecution', { executionArn: arn })
  const told = published.map(({ detail }) => [detail.stateMachineArn, detail.status, detail.input])
  expect(told).toHaveLength(3)
  expect(told).toEqual(
    expect.arrayContaining([
      [stateMachineArn, 'ABORTED', '{}'],
      [`${stateMachineArn}/units`, 'ABORTED', '{"run":"run-1"}'],
      [`${stateMachineArn}/units`, 'ABORTED', '{"run":"run-2"}'],
    ]),
  )
})
