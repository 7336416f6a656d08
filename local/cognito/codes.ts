import { createHash, randomUUID } from 'node:crypto'
import type { Clock } from '../contracts.ts'
import type { Person } from './people.ts'

/** What somebody signed in for. */
export interface Granted {
  person: Person
  client: string
  redirectUri: string
  scopes: string[]
  challenge: string
  nonce?: string
  /** When she signed in, ms since the epoch. */
  at: number
}

/** Cognito's codes hold for five minutes. */
const CODE_MS = 5 * 60 * 1000

/**
 * Codes that are traded for tokens, once and soon. They live in memory: whoever was between the login page and the
 * service when this machine stopped signs in again.
 */
export function createCodes(clock: Pick<Clock, 'now'>) {
  const granted = new Map<string, Granted>()
  return {
    give(grant: Granted): string {
      const code = randomUUID()
      granted.set(code, grant)
      return code
    },
    /** What the code stands for; undefined when it is unknown, used, too old, or asked for by somebody else. */
    take(given: {
      code: string
      client: string
      redirectUri: string
      verifier: string
    }): Granted | undefined {
      const grant = granted.get(given.code)
      granted.delete(given.code)
      if (!grant || clock.now() >= grant.at + CODE_MS) return undefined
      const own = grant.client === given.client && grant.redirectUri === given.redirectUri
      return own && challengeOf(given.verifier) === grant.challenge ? grant : undefined
    },
  }
}
export type Codes = ReturnType<typeof createCodes>

/** RFC 7636, 4.2: S256. */
const challengeOf = (verifier: string): string => createHash('sha256').update(verifier).digest('base64url')
