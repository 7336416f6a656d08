import type { DatabaseSync } from 'node:sqlite'
import type { RuleFate } from './fate.ts'

/** An address on the account's suppression list. */
export interface Suppressed {
  address: string
  reason: 'BOUNCE' | 'COMPLAINT'
  /** Milliseconds since the epoch. */
  since: number
}

export type AddressStore = ReturnType<typeof openAddressStore>

/** What is known about addresses: the account's suppression list, and the rules for tests. In any case of letters. */
export function openAddressStore(db: DatabaseSync) {
  db.exec(`
    CREATE TABLE IF NOT EXISTS suppressed (
      address TEXT PRIMARY KEY, reason TEXT NOT NULL, since INTEGER NOT NULL) WITHOUT ROWID;
    CREATE TABLE IF NOT EXISTS rule (address TEXT PRIMARY KEY, fate TEXT NOT NULL) WITHOUT ROWID;
  `)
  const suppress = db.prepare('INSERT OR IGNORE INTO suppressed VALUES (?, ?, ?)')
  const release = db.prepare('DELETE FROM suppressed WHERE address=?')
  const suppressed = db.prepare('SELECT * FROM suppressed WHERE since<=? ORDER BY since, address')
  const isSuppressed = db.prepare('SELECT 1 FROM suppressed WHERE address=? AND since<=?')
  const setRule = db.prepare('INSERT OR REPLACE INTO rule VALUES (?, ?)')
  const rule = db.prepare('SELECT fate FROM rule WHERE address=?')
  const rules = db.prepare('SELECT address, fate FROM rule ORDER BY address')

  return {
    /** From `since` on; a first entry stays. */
    suppress: ({ address, reason, since }: Suppressed) =>
      void suppress.run(address.toLowerCase(), reason, since),
    /** False when it was not on the list. */
    release: (address: string): boolean => Number(release.run(address.toLowerCase()).changes) > 0,
    suppressed: (now: number) => suppressed.all(now) as unknown as Suppressed[],
    isSuppressed: (address: string, now: number): boolean =>
      isSuppressed.get(address.toLowerCase(), now) !== undefined,
    setRule: (address: string, fate: RuleFate) => void setRule.run(address.toLowerCase(), fate),
    rule: (address: string) => rule.get(address.toLowerCase())?.fate as RuleFate | undefined,
    /** What becomes of letters, by address. */
    rules: () => Object.fromEntries(rules.all().map((row) => [row.address as string, row.fate as RuleFate])),
  }
}
