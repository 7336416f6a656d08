import type { Clock } from '../../../local/contracts.ts'

/** A clock that stands still until it is moved. */
export function movedClock(start = Date.parse('2026-11-23T09:00:00Z')): Clock & { move(ms: number): void } {
  let now = start
  return {
    now: () => now,
    at: () => () => {},
    next: () => undefined,
    move(ms) {
      now += ms
    },
  }
}
