import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import type { Invocation } from '../../../local/contracts.ts'
import { createInFlight } from '../../../local/in-flight.ts'
import { startEventQueue } from '../../../local/lambda/event-queue.ts'
import { createTestClock, SECOND, type TestClock } from '../step-functions/test-clock.ts'

const failed: Invocation = { payload: '{}', functionError: 'Unhandled' }
const done: Invocation = { payload: 'null' }
let dataDir: string
let clock: TestClock
let invoked: string[]
let stops: (() => void)[]

beforeEach(() => {
  dataDir = mkdtempSync(join(tmpdir(), 'countersign-events-'))
  clock = createTestClock()
  invoked = []
  stops = []
})
afterEach(() => {
  for (const stop of stops) stop()
  rmSync(dataDir, { recursive: true })
})

/** A queue on the same file; the one before is left as a kill would leave it. */
function start(answer: () => Invocation | Promise<Invocation>) {
  const inFlight = createInFlight()
  const invoke = async (name: string, payload: string) => {
    invoked.push(`${name} ${payload}`)
    return answer()
  }
  const queue = startEventQueue({ dataDir, clock, invoke, inFlight, retriesOf: () => 2 })
  stops.push(queue.stop)
  const move = async (ms: number) => {
    clock.move(ms)
    await inFlight.settled()
  }
  return { ...queue, move }
}

test('a failed invocation is tried again after one minute and after two more, and then no more', async () => {
  const { add, move } = start(() => failed)
  add('keep', '1')
  const counts = []
  for (const seconds of [0, 59, 1, 119, 1, 3600]) {
    await move(seconds * SECOND)
    counts.push(invoked.length)
  }
  expect(counts).toEqual([1, 1, 2, 2, 3, 3])
})

test('killed while it waits for its retry, it is tried again at the same time', async () => {
  const first = start(() => failed)
  first.add('keep', '1')
  await first.move(0)
  stops.pop()!()
  const second = start(() => done)
  await second.move(59 * SECOND)
  expect(invoked).toHaveLength(1)
  await second.move(SECOND)
  await second.move(3600 * SECOND)
  expect(invoked).toEqual(['keep 1', 'keep 1'])
})

test('killed in the middle of an invocation, it is invoked again', async () => {
  start(() => new Promise(() => {})).add('keep', '1')
  const second = start(() => done)
  await second.move(0)
  expect(invoked).toEqual(['keep 1', 'keep 1'])
  await start(() => done).move(0)
  expect(invoked).toHaveLength(2)
})
