import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync, type SQLInputValue, type StatementSync } from 'node:sqlite'

export interface Range {
  gt?: string
  gte?: string
  lt?: string
  lte?: string
  reverse?: boolean
  /** Rows; -1 or absent for all. */
  limit?: number
}

export type Store = ReturnType<typeof openStore>

/**
 * Opens the one SQLite file that holds all tables: JSON texts under (space, key), where keys sort by their bytes.
 *
 * WAL with synchronous=NORMAL: what was committed outlives a `kill -9` of this process, and a commit costs no
 * fsync. A power cut may lose the last commits, never half of one.
 */
export function openStore(dataDir: string) {
  mkdirSync(dataDir, { recursive: true })
  const db = new DatabaseSync(join(dataDir, 'dynamodb.sqlite'))
  db.exec(`
    PRAGMA journal_mode = WAL;
    PRAGMA synchronous = NORMAL;
    CREATE TABLE IF NOT EXISTS entry (
      space TEXT NOT NULL, key TEXT NOT NULL, value TEXT NOT NULL, expires INTEGER, PRIMARY KEY (space, key));
    CREATE INDEX IF NOT EXISTS entry_expires ON entry (space, expires) WHERE expires IS NOT NULL;
    CREATE TABLE IF NOT EXISTS kept_table (name TEXT PRIMARY KEY, value TEXT NOT NULL);
    CREATE TABLE IF NOT EXISTS token (
      token TEXT PRIMARY KEY, request TEXT NOT NULL, spent TEXT NOT NULL, expires INTEGER NOT NULL);
  `)
  const prepared = new Map<string, StatementSync>()
  const sql = (text: string): StatementSync => {
    const known = prepared.get(text)
    if (known) return known
    const statement = db.prepare(text)
    prepared.set(text, statement)
    return statement
  }
  const text = (row: Record<string, unknown> | undefined): string | undefined =>
    row?.value as string | undefined

  return {
    sql,
    get: (space: string, key: string) =>
      text(sql('SELECT value FROM entry WHERE space=? AND key=?').get(space, key)),
    /** `expires`: seconds since the epoch after which a sweep may remove it. */
    put(space: string, key: string, value: string, expires?: number) {
      sql(
        `INSERT INTO entry (space, key, value, expires) VALUES (?, ?, ?, ?)
         ON CONFLICT DO UPDATE SET value=excluded.value, expires=excluded.expires`,
      ).run(space, key, value, expires ?? null)
    },
    remove(space: string, key: string) {
      sql('DELETE FROM entry WHERE space=? AND key=?').run(space, key)
    },
    clear(space: string) {
      sql('DELETE FROM entry WHERE space=?').run(space)
    },
    /** Number of entries of a space, and the length of their texts. */
    measure(space: string): { entries: number; size: number } {
      const row = sql('SELECT count(*) AS n, total(length(value)) AS size FROM entry WHERE space=?').get(
        space,
      )
      return { entries: Number(row?.n), size: Number(row?.size) }
    },
    /** The texts of a space in key order. Consume it, or leave the loop, before the next call. */
    *range(space: string, range: Range = {}): Generator<string> {
      const bounds = (['gt', 'gte', 'lt', 'lte'] as const).filter((bound) => range[bound] !== undefined)
      const where = bounds.map((bound) => ` AND key ${comparison[bound]} ?`).join('')
      const order = range.reverse ? 'DESC' : 'ASC'
      const statement = sql(`SELECT value FROM entry WHERE space=?${where} ORDER BY key ${order} LIMIT ?`)
      const values: SQLInputValue[] = bounds.map((bound) => range[bound]!)
      for (const row of statement.iterate(space, ...values, range.limit ?? -1)) yield text(row)!
    },
    /** Runs `work` in one transaction: all of its writes are kept or none, whatever kills the process. */
    atomically<T>(work: () => T): T {
      db.exec('BEGIN IMMEDIATE')
      try {
        const result = work()
        db.exec('COMMIT')
        return result
      } catch (error) {
        db.exec('ROLLBACK')
        throw error
      }
    },
    close: () => db.close(),
  }
}

const comparison = { gt: '>', gte: '>=', lt: '<', lte: '<=' }
