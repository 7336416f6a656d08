import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { SESClient, SendRawEmailCommand } from '@aws-sdk/client-ses'
import { ListExecutionsCommand, SFNClient } from '@aws-sdk/client-sfn'
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest'
import type { Moved } from '../../../local/control/move-clock.ts'
import type { Status } from '../../../local/control/status.ts'
import type { Reading } from '../../../local/meter/reading.ts'
import { type LocalCloud, serve } from '../../../local/serve.ts'
import { synthesizeTimed } from './timed-app.ts'

let directory: string
let assembly: string
let dataDir: string
let cloud: LocalCloud

beforeAll(() => {
  directory = mkdtempSync(join(tmpdir(), 'countersign-timed-'))
  assembly = synthesizeTimed(directory)
})
afterAll(() => rmSync(directory, { recursive: true }))
beforeEach(async () => {
  dataDir = mkdtempSync(join(directory, 'data-'))
  rmSync(kept(), { force: true })
  rmSync(failing(), { force: true })
  cloud = await serve({ assembly, dataDir, port: 0 })
})
afterEach(() => cloud.stop())

const kept = () => join(directory, 'kept.jsonl')
const failing = () => join(directory, 'fail')
const restart = async () => {
  await cloud.stop()
  cloud = await serve({ assembly, dataDir, port: 0 })
}
// biome-ignore lint/suspicious/noExplicitAny: events have many shapes, and each test says which it expects
const events = (): any[] =>
  existsSync(kept())
    ? readFileSync(kept(), 'utf8')
        .trim()
        .split('\n')
        .map((line) => JSON.parse(line))
    : []
const call = async <T>(path: string, body?: unknown): Promise<T> => {
  const text = typeof body === 'string' ? body : JSON.stringify(body)
  const post = body !== undefined && { method: 'POST', body: text }
  return (await (await fetch(new URL(path, cloud.status.api), { ...post })).json()) as T
}
const move = (body: unknown) => call<Moved>('/_local/clock', body)
const aws = () => ({
  ...{ endpoint: cloud.status.awsEndpoint, region: cloud.status.region },
  credentials: { accessKeyId: 'test', secretAccessKey: 'test' },
})
const send = (to: string, run = 'run-1') =>
  new SESClient(aws()).send(
    new SendRawEmailCommand({
      ConfigurationSetName: 'letters',
      Tags: [
        { Name: 'run', Value: run },
        { Name: 'letter', Value: 'run-1_view' },
      ],
      RawMessage: { Data: Buffer.from(`From: a@example.com\r\nTo: ${to}\r\nSubject: View\r\n\r\nHello`) },
    }),
  )
const runs = async () => {
  const machines = new SFNClient(aws())
  const [stateMachineArn] = Object.values(cloud.status.stateMachines)
  const { executions = [] } = await machines.send(
    new ListExecutionsCommand({ stateMachineArn, maxResults: 1000 }),
  )
  return executions
}

test('a year with a daily schedule passes quickly, and each day has its own run at nine in London', async () => {
  const began = performance.now()
  await move({ advance: 'P1Y' })
  const seconds = (performance.now() - began) / 1000
  if (process.env.TIMES) console.log(`a year took ${seconds.toFixed(2)} s`)
  expect(seconds).toBeLessThan(20)

  const executions = await runs()
  expect(executions.length).toBeGreaterThanOrEqual(365)
  const hours = new Set(
    executions.map(({ startDate }) =>
      startDate!.toLocaleTimeString('en-GB', { timeZone: 'Europe/London', timeStyle: 'short' }),
    ),
  )
  expect([...hours]).toEqual(['09:00'])
  expect(new Set(executions.map(({ status }) => status))).toEqual(new Set(['SUCCEEDED']))
  expect(events()).toHaveLength(12)
  const { totals } = await call<Reading>('/_local/meter')
  expect(totals).toMatchObject({
    schedulesFired: executions.length + 12,
    stateTransitions: executions.length,
    lambdaInvocations: 12,
  })
})

test('the status and the clock tell when each schedule is due; what is fired is fired once, over restarts', async () => {
  const { schedules, clock } = await call<Status>('/_local/status')
  expect(Object.keys(schedules)).toEqual(['every-morning', 'every-month'])
  expect(clock.next).toBe(Object.values(schedules).sort()[0])
  await move({ to: schedules['every-morning'] })
  await restart()
  expect(await runs()).toHaveLength(1)
  await move({ advance: 'P1D' })
  expect(await runs()).toHaveLength(2)
})

test('a letter is told of at once, and of its delivery a moment later, in the shape of SES on EventBridge', async () => {
  const { MessageId } = await send('b@example.com')
  await move({ advance: 'PT0S' })
  expect(events().slice(0, 1)).toMatchObject([
    {
      version: '0',
      source: 'aws.ses',
      'detail-type': 'Email Sent',
      account: '000000000000',
      region: 'eu-west-2',
      time: expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/),
      resources: ['arn:aws:ses:eu-west-2:000000000000:configuration-set/letters'],
      detail: {
        eventType: 'Send',
        send: {},
        mail: {
          messageId: MessageId,
          source: 'a@example.com',
          destination: ['b@example.com'],
          tags: { run: ['run-1'], letter: ['run-1_view'], 'ses:configuration-set': ['letters'] },
        },
      },
    },
  ])
  await move({ advance: 'PT5S' })
  const told = events().map((event) => [event['detail-type'], event.detail.delivery?.recipients])
  expect(told[1]).toEqual(['Email Delivered', ['b@example.com']])
})

test('an event whose function fails waits over a restart for its retry', async () => {
  await call('/_local/inbox/rules', '{"address":"b@example.com","then":"silence"}')
  writeFileSync(failing(), '')
  await send('b@example.com')
  await move({ advance: 'PT0S' })
  rmSync(failing())
  await restart()
  expect(events()).toEqual([])
  await move({ advance: 'PT2M' })
  expect(events().map((event) => event['detail-type'])).toEqual(['Email Sent'])
})

test('the meter counts letters by run, and can begin again', async () => {
  await send('b@example.com')
  await send('c@example.com', 'run-2')
  const { totals, by } = await call<Reading>('/_local/meter')
  expect(totals).toMatchObject({ letters: 2, recipients: 2, events: expect.any(Number) })
  expect(by).toContainEqual({ line: 'ses.letters', of: 'run-2', amount: 1 })
  await restart()
  expect((await call<Reading>('/_local/meter')).totals.letters).toBe(2)
  await call('/_local/meter', { reset: true })
  expect((await call<Reading>('/_local/meter')).totals).toMatchObject({ letters: 0, stateTransitions: 0 })
})
