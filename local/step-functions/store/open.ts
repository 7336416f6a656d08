import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync, type SQLInputValue, type StatementSync } from 'node:sqlite'
import { SCHEMA } from './schema.ts'

export interface Database {
  /** Runs `work` whole or not at all. Transactions inside transactions are one. */
  transaction<T>(work: () => T): T
  run(sql: string, ...values: SQLInputValue[]): { lastInsertRowid: number | bigint; changes: number | bigint }
  get<Row>(sql: string, ...values: SQLInputValue[]): Row | undefined
  all<Row>(sql: string, ...values: SQLInputValue[]): Row[]
  close(): void
}

/** Opens the service's file in `dataDir`, creating both when absent. A process killed at any moment loses no finished transaction. */
export function openDatabase(dataDir: string): Database {
  mkdirSync(dataDir, { recursive: true })
  const sqlite = new DatabaseSync(join(dataDir, 'step-functions.sqlite'))
  // WAL with NORMAL survives the death of the process; only a power cut may lose the last moments.
  sqlite.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL; PRAGMA busy_timeout = 5000')
  sqlite.exec(SCHEMA)
  const prepared = new Map<string, StatementSync>()
  const statement = (sql: string) => {
    const known = prepared.get(sql) ?? sqlite.prepare(sql)
    prepared.set(sql, known)
    return known
  }
  let inside = false
  return {
    transaction(work) {
      if (inside) return work()
      sqlite.exec('BEGIN IMMEDIATE')
      inside = true
      try {
        const result = work()
        sqlite.exec('COMMIT')
        return result
      } catch (error) {
        sqlite.exec('ROLLBACK')
        throw error
      } finally {
        inside = false
      }
    },
    run: (sql, ...values) => statement(sql).run(...values),
    get: <Row>(sql: string, ...values: SQLInputValue[]) => statement(sql).get(...values) as Row | undefined,
    all: <Row>(sql: string, ...values: SQLInputValue[]) => statement(sql).all(...values) as Row[],
    close: () => sqlite.close(),
  }
}
