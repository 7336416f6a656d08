import { expect, test } from 'vitest'
import { lambdaTask, startCloud } from './start-cloud.ts'
import { SECOND } from './test-clock.ts'

function failing(times: number) {
  let left = times
  return () => {
    if (left-- > 0) throw Object.assign(new Error('busy'), { name: 'Throttled' })
    return 'done'
  }
}

test('retries wait longer each time, up to the longest delay', async () => {
  const { run, describe, clock, lambdas, calls, settled } = await startCloud()
  lambdas.busy = failing(3)
  const Retry = [
    { ErrorEquals: ['Throttled'], IntervalSeconds: 10, BackoffRate: 3, MaxDelaySeconds: 40, MaxAttempts: 3 },
  ]
  const arn = await run({ Try: lambdaTask('busy', {}, { Retry, Output: '{% $states.result.Payload %}' }) })
  for (const [attempt, delay] of [10, 30, 40].entries()) {
    clock.move(delay * SECOND - 1)
    await settled()
    expect(calls.busy).toHaveLength(attempt + 1)
    clock.move(1)
    await settled()
    expect(calls.busy).toHaveLength(attempt + 2)
  }
  expect(await describe(arn)).toMatchObject({ status: 'SUCCEEDED', output: 'done' })
})

test('when the attempts are used up, the catcher gets the error', async () => {
  const { run, describe, clock, lambdas, settled } = await startCloud()
  lambdas.busy = failing(9)
  const Retry = [{ ErrorEquals: ['States.TaskFailed'], MaxAttempts: 1 }]
  const Catch = [
    { ErrorEquals: ['States.ALL'], Assign: { why: '{% $states.errorOutput.Error %}' }, Next: 'Tell' },
  ]
  const arn = await run({
    Try: lambdaTask('busy', {}, { Retry, Catch }),
    Tell: { Type: 'Pass', Output: '{% $why %}', End: true },
  })
  clock.move(SECOND)
  await settled()
  expect(await describe(arn)).toMatchObject({ status: 'SUCCEEDED', output: 'Throttled' })
})

test('an error that no retrier names fails at once', async () => {
  const { run, describe, lambdas } = await startCloud()
  lambdas.busy = failing(1)
  const arn = await run({ Try: lambdaTask('busy', {}, { Retry: [{ ErrorEquals: ['Other'] }] }) })
  expect(await describe(arn)).toMatchObject({ status: 'FAILED', error: 'Throttled' })
})

test('a retried Map begins again from the first item', async () => {
  const { run, describe, clock, lambdas, settled } = await startCloud()
  lambdas.busy = failing(1)
  const ItemProcessor = {
    StartAt: 'Try',
    States: { Try: lambdaTask('busy', {}, { Output: '{% $states.result.Payload %}' }) },
  }
  const Retry = [{ ErrorEquals: ['States.ALL'], IntervalSeconds: 5 }]
  const arn = await run({ Each: { Type: 'Map', Items: [1, 2], ItemProcessor, Retry, End: true } })
  clock.move(5 * SECOND)
  await settled()
  expect(await describe(arn)).toMatchObject({ status: 'SUCCEEDED', output: ['done', 'done'] })
})

test('a catcher whose own output cannot be evaluated ends the execution', async () => {
  const { run, describe, lambdas } = await startCloud()
  lambdas.busy = failing(1)
  const Catch = [{ ErrorEquals: ['States.ALL'], Output: '{% $nowhere %}', Next: 'Never' }]
  const arn = await run({ Try: lambdaTask('busy', {}, { Catch }), Never: { Type: 'Succeed' } })
  expect(await describe(arn)).toMatchObject({ status: 'FAILED', error: 'States.QueryEvaluationError' })
})

test('every entry and every retry is a billed transition', async () => {
  const { run, service, clock, lambdas, settled } = await startCloud()
  lambdas.busy = failing(1)
  const arn = await run({
    First: { Type: 'Pass', Next: 'Try' },
    Try: lambdaTask('busy', {}, { Retry: [{ ErrorEquals: ['States.ALL'] }] }),
  })
  clock.move(SECOND)
  await settled()
  expect(service.transitions()).toMatchObject([{ executionArn: arn, transitions: 3 }])
})
