import type { DatabaseSync } from 'node:sqlite'
import type { LetterSummary } from './inbox-letter.ts'

export type LetterStore = ReturnType<typeof openLetterStore>

/** A letter's summary and its message, as kept. */
export interface KeptLetter {
  summary: LetterSummary
  raw: Buffer
}

/** Accepted letters, in order. One insert is one letter: after a kill it is there or it is not. */
export function openLetterStore(db: DatabaseSync) {
  db.exec(`
    CREATE TABLE IF NOT EXISTS letter (
      id INTEGER PRIMARY KEY AUTOINCREMENT, sent INTEGER NOT NULL, recipients INTEGER NOT NULL,
      summary TEXT NOT NULL, raw BLOB NOT NULL);
  `)
  const insert = db.prepare('INSERT INTO letter (sent, recipients, summary, raw) VALUES (?, ?, ?, ?)')
  const one = db.prepare('SELECT id, summary, raw FROM letter WHERE id=?')
  const after = db.prepare('SELECT id, summary FROM letter WHERE id>? ORDER BY id')
  const recent = db.prepare('SELECT total(recipients) AS count FROM letter WHERE sent>?')
  const summary = (row: Record<string, unknown>): LetterSummary => ({
    ...JSON.parse(row.summary as string),
    id: String(row.id),
  })

  return {
    /** `sent` in ms since the epoch. Gives the letter's id. */
    add(letter: LetterSummary, raw: Buffer, sent: number): number {
      const { lastInsertRowid } = insert.run(sent, letter.destinations.length, JSON.stringify(letter), raw)
      return Number(lastInsertRowid)
    },
    get(id: string): KeptLetter | undefined {
      const row = /^\d{1,15}$/.test(id) ? one.get(Number(id)) : undefined
      return row && { summary: summary(row), raw: Buffer.from(row.raw as Uint8Array) }
    },
    /** Summaries of the letters after an id, oldest first. */
    list: (afterId = 0): LetterSummary[] => after.all(afterId).map(summary),
    /** Recipients since an instant, in ms since the epoch. */
    recipientsSince: (sent: number): number => Number(recent.get(sent)!.count),
  }
}
