import type { Clock, Invoke } from '../contracts.ts'
import type { InFlight } from '../in-flight.ts'
import { openSqlite } from '../open-sqlite.ts'

/** Lambda waits a minute before the first retry of an asynchronous invocation and two before the second. */
const minutesBefore = [1, 2]

export interface EventQueueOptions {
  dataDir: string
  clock: Clock
  invoke: Invoke
  inFlight: InFlight
  /** How often a failed invocation of this function is tried again. */
  retriesOf(name: string): number
}

interface Waiting {
  id: number
  name: string
  payload: string
  attempts: number
  due: number
}

/**
 * Asynchronous invocations: nobody waits for the answer, and a failure is tried again when the clock says so. Each
 * is on disk until it has succeeded or its retries are used up; one that was under way when the process ended is
 * made again, as Lambda invokes at least once (Lambda developer guide, "Asynchronous invocation").
 */
export function startEventQueue({ clock, invoke, inFlight, retriesOf, ...options }: EventQueueOptions) {
  const db = openSqlite(
    options.dataDir,
    'lambda.sqlite',
    `CREATE TABLE IF NOT EXISTS event (
       id INTEGER PRIMARY KEY AUTOINCREMENT, name TEXT NOT NULL, payload TEXT NOT NULL,
       attempts INTEGER NOT NULL DEFAULT 0, due INTEGER NOT NULL);`,
  )
  const insert = db.prepare('INSERT INTO event (name, payload, due) VALUES (?, ?, ?)')
  const postpone = db.prepare('UPDATE event SET attempts=?, due=? WHERE id=?')
  const remove = db.prepare('DELETE FROM event WHERE id=?')
  const wakes = new Set<() => void>()
  let stopped = false

  async function attempt(event: Waiting) {
    const failed = await invoke(event.name, event.payload).then(
      ({ functionError }) => functionError !== undefined,
      () => true,
    )
    // What stopping cut off has not failed.
    if (stopped) return
    if (!failed || event.attempts >= retriesOf(event.name)) {
      remove.run(event.id)
      return
    }
    const due = clock.now() + (minutesBefore[event.attempts] ?? 2) * 60_000
    postpone.run(event.attempts + 1, due, event.id)
    wait({ ...event, attempts: event.attempts + 1, due })
  }

  function wait(event: Waiting) {
    const cancel = clock.at(event.due, () => {
      wakes.delete(cancel)
      inFlight.track(attempt(event))
    })
    wakes.add(cancel)
  }

  for (const event of db.prepare('SELECT * FROM event ORDER BY due, id').all())
    wait(event as unknown as Waiting)

  return {
    add(name: string, payload: string) {
      const due = clock.now()
      const id = Number(insert.run(name, payload, due).lastInsertRowid)
      inFlight.track(attempt({ id, name, payload, attempts: 0, due }))
    },
    stop() {
      stopped = true
      for (const cancel of wakes) cancel()
      db.close()
    },
  }
}
