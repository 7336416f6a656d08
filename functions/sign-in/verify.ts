import type { TokenSettings } from './settings.ts'

/** What an ID token says of somebody. */
export interface Identity {
  reference: string
  name: string
  email: string
  groups: string[]
}
/**
 * Checks an ID token: signature, issuer, audience, expiry, kind, and that it is the one that was asked for. That is
 * what its nonce says; a refreshed one need not have any, and has to be of the same person (OpenID Connect Core, 12.2).
 * Throws when anything does not hold.
 */
export type Verify = (
  token: string,
  asked: { nonce: string } | Pick<Identity, 'reference'>,
) => Promise<Identity>

/** A nonce that is not the one that was sent, or a person who is not the same. */
class WrongToken extends Error {
  override name = 'WrongToken'
}

/**
 * Verifies with aws-jwt-verify and the keys that the issuer publishes, which are kept between invocations. The library
 * is loaded when the first token comes: no other request has to wait for it.
 */
export function openVerify({ issuer, client }: TokenSettings, fetchKeys: typeof fetch): Verify {
  const verifier = once(async () => {
    const [{ JwtVerifier }, { SimpleJwksCache }] = await Promise.all([
      import('aws-jwt-verify'),
      import('aws-jwt-verify/jwk'),
    ])
    // The library's own fetcher knows https only, and would bring a second way to the network.
    const fetcher = {
      fetch: async (uri: string) => {
        const answer = await fetchKeys(uri, { signal: AbortSignal.timeout(5000) })
        if (!answer.ok) throw new Error(`The keys of ${issuer} were refused with ${answer.status}`)
        return answer.arrayBuffer()
      },
    }
    const jwksUri = `${issuer}/.well-known/jwks.json`
    return JwtVerifier.create(
      { issuer, audience: client, jwksUri },
      { jwksCache: new SimpleJwksCache({ fetcher }) },
    )
  })
  return async (token, asked) => {
    const claims = await (await verifier()).verify(token)
    const ours = 'nonce' in asked ? claims.nonce === asked.nonce : claims.sub === asked.reference
    if (claims.token_use !== 'id' || !ours) throw new WrongToken('Not the token asked for')
    const text = (name: string) => (typeof claims[name] === 'string' ? claims[name] : '')
    const groups = claims['cognito:groups']
    return {
      reference: claims.sub ?? '',
      name: text('name') || text('email'),
      email: text('email'),
      groups: Array.isArray(groups) ? groups.map(String) : [],
    }
  }
}

/** Does it when it is first needed, and again only after it failed. */
function once<T>(make: () => Promise<T>): () => Promise<T> {
  let made: Promise<T> | undefined
  return () => {
    made ??= make().catch((error) => {
      made = undefined
      throw error
    })
    return made
  }
}
