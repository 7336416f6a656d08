import { randomBytes } from 'node:crypto'
import type { Database } from './open.ts'

/** Makes a token for one attempt of a task; a retry gets another (Developer Guide, "Integrate with callback"). */
export function newToken(): string {
  return randomBytes(96).toString('base64')
}

export function openToken(db: Database, token: string, frame: number): void {
  db.run('INSERT INTO tokens (token, frame) VALUES (?, ?)', token, frame)
}

/** A closed token stays known: an answer to it is late, not unknown (API reference, TaskTimedOut). */
export function closeTokens(db: Database, frame: number): void {
  db.run('UPDATE tokens SET frame = NULL WHERE frame = ?', frame)
}

/** The frame that waits for this token; null when it waits no more; undefined for a token never given. */
export function frameOfToken(db: Database, token: string): number | null | undefined {
  return db.get<{ frame: number | null }>('SELECT frame FROM tokens WHERE token = ?', token)?.frame
}
