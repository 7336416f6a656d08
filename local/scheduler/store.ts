import { atomically, openSqlite } from '../open-sqlite.ts'

/** One scheduled time of one schedule, on its way to its target. Times are milliseconds since the epoch. */
export interface Firing {
  id: number
  schedule: string
  scheduled: number
  /** AWS's execution id; the name of the execution, when a state machine is started. */
  execution: string
  attempts: number
  /** When it is tried next. */
  due: number
}

/** Where a schedule stands: it began at `began`, and everything due until `dealtWith` was fired or is too old. */
export interface Progress {
  began: number
  dealtWith: number
}

export type ScheduleStore = ReturnType<typeof openScheduleStore>

/** Opens the file of what schedules have fired, so that none fires twice for the same time. */
export function openScheduleStore(dataDir: string) {
  const db = openSqlite(
    dataDir,
    'scheduler.sqlite',
    `CREATE TABLE IF NOT EXISTS progress (
       schedule TEXT PRIMARY KEY, version TEXT NOT NULL, began INTEGER NOT NULL, dealtWith INTEGER NOT NULL);
     CREATE TABLE IF NOT EXISTS firing (
       id INTEGER PRIMARY KEY AUTOINCREMENT, schedule TEXT NOT NULL, scheduled INTEGER NOT NULL,
       execution TEXT NOT NULL, attempts INTEGER NOT NULL DEFAULT 0, due INTEGER NOT NULL);`,
  )
  const find = db.prepare('SELECT version, began, dealtWith FROM progress WHERE schedule=?')
  const begin = db.prepare('INSERT OR REPLACE INTO progress VALUES (?, ?, ?, ?)')
  const advance = db.prepare('UPDATE progress SET dealtWith=? WHERE schedule=?')
  const insert = db.prepare('INSERT INTO firing (schedule, scheduled, execution, due) VALUES (?, ?, ?, ?)')
  const waiting = db.prepare('SELECT * FROM firing WHERE due<=? ORDER BY scheduled, id')
  const first = db.prepare('SELECT min(due) AS due FROM firing')
  const postpone = db.prepare('UPDATE firing SET attempts=attempts+1, due=? WHERE id=?')
  const remove = db.prepare('DELETE FROM firing WHERE id=?')

  return {
    /** A schedule that is new, or another than it was, begins now, and makes up for nothing. */
    open(schedule: string, version: string, now: number): Progress {
      const kept = find.get(schedule) as (Progress & { version: string }) | undefined
      if (kept?.version === version) return kept
      const progress = { began: now, dealtWith: Math.max(now - 1, kept?.dealtWith ?? 0) }
      begin.run(schedule, version, progress.began, progress.dealtWith)
      return progress
    },
    /** Keeps firings, and that nothing until `dealtWith` is to be fired again, at once. */
    fire(schedule: string, dealtWith: number, firings: { scheduled: number; execution: string }[]) {
      atomically(db, () => {
        for (const { scheduled, execution } of firings) insert.run(schedule, scheduled, execution, scheduled)
        advance.run(dealtWith, schedule)
      })
    },
    waiting: (until: number) => waiting.all(until) as unknown as Firing[],
    nextRetry: (): number | undefined => (first.get()?.due as number | null) ?? undefined,
    postpone: (id: number, due: number) => void postpone.run(due, id),
    remove: (id: number) => void remove.run(id),
    close: () => db.close(),
  }
}
