import { randomUUID } from 'node:crypto'
import { jwtVerify, SignJWT } from 'jose'
import type { Granted } from './codes.ts'
import type { Client, Pool } from './pools-of.ts'
import type { Login } from './route.ts'

/** What a refresh token stands for. Cognito encrypts it; here it is signed, and nobody should look inside. */
interface Refreshing extends Omit<Granted, 'redirectUri' | 'challenge' | 'nonce'> {
  jti: string
  /** Seconds since the epoch. */
  until: number
}

/** Not that of the other tokens: a refresh token is for nobody but this pool. */
const audienceOf = (pool: Pool, client: Pick<Client, 'id'>) => `${pool.id}/refresh/${client.id}`

/** A token that outlives a restart, for somebody who has signed in. */
export const refreshTokenFor = (
  { keys, clock }: Pick<Login, 'keys' | 'clock'>,
  pool: Pool,
  client: Client,
  { person, scopes, at }: Pick<Granted, 'person' | 'scopes' | 'at'>,
): Promise<string> =>
  new SignJWT({ scope: scopes.join(' '), auth_time: at })
    .setProtectedHeader({ alg: 'RS256' })
    .setSubject(person.sub)
    .setAudience(audienceOf(pool, client))
    .setJti(randomUUID())
    .setExpirationTime(Math.floor(clock.now() / 1000) + client.refreshTokenSeconds)
    .sign(keys.private)

/**
 * Who and what a refresh token stands for, with her account as it is now; undefined when the token is not one of this
 * client, too old or taken back, or her account is disabled.
 */
export async function readRefreshToken(
  { keys, clock, accounts }: Pick<Login, 'keys' | 'clock' | 'accounts'>,
  pool: Pool,
  client: Client,
  token: string,
): Promise<Refreshing | undefined> {
  const options = {
    ...{ algorithms: ['RS256'], audience: audienceOf(pool, client) },
    currentDate: new Date(clock.now()),
  }
  const read = await jwtVerify<{ scope: string; auth_time: number }>(token, keys.public, options).catch(
    () => undefined,
  )
  if (!read || accounts.isRevoked(read.payload.jti!)) return undefined
  const { sub, scope, auth_time: at, jti, exp } = read.payload
  const person = accounts.people(pool).find((one) => one.sub === sub)
  if (!person || person.disabled) return undefined
  return { person, client: client.id, scopes: scope.split(' '), at, jti: jti!, until: exp! }
}
