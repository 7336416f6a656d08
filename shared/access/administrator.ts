import { ROLES, type Role } from './roles.ts'

/** Who has signed in to the console. */
export interface Administrator {
  /** What the ledger calls her: it says nothing about her, and never changes. */
  reference: string
  name: string
  email: string
  roles: Role[]
}

/** Kept of somebody who has signed in, under the hash of a secret that only her browser has. */
export interface Session extends Administrator {
  /** ISO 8601, UTC. */
  at: string
  until: string
}

/**
 * How long one stays signed in, in hours. A shorter limit would have to warn and be put off, which nothing can do
 * without scripts (standards AX-13); signing out ends it at once.
 */
export const SESSION_HOURS = 20

/** A session from what sign-in said of somebody; groups that are no roles of ours give nothing. */
export function newSession(
  who: { reference: string; name: string; email: string; groups: string[] },
  now: string,
): Session {
  const { groups, ...rest } = who
  return {
    ...rest,
    roles: ROLES.filter((role) => groups.includes(role)),
    at: now,
    until: new Date(Date.parse(now) + SESSION_HOURS * 60 * 60 * 1000).toISOString(),
  }
}

/** Where sessions are kept, each under the SHA-256 of its secret. */
export interface Sessions {
  begin(hash: string, session: Session): Promise<void>
  /** Undefined when there is none, or it is over by `now`. */
  find(hash: string, now: string): Promise<Session | undefined>
  /** Forgets it; there may be none. */
  end(hash: string): Promise<void>
}
