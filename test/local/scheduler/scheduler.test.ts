import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { readExpression } from '../../../local/scheduler/expression.ts'
import type { Schedule } from '../../../local/scheduler/schedules-of.ts'
import { type Scheduler, startScheduler } from '../../../local/scheduler/service.ts'
import { createTestClock, DAY, HOUR, type TestClock } from '../step-functions/test-clock.ts'

const arn = 'arn:aws:scheduler:eu-west-2:000000000000:schedule/default/chase'
const machine = 'arn:aws:states:eu-west-2:000000000000:stateMachine:chase'
let dataDir: string
let clock: TestClock
let started: { name: string; input: { at: string; id: string } }[]
let running: Scheduler | undefined

beforeEach(() => {
  dataDir = mkdtempSync(join(tmpdir(), 'countersign-scheduler-'))
  clock = createTestClock(Date.parse('2026-11-23T08:00:00Z'))
  started = []
})
afterEach(async () => {
  await running?.stop()
  rmSync(dataDir, { recursive: true })
})

const daily: Schedule = {
  ...{ name: 'chase', arn, version: '1', enabled: true, oldestMs: DAY, retries: 185 },
  due: readExpression('cron(0 9 ? * * *)', 'Europe/London'),
  target: {
    kind: 'stateMachine',
    roleArn: 'arn:aws:iam::000000000000:role/schedule',
    arn: machine,
    input: '{"at":"<aws.scheduler.scheduled-time>","id":"<aws.scheduler.execution-id>"}',
  },
}
const start = (schedule: Partial<Schedule> = {}, startExecution?: () => Promise<void>) => {
  running = startScheduler({
    ...{ dataDir, clock, region: 'eu-west-2', account: '000000000000' },
    schedules: [{ ...daily, ...schedule }],
    startExecution:
      startExecution ?? (async (_, name, input) => void started.push({ name, input: JSON.parse(input) })),
    invokeEvent: () => {},
  })
}
const stop = async () => {
  await running!.stop()
  running = undefined
}
const times = () => started.map(({ input }) => input.at)
const move = async (ms: number) => {
  clock.move(ms)
  await running?.settled()
}

test('the target is told for which time, and the execution bears the id of the firing', async () => {
  start()
  await move(2 * HOUR)
  expect(started).toEqual([
    { name: started[0]!.input.id, input: { at: '2026-11-23T09:00:00Z', id: started[0]!.name } },
  ])
  expect(clock.next()).toBe(Date.parse('2026-11-24T09:00:00Z'))
})

test('what fell due while it was off is fired once, unless it is over a day old', async () => {
  start()
  await stop()
  clock.move(4 * DAY)
  start()
  await move(0)
  expect(times()).toEqual(['2026-11-26T09:00:00Z'])
  await stop()
  start()
  await move(HOUR / 2)
  expect(times()).toHaveLength(1)
})

test('a firing that was on its way when the process died goes to its target after all', async () => {
  start({}, () => new Promise(() => {}))
  clock.move(2 * HOUR)
  // As after a kill: nothing is stopped, the file is opened again.
  start()
  await move(0)
  expect(times()).toEqual(['2026-11-23T09:00:00Z'])
})

test('a target that does not take it is asked again, until the firing is too old', async () => {
  const complain = vi.spyOn(console, 'error').mockImplementation(() => {})
  let asked = 0
  const refuse = async () => {
    asked += 1
    throw new Error('busy')
  }
  start({ oldestMs: 150_000 }, refuse)
  await move(HOUR)
  for (const _ of [1, 2, 3, 4]) await move(60_000)
  expect(asked).toBe(3)
  expect(clock.next()).toBe(Date.parse('2026-11-24T09:00:00Z'))
  complain.mockRestore()
})

test('a schedule that was changed or switched off makes up for nothing', async () => {
  start({ version: 'off', enabled: false })
  await move(DAY)
  expect([times(), clock.next()]).toEqual([[], undefined])
  await stop()
  start({ version: 'on' })
  await move(2 * HOUR)
  expect(times()).toEqual(['2026-11-24T09:00:00Z'])
})

test('nothing is fired before its start and after its end', async () => {
  start({ start: Date.parse('2026-11-24T00:00:00Z'), end: Date.parse('2026-11-25T09:00:00Z') })
  for (const _ of [1, 2, 3, 4]) await move(DAY)
  expect(times()).toEqual(['2026-11-24T09:00:00Z', '2026-11-25T09:00:00Z'])
  expect(running!.next()).toEqual(new Map([['chase', undefined]]))
})
