import { expect, test, vi } from 'vitest'
import { createPool } from '../../../local/lambda/pool.ts'
import type { FunctionWorker, Outcome } from '../../../local/lambda/worker.ts'

/** Workers whose invocations end when the test says so. */
function fakeWorkers() {
  const running: { end(): void; crash(): void }[] = []
  let started = 0
  let stopped = 0
  const start = (): FunctionWorker => {
    started += 1
    let alive = true
    return {
      loaded: Promise.resolve(),
      isAlive: () => alive,
      invoke: () =>
        new Promise<Outcome>((resolve) => {
          running.push({
            end: () => resolve({ payload: '1' }),
            crash: () => {
              alive = false
              resolve({ error: { errorType: 'e', errorMessage: 'm' } })
            },
          })
        }),
      stop: async () => {
        stopped += 1
      },
      unref() {},
    }
  }
  return { start, running, started: () => started, stopped: () => stopped }
}
const request = { requestId: 'r', payload: '{}' }

test('a pool grows under concurrency to its limit, and further invocations wait their turn', async () => {
  const workers = fakeWorkers()
  const pool = createPool({ start: workers.start, limit: 2, growMs: 1 })
  const all = [pool.invoke(request), pool.invoke(request), pool.invoke(request)]
  await vi.waitFor(() => expect(workers.running).toHaveLength(2))
  expect(workers.started()).toBe(2)
  workers.running[0]!.end()
  await vi.waitFor(() => expect(workers.running).toHaveLength(3))
  workers.running[1]!.end()
  workers.running[2]!.end()
  await Promise.all(all)
  expect(workers.started()).toBe(2)
  await pool.stop()
})

test('one invocation after the other uses one worker', async () => {
  const workers = fakeWorkers()
  const pool = createPool({ start: workers.start, limit: 8 })
  await pool.warm()
  for (const index of [0, 1, 2]) {
    const invoked = pool.invoke(request)
    await vi.waitFor(() => expect(workers.running).toHaveLength(index + 1))
    workers.running[index]!.end()
    await invoked
  }
  expect(workers.started()).toBe(1)
})

test('short invocations that come together share a worker', async () => {
  const workers = fakeWorkers()
  const pool = createPool({ start: workers.start, limit: 8, growMs: 60_000 })
  const all = [1, 2, 3, 4, 5].map(() => pool.invoke(request))
  for (const index of [0, 1, 2, 3, 4]) {
    await vi.waitFor(() => expect(workers.running).toHaveLength(index + 1))
    workers.running[index]!.end()
  }
  await Promise.all(all)
  expect(workers.started()).toBe(1)
  await pool.stop()
})

test('a worker that crashed is replaced for whoever waits', async () => {
  const workers = fakeWorkers()
  const pool = createPool({ start: workers.start, limit: 1 })
  const first = pool.invoke(request)
  const second = pool.invoke(request)
  await vi.waitFor(() => expect(workers.running).toHaveLength(1))
  workers.running[0]!.crash()
  await vi.waitFor(() => expect(workers.running).toHaveLength(2))
  workers.running[1]!.end()
  expect(await first).toHaveProperty('error')
  expect(await second).toEqual({ payload: '1' })
  expect(workers.started()).toBe(2)
})

test('idle workers end, but for the last one', async () => {
  const workers = fakeWorkers()
  const pool = createPool({ start: workers.start, limit: 8, idleMs: 5, growMs: 1 })
  const all = [pool.invoke(request), pool.invoke(request), pool.invoke(request)]
  await vi.waitFor(() => expect(workers.running).toHaveLength(3))
  for (const { end } of workers.running) end()
  await Promise.all(all)
  await vi.waitFor(() => expect(pool.size()).toBe(1))
  expect(workers.stopped()).toBe(2)
})

test('a pool that is stopped starts nothing for those who wait', async () => {
  const workers = fakeWorkers()
  const pool = createPool({ start: workers.start, limit: 1 })
  void pool.invoke(request)
  void pool.invoke(request)
  await vi.waitFor(() => expect(workers.running).toHaveLength(1))
  await pool.stop()
  workers.running[0]!.crash()
  await new Promise(setImmediate)
  expect(workers.started()).toBe(1)
})
