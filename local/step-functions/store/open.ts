import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync, type SQLInputValue, type StatementSync } from 'node:sqlite'
import { CannotStart } from '../../cannot-start.ts'
import { SCHEMA, SCHEMA_VERSION } from './schema.ts'

export interface Database {
  /** Runs `work` whole or not at all. One inside another can fail alone. */
  transaction<T>(work: () => T): T
  run(sql: string, ...values: SQLInputValue[]): { lastInsertRowid: number | bigint; changes: number | bigint }
  get<Row>(sql: string, ...values: SQLInputValue[]): Row | undefined
  all<Row>(sql: string, ...values: SQLInputValue[]): Row[]
  close(): void
}

/**
 * Opens the service's file in `dataDir`, creating both when absent. A process killed at any moment loses no finished
 * transaction.
 * @throws CannotStart when the file was written with another schema.
 */
export function openDatabase(dataDir: string): Database {
  mkdirSync(dataDir, { recursive: true })
  const file = join(dataDir, 'step-functions.sqlite')
  const sqlite = new DatabaseSync(file)
  // WAL with NORMAL survives the death of the process; only a power cut may lose the last moments.
  sqlite.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL; PRAGMA busy_timeout = 5000')
  const { user_version } = sqlite.prepare('PRAGMA user_version').get() as { user_version: number }
  if (user_version !== 0 && user_version !== SCHEMA_VERSION)
    throw new CannotStart(
      `${file} has schema ${user_version}, this code needs ${SCHEMA_VERSION}. Empty the data directory to start afresh`,
    )
  sqlite.exec(`${SCHEMA}; PRAGMA user_version = ${SCHEMA_VERSION}`)
  const prepared = new Map<string, StatementSync>()
  const statement = (sql: string) => {
    const known = prepared.get(sql) ?? sqlite.prepare(sql)
    prepared.set(sql, known)
    return known
  }
  let depth = 0
  return {
    transaction(work) {
      const [begin, commit, undo] =
        depth === 0
          ? ['BEGIN IMMEDIATE', 'COMMIT', 'ROLLBACK']
          : [`SAVEPOINT s${depth}`, `RELEASE s${depth}`, `ROLLBACK TO s${depth}`]
      sqlite.exec(begin)
      depth++
      try {
        const result = work()
        sqlite.exec(commit)
        return result
      } catch (error) {
        sqlite.exec(undo)
        throw error
      } finally {
        depth--
      }
    },
    run: (sql, ...values) => statement(sql).run(...values),
    get: <Row>(sql: string, ...values: SQLInputValue[]) => statement(sql).get(...values) as Row | undefined,
    all: <Row>(sql: string, ...values: SQLInputValue[]) => statement(sql).all(...values) as Row[],
    close: () => sqlite.close(),
  }
}
