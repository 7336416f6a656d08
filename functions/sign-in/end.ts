import type { Sessions } from '../../shared/access/administrator.ts'
import { csrfOf } from '../http/csrf.ts'
import { RequestRefused } from '../http/refused.ts'
import { field, type PageRequest } from '../http/request.ts'
import type { PageResponse } from '../http/response.ts'
import { hashOf } from '../token.ts'
import { forget, SESSION } from './cookies.ts'
import type { SignInSettings } from './settings.ts'

/**
 * POST /sign-out: ends the session, then goes through the login pages' own sign-out, which would otherwise let the
 * next person at this computer in without asking. Throws RequestRefused when another site's page sent it.
 */
export async function end(
  { settings, sessions }: { settings: SignInSettings; sessions: Sessions },
  request: PageRequest,
): Promise<PageResponse> {
  const secret = request.cookies[SESSION]
  if (secret) {
    if (field(request.form, 'csrf') !== csrfOf(secret)) throw new RequestRefused('stale')
    await sessions.end(hashOf(secret))
  }
  const query = new URLSearchParams({ client_id: settings.client, logout_uri: settings.out })
  return {
    statusCode: 303,
    headers: { location: `${settings.address}/logout?${query}` },
    cookies: [forget(SESSION)],
    body: '',
  }
}
