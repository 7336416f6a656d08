import { newSession, type Session } from '../../shared/access/administrator.ts'
import type { Now } from '../../shared/ports/now.ts'
import type { Random } from '../../shared/ports/random.ts'
import type { PageRequest } from '../http/request.ts'
import type { PageResponse } from '../http/response.ts'
import { nameOf } from '../log.ts'
import { hashOf, newToken } from '../token.ts'
import { readFlow } from './begin.ts'
import { FLOW, forget, SESSION, sessionCookie } from './cookies.ts'
import { type EndDeps, endSession } from './end.ts'
import { seal } from './seal.ts'
import { tokensFor } from './tokens.ts'
import type { Verify } from './verify.ts'
import { wayBack } from './way-back.ts'

export interface FinishDeps extends EndDeps {
  verify: Verify
  random: Random
  now: Now
}

/**
 * GET /sign-in/done: somebody comes back from the login pages. Trades the code (RFC 7636, 4.5) for her ID token, checks
 * it, and begins a session under a new secret. Of the tokens only the refresh token is kept, sealed with that secret.
 * Undefined when anything does not hold.
 */
export async function finish(deps: FinishDeps, request: PageRequest): Promise<PageResponse | undefined> {
  const flow = readFlow(request.cookies[FLOW])
  const { code, state } = request.query
  if (!flow || !code || state !== flow.state) return refused(deps, 'state')
  const secret = newToken(deps.random)
  let session: Session
  try {
    const { id, refresh } = await tokensFor(deps, {
      grant_type: 'authorization_code',
      redirect_uri: deps.settings.done,
      code,
      code_verifier: flow.verifier,
    })
    if (!refresh) return refused(deps, 'no-refresh')
    session = newSession(await deps.verify(id, { nonce: flow.nonce }), seal(secret, refresh), deps.now())
  } catch (error) {
    return refused(deps, nameOf(error))
  }
  const before = request.cookies[SESSION]
  if (before) await endSession(deps, before)
  await deps.sessions.begin(hashOf(secret), session)
  deps.log.info('sign-in.done', { administrator: session.reference })
  return {
    statusCode: 303,
    headers: { location: wayBack(flow.back) },
    cookies: [sessionCookie(secret), forget(FLOW)],
    body: '',
  }
}

function refused({ log }: FinishDeps, why: string): undefined {
  log.warn('sign-in.refused', { why })
}
