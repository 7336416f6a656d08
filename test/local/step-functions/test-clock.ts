import type { Clock } from '../../../local/contracts.ts'

export interface TestClock extends Clock {
  /** Moves time on; whoever waited for an instant up to then is woken. */
  move(milliseconds: number): void
}

/** A clock that stands still until it is moved. */
export function createTestClock(start = Date.parse('2026-11-23T09:00:00Z')): TestClock {
  let time = start
  const waiting = new Set<{ at: number; wake: () => void }>()
  return {
    now: () => time,
    at(at, wake) {
      const entry = { at, wake }
      waiting.add(entry)
      return () => waiting.delete(entry)
    },
    next: () => [...waiting].map(({ at }) => at).sort((a, b) => a - b)[0],
    move(milliseconds) {
      time += milliseconds
      for (const entry of [...waiting]) {
        if (entry.at > time) continue
        waiting.delete(entry)
        entry.wake()
      }
    },
  }
}

export const SECOND = 1000
export const HOUR = 60 * 60 * SECOND
export const DAY = 24 * HOUR
