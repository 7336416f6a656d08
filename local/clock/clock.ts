import type { Clock } from '../contracts.ts'
import { openOffset } from './offset.ts'
import { createWakes } from './wakes.ts'

/** A clock that can be moved forward, and never back. */
export interface MovableClock extends Clock {
  /** How far moved time is ahead of real time, in milliseconds. */
  offset(): number
  /** The offset for Lambda workers: one BigInt64 of milliseconds, to be read with `Atomics.load`. */
  shared: SharedArrayBuffer
  /**
   * Goes through every instant that is due until `target` (milliseconds since the epoch), in order: time is set to
   * it, its wakes run, and `settle` says when everything that they caused is done, which may ask for new wakes on
   * the way. So a year passes with all that it brings. Resolves with how far the offset moved, in milliseconds.
   * Rejects with `CannotMoveBack`, nothing moved, when `target` has passed. One move at a time; a second waits for
   * the first, and a function of `now` is asked for its target when its turn comes.
   */
  moveTo(target: number | ((now: number) => number), settle: () => Promise<void>): Promise<number>
  /** Moves to the next instant anybody waits for, in the same way; 0, nothing moved, when nobody waits. */
  moveToNext(settle: () => Promise<void>): Promise<number>
  stop(): void
}

/** A move to an instant that has passed. */
export class CannotMoveBack extends Error {
  override name = 'CannotMoveBack'
}

/**
 * The longest wait given to a real timer. Node fires a timer beyond 24.8 days at once (facts.md, 34), and one that
 * was set before a laptop slept rings late by the length of the sleep: so look at the time every minute.
 */
const longestTimer = 60_000

/**
 * Starts the clock with the offset that it had when `dataDir` was last used, which is kept in `shared` where that is
 * given; where it was never used, at `from`, milliseconds since the epoch, or else now. `realNow` is for tests.
 */
export function startClock(options: {
  dataDir: string
  from?: number
  shared?: SharedArrayBuffer
  realNow?: () => number
}): MovableClock {
  const { dataDir, from, realNow = Date.now } = options
  const offset = openOffset(dataDir, options.shared, from === undefined ? 0 : from - realNow())
  const wakes = createWakes()
  let timer: NodeJS.Timeout | undefined
  let moving: Promise<unknown> | undefined
  let stopped = false

  const now = () => realNow() + offset.get()

  function setAlarm() {
    clearTimeout(timer)
    const first = wakes.first()
    // While time is being moved the move itself runs what is due, one instant after the other.
    if (!first || moving || stopped) return
    timer = setTimeout(runDue, Math.min(Math.max(first.at - now(), 0), longestTimer))
  }

  function runDue() {
    // Taken once: a wake that asks for another one at once has its turn at the next ring, after other work.
    const until = now()
    const due = []
    for (let wake = wakes.takeDue(until); wake; wake = wakes.takeDue(until)) due.push(wake)
    setAlarm()
    for (const wake of due) wake.run()
  }

  async function passTo(target: number, settle: () => Promise<void>) {
    await settle()
    for (let first = wakes.first(); first && first.at <= Math.max(target, now()); first = wakes.first()) {
      if (stopped) return
      if (first.at > now()) offset.set(offset.get() + first.at - now())
      runDue()
      await settle()
    }
    if (target > now()) offset.set(offset.get() + target - now())
  }

  async function oneAtATime(move: () => Promise<void>): Promise<number> {
    while (moving) await moving.catch(() => {})
    const before = offset.get()
    const mine = move()
    moving = mine
    setAlarm()
    try {
      await mine
      return offset.get() - before
    } finally {
      moving = undefined
      setAlarm()
    }
  }

  return {
    now,
    at(at, wake) {
      let wanted = true
      // An earlier wake of the same instant may cancel this one after it was taken from the list.
      const remove = wakes.add({ at: Math.ceil(at), run: () => wanted && wake() })
      setAlarm()
      return () => {
        wanted = false
        remove()
        setAlarm()
      }
    },
    next: () => wakes.first()?.at,
    offset: offset.get,
    shared: offset.shared,
    moveTo: (target, settle) =>
      oneAtATime(async () => {
        // Looked at once: working out the target takes a moment, in which an advance by nothing would pass.
        const from = now()
        const instant = Math.ceil(typeof target === 'function' ? target(from) : target)
        if (instant < from) throw new CannotMoveBack(cannotMoveBack(instant, from))
        await passTo(instant, settle)
      }),
    moveToNext: (settle) =>
      oneAtATime(async () => {
        await settle()
        const first = wakes.first()
        if (first) await passTo(first.at, settle)
      }),
    stop() {
      stopped = true
      setAlarm()
    },
  }
}

const cannotMoveBack = (target: number, now: number) =>
  `The clock cannot be moved back: it is ${new Date(now).toISOString()}, and ${new Date(target).toISOString()} has ` +
  'passed. Give a later time, or start again with --fresh.'
