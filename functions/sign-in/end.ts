import type { Sessions } from '../../shared/access/administrator.ts'
import { csrfOf } from '../http/csrf.ts'
import { RequestRefused } from '../http/refused.ts'
import { field, type PageRequest } from '../http/request.ts'
import type { PageResponse } from '../http/response.ts'
import { type Log, nameOf } from '../log.ts'
import { hashOf } from '../token.ts'
import { forget, SESSION } from './cookies.ts'
import { unseal } from './seal.ts'
import type { SignInSettings } from './settings.ts'
import { revoke, type TokenEndpoints } from './tokens.ts'

export interface EndDeps extends TokenEndpoints {
  settings: SignInSettings
  sessions: Sessions
  log: Log
}

/**
 * POST /sign-out: ends the session, then goes through the login pages' own sign-out, which would otherwise let the
 * next person at this computer in without asking. Throws RequestRefused when another site's page sent it.
 */
export async function end(deps: EndDeps, request: PageRequest): Promise<PageResponse> {
  const secret = request.cookies[SESSION]
  if (secret) {
    if (field(request.form, 'csrf') !== csrfOf(secret)) throw new RequestRefused('stale')
    await endSession(deps, secret)
  }
  const { settings } = deps
  const query = new URLSearchParams({ client_id: settings.client, logout_uri: settings.out })
  return {
    statusCode: 303,
    headers: { location: `${settings.address}/logout?${query}` },
    cookies: [forget(SESSION)],
    body: '',
  }
}

/**
 * Ends the session behind a secret. Its refresh token is taken back too; when Cognito does not answer, that is not worth
 * keeping anybody signed in for: nothing is left that could open the token.
 */
export async function endSession(deps: EndDeps, secret: string): Promise<void> {
  const session = await deps.sessions.end(hashOf(secret))
  try {
    if (session) await revoke(deps, unseal(secret, session.refresh))
  } catch (error) {
    deps.log.warn('sign-in.unreachable', { why: nameOf(error) })
  }
}
