import type { Database } from './open.ts'

export type TimerKind = 'wait' | 'retry' | 'timeout' | 'heartbeat' | 'execution'

export interface Timer {
  id: number
  execution: number
  /** Null for the execution's own time-out. */
  frame: number | null
  kind: TimerKind
  at: number
}

export function setTimer(db: Database, timer: Omit<Timer, 'id'>): void {
  db.run(
    'INSERT INTO timers (execution, frame, kind, at) VALUES (?, ?, ?, ?)',
    ...[timer.execution, timer.frame, timer.kind, timer.at],
  )
}

export function postponeTimer(db: Database, frame: number, kind: TimerKind, at: number): void {
  db.run('UPDATE timers SET at = ? WHERE frame = ? AND kind = ?', at, frame, kind)
}

export function dropTimers(db: Database, frame: number): void {
  db.run('DELETE FROM timers WHERE frame = ?', frame)
}

export function dropTimer(db: Database, id: number): void {
  db.run('DELETE FROM timers WHERE id = ?', id)
}

/** The earliest timer whose instant has come. */
export function dueTimer(db: Database, now: number): Timer | undefined {
  return db.get<Timer>('SELECT * FROM timers WHERE at <= ? ORDER BY at, id LIMIT 1', now)
}

export function nextInstant(db: Database): number | undefined {
  return db.get<{ at: number }>('SELECT at FROM timers ORDER BY at LIMIT 1')?.at
}
