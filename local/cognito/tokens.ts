import { createHash, randomUUID } from 'node:crypto'
import { type JWTPayload, SignJWT } from 'jose'
import type { Clock } from '../contracts.ts'
import type { Granted } from './codes.ts'
import type { Keys } from './keys.ts'
import type { Client, Pool } from './pools-of.ts'

/** The tokens for somebody who has signed in, with Cognito's claims, as the token endpoint gives them. */
export async function tokensFor(
  { keys, clock }: { keys: Keys; clock: Pick<Clock, 'now'> },
  pool: Pool,
  client: Client,
  { person, scopes, nonce, at }: Pick<Granted, 'person' | 'scopes' | 'nonce' | 'at'>,
) {
  const now = Math.floor(clock.now() / 1000)
  const sign = (claims: JWTPayload, seconds: number) =>
    new SignJWT({
      ...claims,
      sub: person.sub,
      iss: pool.issuer,
      auth_time: Math.floor(at / 1000),
      iat: now,
      exp: now + seconds,
      jti: randomUUID(),
      ...(person.groups.length > 0 && { 'cognito:groups': person.groups }),
    })
      .setProtectedHeader({ alg: 'RS256', kid: keys.id })
      .sign(keys.private)
  const access = await sign(
    { token_use: 'access', client_id: client.id, username: person.sub, scope: scopes.join(' '), version: 2 },
    client.accessTokenSeconds,
  )
  const id = await sign(
    {
      token_use: 'id',
      aud: client.id,
      nonce,
      at_hash: createHash('sha256').update(access).digest().subarray(0, 16).toString('base64url'),
      'cognito:username': person.sub,
      ...(scopes.includes('email') && { email: person.email, email_verified: true }),
      ...(scopes.includes('profile') && { name: person.name }),
    },
    client.idTokenSeconds,
  )
  return { id_token: id, access_token: access, expires_in: client.accessTokenSeconds, token_type: 'Bearer' }
}
