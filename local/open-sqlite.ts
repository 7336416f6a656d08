import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'

/**
 * Opens a SQLite file in `dataDir` and brings its tables about. WAL with synchronous=NORMAL: what was committed
 * outlives the death of the process, and a commit costs no fsync; only a power cut may lose the last moments.
 */
export function openSqlite(dataDir: string, file: string, tables: string): DatabaseSync {
  mkdirSync(dataDir, { recursive: true })
  const db = new DatabaseSync(join(dataDir, file))
  db.exec(`PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL; ${tables}`)
  return db
}

/** Runs `work` in one transaction: all of its writes are kept or none, whatever kills the process. */
export function atomically<T>(db: DatabaseSync, work: () => T): T {
  db.exec('BEGIN IMMEDIATE')
  try {
    const result = work()
    db.exec('COMMIT')
    return result
  } catch (error) {
    db.exec('ROLLBACK')
    throw error
  }
}
