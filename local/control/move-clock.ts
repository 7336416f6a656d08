import type { MovableClock } from '../clock/clock.ts'
import type { Move } from './read-move.ts'

/** What a move came to. Times are ISO 8601 in UTC; `moved` in milliseconds; `next` null when nobody waits. */
export interface Moved {
  now: string
  moved: number
  next: string | null
}

/** Moves the clock, and answers when everything that the move caused is done. Throws `CannotMoveBack`, `BadMove`. */
export async function moveClock(
  clock: MovableClock,
  settle: () => Promise<void>,
  move: Move,
): Promise<Moved> {
  const moved = 'next' in move ? await clock.moveToNext(settle) : await clock.moveTo(move.to, settle)
  return { now: iso(clock.now()), moved, next: nextOf(clock) }
}

export const nextOf = (clock: MovableClock): string | null => {
  const next = clock.next()
  return next === undefined ? null : iso(next)
}

export const iso = (instant: number): string => new Date(instant).toISOString()
