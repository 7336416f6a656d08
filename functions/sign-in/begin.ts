import { createHash } from 'node:crypto'
import type { Random } from '../../shared/ports/random.ts'
import type { PageRequest } from '../http/request.ts'
import type { PageResponse } from '../http/response.ts'
import { newToken } from '../token.ts'
import { flowCookie } from './cookies.ts'
import type { SignInSettings } from './settings.ts'
import { wayBack } from './way-back.ts'

/** What is remembered, in a cookie, while somebody is at the login pages. */
export interface Flow {
  state: string
  nonce: string
  verifier: string
  /** The page that was asked for. */
  back: string
}

/**
 * GET /sign-in: sends a browser to the login pages. State ties the way back to this browser, the nonce the token to
 * this request, and the verifier (PKCE) the code to whoever asked for it.
 */
export function begin(
  { settings, random }: { settings: SignInSettings; random: Random },
  request: PageRequest,
): PageResponse {
  const flow: Flow = {
    state: newToken(random),
    nonce: newToken(random),
    verifier: newToken(random),
    back: wayBack(request.query.back),
  }
  const query = new URLSearchParams({
    response_type: 'code',
    client_id: settings.client,
    redirect_uri: settings.done,
    scope: 'openid email profile',
    state: flow.state,
    nonce: flow.nonce,
    code_challenge: createHash('sha256').update(flow.verifier).digest('base64url'),
    code_challenge_method: 'S256',
  })
  return {
    statusCode: 303,
    headers: { location: `${settings.address}/oauth2/authorize?${query}` },
    cookies: [flowCookie(written(flow))],
    body: '',
  }
}

const written = (flow: Flow): string => Buffer.from(JSON.stringify(flow)).toString('base64url')

/** What the cookie remembers; undefined when there is none or it is not ours. */
export function readFlow(cookie: string | undefined): Flow | undefined {
  try {
    const flow = JSON.parse(Buffer.from(cookie ?? '', 'base64url').toString()) as Partial<Flow> | null
    const { state, nonce, verifier, back } = flow ?? {}
    if (![state, nonce, verifier, back].every((one) => typeof one === 'string' && one !== ''))
      return undefined
    return flow as Flow
  } catch {
    return undefined
  }
}
