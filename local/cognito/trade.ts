import type { WireRequest, WireResponse } from '../contracts.ts'
import type { Client, Pool } from './pools-of.ts'
import { readRefreshToken, refreshTokenFor } from './refresh-token.ts'
import type { Login } from './route.ts'
import { tokensFor } from './tokens.ts'

/**
 * `/oauth2/token`: tokens for a code and the secret behind its challenge, once (RFC 6749, 4.1.3 and 5.2); or for a
 * refresh token (section 6), with her groups as they are now, and no new refresh token.
 */
export async function trade(login: Login, pool: Pool, request: WireRequest): Promise<WireResponse> {
  const form = formOf(request)
  const client = clientOf(pool, form)
  if (request.method !== 'POST') return json(405, { error: 'invalid_request' })
  switch (form.get('grant_type')) {
    case 'authorization_code':
      return client ? tradeCode(login, pool, client, form) : invalidClient
    case 'refresh_token':
      return client ? refresh(login, pool, client, form) : invalidClient
    default:
      return json(400, { error: 'unsupported_grant_type' })
  }
}

async function tradeCode(login: Login, pool: Pool, client: Client, form: URLSearchParams) {
  const granted = login.codes.take({
    code: form.get('code') ?? '',
    client: client.id,
    redirectUri: form.get('redirect_uri') ?? '',
    verifier: form.get('code_verifier') ?? '',
  })
  if (!granted) return invalidGrant
  const tokens = await tokensFor(login, pool, client, granted)
  return json(200, { ...tokens, refresh_token: await refreshTokenFor(login, pool, client, granted) })
}

async function refresh(login: Login, pool: Pool, client: Client, form: URLSearchParams) {
  const found = await readRefreshToken(login, pool, client, form.get('refresh_token') ?? '')
  return found ? json(200, await tokensFor(login, pool, client, found)) : invalidGrant
}

/** `/oauth2/revoke`: takes back a refresh token (RFC 7009). One that is worth nothing is as good as taken back. */
export async function revoke(login: Login, pool: Pool, request: WireRequest): Promise<WireResponse> {
  if (request.method !== 'POST') return json(405, { error: 'invalid_request' })
  const form = formOf(request)
  const client = clientOf(pool, form)
  if (!client) return invalidClient
  const found = await readRefreshToken(login, pool, client, form.get('token') ?? '')
  if (found) login.accounts.revoke(found.jti, found.until, Math.floor(login.clock.now() / 1000))
  return { status: 200, headers: { 'cache-control': 'no-store' }, body: '' }
}

const formOf = ({ body }: WireRequest) => new URLSearchParams(body.toString())
const clientOf = (pool: Pool, form: URLSearchParams): Client | undefined =>
  pool.clients.find(({ id }) => id === form.get('client_id'))

export const json = (status: number, content: object): WireResponse => ({
  status,
  headers: { 'content-type': 'application/json;charset=UTF-8', 'cache-control': 'no-store' },
  body: JSON.stringify(content),
})

const invalidGrant = json(400, { error: 'invalid_grant' })
const invalidClient = json(400, { error: 'invalid_client' })
