import {
  type Administrator,
  age,
  END_AFTER,
  over,
  READ_AGAIN_AFTER,
  readAgain,
  type Session,
  type Sessions,
} from '../../shared/access/administrator.ts'
import type { Now } from '../../shared/ports/now.ts'
import { type Log, nameOf } from '../log.ts'
import { hashOf } from '../token.ts'
import { seal, unseal } from './seal.ts'
import { GrantRefused, type TokenEndpoints, tokensFor } from './tokens.ts'
import type { Verify } from './verify.ts'

export interface WhoIsDeps extends TokenEndpoints {
  sessions: Sessions
  verify: Verify
  now: Now
  log: Log
}

/** Who is signed in with the secret of a cookie; undefined when nobody is, or not any more. */
export type WhoIs = (secret: string) => Promise<Administrator | undefined>

/**
 * Looks up the session behind a secret, and every few minutes has Cognito say anew who she is and in which groups:
 * whoever is taken out of a group or is disabled loses her rights, and whoever is put into one has them. While Cognito
 * cannot be reached, what it said last holds for a while.
 */
export const openWhoIs =
  (deps: WhoIsDeps): WhoIs =>
  async (secret) => {
    const now = deps.now()
    const session = await deps.sessions.find(hashOf(secret), now)
    if (!session || age(session, now) < READ_AGAIN_AFTER) return session
    try {
      const { id, refresh } = await tokensFor(deps, {
        grant_type: 'refresh_token',
        refresh_token: unseal(secret, session.refresh),
      })
      const who = await deps.verify(id, { reference: session.reference })
      const fresh = readAgain(session, who, now)
      if (refresh) fresh.refresh = seal(secret, refresh)
      return await kept(deps, secret, fresh)
    } catch (error) {
      if (!(error instanceof GrantRefused)) return unanswered(deps, session, error)
      deps.log.info('sign-in.ended', { administrator: session.reference })
      await deps.sessions.keep(hashOf(secret), over(session, now))
      return undefined
    }
  }

/** Undefined when she signed out meanwhile. */
const kept = async ({ sessions }: WhoIsDeps, secret: string, session: Session) =>
  (await sessions.keep(hashOf(secret), session)) ? session : undefined

function unanswered({ log, now }: WhoIsDeps, session: Session, error: unknown): Session | undefined {
  log.warn('sign-in.unreachable', { why: nameOf(error) })
  return age(session, now()) < END_AFTER ? session : undefined
}
