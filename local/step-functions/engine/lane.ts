import { setImmediate as tick } from 'node:timers/promises'

type Job = () => unknown

interface Call {
  run: Job
  refuse(error: Error): void
}

export interface Lane {
  /** Runs `job` before all queued work, and gives its result. For calls from outside, which somebody waits for. */
  call<T>(job: () => T | Promise<T>): Promise<T>
  /** Queues work of the interpreter itself. */
  queue(job: Job): void
  /** Resolves when nothing is queued or running. */
  idle(): Promise<void>
  isIdle(): boolean
  /** Runs nothing more, refuses the calls that wait; resolves when the job under way has ended. */
  close(): Promise<void>
}

const STOPPED = 'Step Functions is stopped'

/**
 * One job at a time: steps, timers, Lambda answers and API calls never interleave, so that what a job read is
 * still true when it writes. `onError` hears of jobs of the interpreter that throw, which is a bug; `afterEach`
 * runs after every job.
 */
export function createLane(onError: (error: unknown) => void, afterEach: () => void): Lane {
  const calls: Call[] = []
  const work: Job[] = []
  const waiting: (() => void)[] = []
  let running = false
  let closed = false

  async function drain(): Promise<void> {
    running = true
    for (let done = 1; !closed; done++) {
      const job = calls.shift()?.run ?? work.shift()
      if (!job) break
      try {
        await job()
        afterEach()
      } catch (error) {
        onError(error)
      }
      // A long queue must not keep the sockets waiting.
      if (done % 20 === 0) await tick()
    }
    running = false
    for (const resolve of waiting.splice(0)) resolve()
  }

  const wake = () => {
    if (!running && !closed) void drain()
  }

  return {
    call: (job) =>
      new Promise((resolve, refuse) => {
        if (closed) return refuse(new Error(STOPPED))
        const run = async () => {
          try {
            resolve(await job())
          } catch (error) {
            refuse(error)
          }
        }
        calls.push({ run, refuse })
        wake()
      }),
    queue(job) {
      work.push(job)
      wake()
    },
    idle: () => (running ? new Promise((resolve) => waiting.push(resolve)) : Promise.resolve()),
    isIdle: () => !running,
    close() {
      closed = true
      for (const { refuse } of calls.splice(0)) refuse(new Error(STOPPED))
      return this.idle()
    },
  }
}
