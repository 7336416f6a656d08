import type { Count, MeterLine } from '../contracts.ts'
import { openSqlite } from '../open-sqlite.ts'

export interface Meter {
  count: Count
  /** What was counted, by function, table, schedule or run; nothing that is zero. */
  rows(): { line: MeterLine; of: string; amount: number }[]
  /** State transitions that an execution had made when the meter was last reset, by its ARN. */
  before(): Map<string, number>
  /** Milliseconds since the epoch. */
  since(): number
  /** Begins again at nothing; `transitions` are those made so far, by execution. */
  reset(now: number, transitions: Iterable<[string, number]>): void
  close(): void
}

/** What AWS would bill for, counted in a file of its own. */
export function openMeter(dataDir: string, now: number): Meter {
  const db = openSqlite(
    dataDir,
    'meter.sqlite',
    `CREATE TABLE IF NOT EXISTS counted (
       line TEXT NOT NULL, of TEXT NOT NULL, amount REAL NOT NULL, PRIMARY KEY (line, of)) WITHOUT ROWID;
     CREATE TABLE IF NOT EXISTS began (since INTEGER NOT NULL);
     CREATE TABLE IF NOT EXISTS before (execution TEXT PRIMARY KEY, transitions INTEGER NOT NULL);`,
  )
  if (!db.prepare('SELECT since FROM began').get()) db.prepare('INSERT INTO began VALUES (?)').run(now)
  const add = db.prepare(
    'INSERT INTO counted VALUES (?, ?, ?) ON CONFLICT DO UPDATE SET amount=amount+excluded.amount',
  )
  let open = true

  return {
    count(line, of, amount = 1) {
      // A worker's last words may come after the end.
      if (open && amount > 0) add.run(line, of, amount)
    },
    rows: () =>
      db.prepare('SELECT line, of, amount FROM counted ORDER BY line, of').all() as unknown as ReturnType<
        Meter['rows']
      >,
    before: () =>
      new Map(
        db
          .prepare('SELECT execution, transitions FROM before')
          .all()
          .map((row) => [row.execution as string, row.transitions as number]),
      ),
    since: () => Number(db.prepare('SELECT since FROM began').get()!.since),
    reset(at, transitions) {
      const keep = db.prepare('INSERT INTO before VALUES (?, ?)')
      db.exec('BEGIN IMMEDIATE; DELETE FROM counted; DELETE FROM before')
      for (const [execution, made] of transitions) keep.run(execution, made)
      db.prepare('UPDATE began SET since=?').run(at)
      db.exec('COMMIT')
    },
    close() {
      open = false
      db.close()
    },
  }
}
