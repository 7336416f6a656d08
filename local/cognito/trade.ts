import type { WireRequest, WireResponse } from '../contracts.ts'
import type { Pool } from './pools-of.ts'
import type { Login } from './route.ts'
import { tokensFor } from './tokens.ts'

/** `/oauth2/token`: a code and the secret behind its challenge for tokens, once (RFC 6749, 4.1.3 and 5.2). */
export async function trade(login: Login, pool: Pool, request: WireRequest): Promise<WireResponse> {
  if (request.method !== 'POST') return json(405, { error: 'invalid_request' })
  const form = new URLSearchParams(request.body.toString())
  const given = (name: string) => form.get(name) ?? ''
  if (given('grant_type') !== 'authorization_code') return json(400, { error: 'unsupported_grant_type' })
  const client = pool.clients.find(({ id }) => id === given('client_id'))
  if (!client) return json(400, { error: 'invalid_client' })
  const granted = login.codes.take({
    code: given('code'),
    client: client.id,
    redirectUri: given('redirect_uri'),
    verifier: given('code_verifier'),
  })
  return granted
    ? json(200, await tokensFor(login, pool, client, granted))
    : json(400, { error: 'invalid_grant' })
}

export const json = (status: number, content: object): WireResponse => ({
  status,
  headers: { 'content-type': 'application/json;charset=UTF-8', 'cache-control': 'no-store' },
  body: JSON.stringify(content),
})
