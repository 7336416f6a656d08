import type { DatabaseSync } from 'node:sqlite'
import type { BusEvent } from '../contracts.ts'
import type { EventType } from './event-types.ts'

/** Something that SES tells of a letter. Times are milliseconds since the epoch. */
export interface Emission {
  letter: number
  type: EventType
  /** Absent when it is about all recipients. */
  address?: string
  due: number
  /** False when no destination wants it: the inbox shows it, and nobody is told. */
  publish: boolean
  event: BusEvent
}

export type EmissionStore = ReturnType<typeof openEmissionStore>

/** What SES has told or will tell. An event is pending until its target has it; see the emitter. */
export function openEmissionStore(db: DatabaseSync) {
  db.exec(`
    CREATE TABLE IF NOT EXISTS emission (
      id INTEGER PRIMARY KEY AUTOINCREMENT, letter INTEGER NOT NULL, type TEXT NOT NULL, address TEXT,
      due INTEGER NOT NULL, pending INTEGER NOT NULL, event TEXT NOT NULL);
    CREATE INDEX IF NOT EXISTS emission_pending ON emission (due, id) WHERE pending;
    CREATE INDEX IF NOT EXISTS emission_of_letter ON emission (letter, due, id);
  `)
  const insert = db.prepare(
    'INSERT INTO emission (letter, type, address, due, pending, event) VALUES (?, ?, ?, ?, ?, ?)',
  )
  const pending = db.prepare('SELECT id, event FROM emission WHERE pending AND due<=? ORDER BY due, id')
  const next = db.prepare('SELECT due FROM emission WHERE pending ORDER BY due LIMIT 1')
  const taken = db.prepare('UPDATE emission SET pending=0 WHERE id=?')
  const ofLetter = db.prepare('SELECT * FROM emission WHERE letter=? AND due<=? ORDER BY due, id')
  const read = (row: Record<string, unknown>): Emission => ({
    letter: row.letter as number,
    type: row.type as EventType,
    ...(row.address !== null && { address: row.address as string }),
    due: row.due as number,
    publish: row.pending === 1,
    event: JSON.parse(row.event as string),
  })

  return {
    add({ letter, type, address, due, publish, event }: Emission) {
      insert.run(letter, type, address ?? null, due, Number(publish), JSON.stringify(event))
    },
    /** Events to publish, those that were due first first. */
    pending: (until: number): { id: number; event: BusEvent }[] =>
      pending.all(until).map((row) => ({ id: row.id as number, event: JSON.parse(row.event as string) })),
    next: () => next.get()?.due as number | undefined,
    taken: (id: number) => void taken.run(id),
    /** What has been told of a letter until now. */
    ofLetter: (letter: string, until: number): Emission[] =>
      /^\d{1,15}$/.test(letter) ? ofLetter.all(Number(letter), until).map(read) : [],
  }
}
