import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { writeFileWhole } from '../write-file-whole.ts'
import { type Person, peopleOf } from './people.ts'
import type { Pool } from './pools-of.ts'

/** What was done to accounts since they were invented: by pool, and in it by `sub`. */
interface Kept {
  changes: Record<string, Record<string, Pick<Person, 'groups' | 'disabled'>>>
  /** Refresh tokens that were taken back, by `jti`, with the second from which they would be over anyway. */
  revoked: Record<string, number>
}

/** The people of all pools with what was changed of them, kept in `dataDir`. */
export function openAccounts(dataDir: string) {
  const path = join(dataDir, 'cognito-accounts.json')
  const kept = read(path)
  const write = () => writeFileWhole(path, `${JSON.stringify(kept, null, 1)}\n`)
  const people = ({ id, groups }: Pool): Person[] =>
    peopleOf(groups).map((person) => {
      const now = { ...person, ...kept.changes[id]?.[person.sub] }
      // A group that the template does not have any more is nobody's.
      return { ...now, groups: now.groups.filter((group) => groups.includes(group)) }
    })
  return {
    people,
    /** Whose groups or account are other ones from now on. */
    change(pool: Pool, { sub, groups, disabled }: Person): void {
      kept.changes[pool.id] = { ...kept.changes[pool.id], [sub]: { groups, disabled } }
      write()
    },
    /** Takes a refresh token back; `until` and `now` are seconds since the epoch. */
    revoke(jti: string, until: number, now: number): void {
      for (const [old, over] of Object.entries(kept.revoked)) if (over <= now) delete kept.revoked[old]
      kept.revoked[jti] = until
      write()
    },
    isRevoked: (jti: string): boolean => jti in kept.revoked,
  }
}
export type Accounts = ReturnType<typeof openAccounts>

function read(path: string): Kept {
  try {
    return JSON.parse(readFileSync(path, 'utf8')) as Kept
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error
    return { changes: {}, revoked: {} }
  }
}
