import { newSession, type Sessions } from '../../shared/access/administrator.ts'
import type { Now, Random } from '../../shared/ports.ts'
import type { PageRequest } from '../http/request.ts'
import type { PageResponse } from '../http/response.ts'
import { type Log, nameOf } from '../log.ts'
import { hashOf, newToken } from '../token.ts'
import { readFlow } from './begin.ts'
import { FLOW, forget, SESSION, sessionCookie } from './cookies.ts'
import type { SignInSettings } from './settings.ts'
import type { Identity, Verify } from './verify.ts'
import { wayBack } from './way-back.ts'

export interface FinishDeps {
  settings: SignInSettings
  fetch: typeof fetch
  verify: Verify
  sessions: Sessions
  random: Random
  now: Now
  log: Log
}

/**
 * GET /sign-in/done: somebody comes back from the login pages. Trades the code for her ID token, checks it, and begins
 * a session under a new secret; the tokens are thrown away. Undefined when anything does not hold.
 */
export async function finish(deps: FinishDeps, request: PageRequest): Promise<PageResponse | undefined> {
  const flow = readFlow(request.cookies[FLOW])
  const { code, state } = request.query
  if (!flow || !code || state !== flow.state) return refused(deps, 'state')
  let who: Identity
  try {
    const token = await trade(deps, code, flow.verifier)
    if (!token) return refused(deps, 'code')
    who = await deps.verify(token, flow.nonce)
  } catch (error) {
    return refused(deps, nameOf(error))
  }
  const before = request.cookies[SESSION]
  if (before) await deps.sessions.end(hashOf(before))
  const secret = newToken(deps.random)
  await deps.sessions.begin(hashOf(secret), newSession(who, deps.now()))
  deps.log.info('sign-in.done', { administrator: who.reference })
  return {
    statusCode: 303,
    headers: { location: wayBack(flow.back) },
    cookies: [sessionCookie(secret), forget(FLOW)],
    body: '',
  }
}

/** The ID token for a code (RFC 6749, 4.1.3; RFC 7636, 4.5); undefined when it is used, too old or not for us. */
async function trade(
  { settings, fetch }: FinishDeps,
  code: string,
  verifier: string,
): Promise<string | undefined> {
  const answer = await fetch(`${settings.address}/oauth2/token`, {
    method: 'POST',
    body: new URLSearchParams({
      grant_type: 'authorization_code',
      client_id: settings.client,
      redirect_uri: settings.done,
      code,
      code_verifier: verifier,
    }),
    signal: AbortSignal.timeout(10_000),
  })
  if (!answer.ok) return undefined
  const { id_token } = (await answer.json()) as { id_token?: unknown }
  return typeof id_token === 'string' ? id_token : undefined
}

function refused({ log }: FinishDeps, why: string): undefined {
  log.warn('sign-in.refused', { why })
}
