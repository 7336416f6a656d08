import { randomUUID } from 'node:crypto'
import type { Clock, Count, Running } from '../contracts.ts'
import { createInFlight } from '../in-flight.ts'
import type { Schedule } from './schedules-of.ts'
import { type Firing, openScheduleStore, type Progress } from './store.ts'
import { targetInput } from './target-input.ts'

export interface SchedulerOptions {
  dataDir: string
  clock: Clock
  region: string
  account: string
  schedules: Schedule[]
  /** Resolves when the target has taken it from the schedule's role; starting one name twice is harmless. */
  startExecution(machineArn: string, name: string, input: string, roleArn: string): Promise<void>
  invokeEvent(functionArn: string, payload: string, roleArn: string): void
  count?: Count
}

export interface Scheduler extends Running {
  /** When each schedule is due next, by its name, in milliseconds since the epoch. */
  next(): Map<string, number | undefined>
  /** How many firings have gone to their targets so far. */
  begun(): number
}

const retryMs = 60_000
/** The longest that Scheduler holds on to what it could not fire (API reference, RetryPolicy). */
const makesUpForMs = 24 * 3_600_000

/**
 * EventBridge Scheduler for the schedules of a template. Each scheduled time is fired once: it is kept, with how far
 * the schedule has come, before its target hears of it. What fell due while the local cloud was off is fired at the
 * next start, once for each time of the last day; what is older is left out. AWS is never off; a day is how long it
 * would have tried.
 */
export function startScheduler(options: SchedulerOptions): Scheduler {
  const { clock, region, account, count = () => {} } = options
  const store = openScheduleStore(options.dataDir)
  const inFlight = createInFlight()
  const schedules = new Map(options.schedules.map((schedule) => [schedule.arn, schedule]))
  const progress = new Map<string, Progress>()
  const trying = new Set<number>()
  let stopped = false
  let disarm = () => {}

  function nextOf({ arn, due, enabled, start = 0, end = Number.POSITIVE_INFINITY }: Schedule, since = 0) {
    const { began, dealtWith } = progress.get(arn)!
    const next = enabled ? due(Math.max(dealtWith, since, start - 1), Math.max(began, start)) : undefined
    return next !== undefined && next <= end ? next : undefined
  }

  /** Puts everything of a schedule that is due on its way, in order. */
  function fireDue(schedule: Schedule, now: number) {
    const { arn } = schedule
    const at = progress.get(arn)!
    const firings: { scheduled: number; execution: string }[] = []
    for (
      let due = nextOf(schedule, now - makesUpForMs - 1);
      due !== undefined && due <= now;
      due = nextOf(schedule)
    ) {
      firings.push({ scheduled: due, execution: randomUUID() })
      at.dealtWith = due
    }
    if (firings.length === 0) return
    store.fire(arn, at.dealtWith, firings)
    count('schedules.fired', schedule.name, firings.length)
  }

  async function deliver(firing: Firing) {
    const schedule = schedules.get(firing.schedule)
    if (!schedule) return store.remove(firing.id)
    const { target, retries, oldestMs, name } = schedule
    const input = targetInput(firing, target.input, region, account)
    try {
      if (target.kind === 'function') options.invokeEvent(target.arn, input, target.roleArn)
      else await options.startExecution(target.arn, firing.execution, input, target.roleArn)
      store.remove(firing.id)
    } catch (error) {
      if (stopped) return
      const due = clock.now() + retryMs
      const again = firing.attempts < retries && due - firing.scheduled <= oldestMs
      console.error(
        `Scheduler: the target of ${name} did not take it; ${again ? 'tried again' : 'given up'}`,
        error,
      )
      if (again) store.postpone(firing.id, due)
      else store.remove(firing.id)
    }
  }

  function run() {
    if (stopped) return
    const now = clock.now()
    for (const schedule of schedules.values()) fireDue(schedule, now)
    for (const firing of store.waiting(now)) {
      if (trying.has(firing.id)) continue
      trying.add(firing.id)
      inFlight.track(deliver(firing)).finally(() => {
        trying.delete(firing.id)
        arm()
      })
    }
    arm()
  }

  /** Keeps one wake-up with the clock, for whatever is due first. */
  function arm() {
    disarm()
    if (stopped) return
    const retry = trying.size === 0 ? store.nextRetry() : undefined
    const instants = [...schedules.values()].map((schedule) => nextOf(schedule)).concat(retry)
    const first = Math.min(...instants.filter((instant) => instant !== undefined))
    disarm = Number.isFinite(first) ? clock.at(first, run) : () => {}
  }

  for (const { arn, version } of schedules.values()) progress.set(arn, store.open(arn, version, clock.now()))
  run()

  return {
    next: () => new Map([...schedules.values()].map((schedule) => [schedule.name, nextOf(schedule)])),
    begun: inFlight.begun,
    settled: inFlight.settled,
    async stop() {
      stopped = true
      disarm()
      await inFlight.settled()
      store.close()
    },
  }
}
