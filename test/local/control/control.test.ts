import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { type MovableClock, startClock } from '../../../local/clock/clock.ts'
import { controlRoute } from '../../../local/control/control.ts'
import { createStatus } from '../../../local/control/status.ts'

const start = Date.parse('2026-07-01T09:00:00Z')
const deployed = {
  stackName: 's',
  region: 'eu-west-2',
  account: '000000000000',
  resources: [],
  assetPath: () => undefined,
  output: () => undefined,
}
let dataDir: string
let clock: MovableClock
let settled: number
let route: ReturnType<typeof controlRoute>

beforeEach(() => {
  dataDir = mkdtempSync(join(tmpdir(), 'countersign-control-'))
  clock = startClock({ dataDir, realNow: () => start })
  settled = 0
  route = controlRoute({
    clock,
    settle: async () => {
      settled += 1
    },
    status: createStatus({ deployed, clock, origin: 'http://localhost:1', dataDir: '<data>' }),
  })
})
afterEach(() => {
  clock.stop()
  rmSync(dataDir, { recursive: true })
})

const ask = async (method: string, path: string, body = '', type = 'application/json') => {
  const [bare = '', rawQuery = ''] = path.split('?')
  const headers = { 'content-type': type }
  const response = await route({ method, path: bare, rawQuery, headers, body: Buffer.from(body) })
  return response && { ...response, body: String(response.body) }
}
const form = 'application/x-www-form-urlencoded'

test('a program moves the clock and is told where it stands, after all is quiet', async () => {
  clock.at(start + 3_600_000, () => {})
  clock.at(start + 7_200_000, () => {})
  const { status, body } = (await ask('POST', '/_local/clock', '{"next":true}'))!
  expect([status, JSON.parse(body)]).toEqual([
    200,
    { now: '2026-07-01T10:00:00.000Z', moved: 3_600_000, next: '2026-07-01T11:00:00.000Z' },
  ])
  expect(settled).toBeGreaterThanOrEqual(2)
  expect(JSON.parse((await ask('GET', '/_local/clock'))!.body)).toEqual({
    now: '2026-07-01T10:00:00.000Z',
    offsetMs: 3_600_000,
    next: '2026-07-01T11:00:00.000Z',
  })
})

test('JSON that curl calls a form is still JSON', async () => {
  expect((await ask('POST', '/_local/clock', '{"advance":"P1D"}', form))!.status).toBe(200)
})

test('a button of the page leads back to it, and it says how far the clock moved', async () => {
  const response = (await ask('POST', '/_local/clock', 'advance=P1D', form))!
  expect([response.status, response.headers.location]).toEqual([303, '/_local?moved=86400000'])
  expect((await ask('GET', '/_local?moved=86400000'))!.body).toContain('The clock moved by 1 day.')
  expect((await ask('GET', '/_local?moved=0'))!.body).toContain('Nothing is due: the clock stays.')
})

test('a person gives a time in London', async () => {
  await ask('POST', '/_local/clock', 'london=2026-07-02T09%3A00', form)
  expect(new Date(clock.now()).toISOString()).toBe('2026-07-02T08:00:00.000Z')
})

test('a time that has passed or is none comes back with what was entered and what to do', async () => {
  for (const london of ['2020-01-01T00:00', 'soon']) {
    const { status, body } = (await ask('POST', '/_local/clock', `london=${london}`, form))!
    expect(status).toBe(400)
    expect(body).toContain('There is a problem')
    expect(body).toContain(`value="${london}"`)
  }
  expect(clock.offset()).toBe(0)
})

test('the page escapes what it shows, and other methods and paths are told apart', async () => {
  expect((await ask('GET', '/_local'))!.body).toContain('<code>&lt;data&gt;</code>')
  expect((await ask('DELETE', '/_local/clock'))!.status).toBe(405)
  expect((await ask('POST', '/_local/status'))!.status).toBe(405)
  expect(await ask('GET', '/_local/else')).toBeUndefined()
})
