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
  /** When sign-in last said who she is and what she may. */
  readAt: string
  /** With which it is asked again: sealed, so that only her browser's secret opens it. */
  refresh: string
}

/**
 * How long one stays signed in, in hours. A shorter limit would have to warn and be put off, which nothing can do
 * without scripts (standards AX-13); signing out ends it at once.
 */
export const SESSION_HOURS = 20

const MINUTE = 60 * 1000
/** How long what sign-in said of somebody is taken for true, in milliseconds. */
export const READ_AGAIN_AFTER = 5 * MINUTE
/** How long while it does not answer when it is asked again: a short failure should not stop anybody's work. */
export const END_AFTER = 60 * MINUTE

/** How long ago sign-in said who she is, in milliseconds. */
export const age = ({ readAt }: Session, now: string): number => Date.parse(now) - Date.parse(readAt)

/** What sign-in says of somebody. */
interface Said {
  reference: string
  name: string
  email: string
  groups: string[]
}

/** A session from what sign-in said of somebody; groups that are no roles of ours give nothing. */
export const newSession = (who: Said, refresh: string, now: string): Session => ({
  ...administrator(who),
  at: now,
  until: new Date(Date.parse(now) + SESSION_HOURS * 60 * MINUTE).toISOString(),
  readAt: now,
  refresh,
})

/** The session with what sign-in says of her now. It lasts no longer for that. */
export const readAgain = (session: Session, who: Said, now: string): Session => ({
  ...session,
  ...administrator(who),
  readAt: now,
})

/** The session of somebody who may nothing any more. */
export const over = (session: Session, now: string): Session => ({ ...session, roles: [], until: now })

const administrator = ({ groups, ...rest }: Said): Administrator => ({
  ...rest,
  roles: ROLES.filter((role) => groups.includes(role)),
})

/** Where sessions are kept, each under the SHA-256 of its secret. */
export interface Sessions {
  begin(hash: string, session: Session): Promise<void>
  /** Undefined when there is none, or it is over by `now`. */
  find(hash: string, now: string): Promise<Session | undefined>
  /** Keeps what has changed of it. False when it has ended meanwhile: then it stays so. */
  keep(hash: string, session: Session): Promise<boolean>
  /** Forgets it, and gives it back; there may be none. */
  end(hash: string): Promise<Session | undefined>
}
