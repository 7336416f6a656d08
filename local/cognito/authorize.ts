import type { WireRequest, WireResponse } from '../contracts.ts'
import { pickPage, refusedPage } from './page.ts'
import type { Person } from './people.ts'
import type { Client, Pool } from './pools-of.ts'
import type { Login } from './route.ts'

/** What a service asks for when it sends somebody to sign in (RFC 6749, 4.1.1; RFC 7636, 4.3). */
interface Asked {
  client: Client
  redirectUri: string
  state?: string
  nonce?: string
  challenge: string
  scopes: string[]
}

/**
 * `/oauth2/authorize`: shows who one can be, or sends whoever is remembered straight back. Somebody is sent back only
 * to an address that the client has in the template, letter by letter; every other request ends here.
 */
export async function authorize(login: Login, pool: Pool, request: WireRequest): Promise<WireResponse> {
  const query = new URLSearchParams(request.rawQuery)
  const client = pool.clients.find(({ id }) => id === query.get('client_id'))
  if (!client) return refusedPage(`There is no client ${query.get('client_id') ?? ''} in the template.`)
  const redirectUri = query.get('redirect_uri') ?? ''
  if (!client.callbacks.includes(redirectUri))
    return refusedPage(
      `The client may not send people back to ${redirectUri || 'nowhere'}, only to ${client.callbacks.join(', ')}.`,
    )
  const asked = read(query, client, redirectUri)
  if ('error' in asked) return back(redirectUri, { ...asked, state: query.get('state') ?? undefined })

  const people = login.accounts.people(pool).filter(({ disabled }) => !disabled)
  const session = login.session(pool)
  if (request.method === 'POST') {
    const who = new URLSearchParams(request.body.toString()).get('who')
    const person = people.find(({ sub }) => sub === who)
    if (!person) return refusedPage('That is none of the people one can be here.')
    return withCode(login, asked, person, await session.remember(person))
  }
  const remembered = await session.whoIs(request.headers.cookie, people)
  return remembered ? withCode(login, asked, remembered) : pickPage(people, `?${query}`)
}

function read(
  query: URLSearchParams,
  client: Client,
  redirectUri: string,
): Asked | { error: string; error_description: string } {
  const refuse = (error: string, why: string) => ({ error, error_description: why })
  if (query.get('response_type') !== 'code') return refuse('unsupported_response_type', 'Only code is served')
  const challenge = query.get('code_challenge')
  // Cognito takes a code without PKCE from a client that has no secret; nothing should rely on that.
  if (!challenge || query.get('code_challenge_method') !== 'S256')
    return refuse('invalid_request', 'A code_challenge with S256 is required')
  const scopes = query.get('scope')?.split(' ') ?? client.scopes
  if (scopes.some((scope) => !client.scopes.includes(scope)))
    return refuse('invalid_scope', `Allowed: ${client.scopes}`)
  const state = query.get('state') ?? undefined
  return { client, redirectUri, state, nonce: query.get('nonce') ?? undefined, challenge, scopes }
}

function withCode(
  { codes, clock }: Login,
  { client, redirectUri, state, nonce, challenge, scopes }: Asked,
  person: Person,
  cookie?: string,
): WireResponse {
  const code = codes.give({
    person,
    client: client.id,
    redirectUri,
    scopes,
    challenge,
    nonce,
    at: clock.now(),
  })
  return back(redirectUri, { code, state }, cookie)
}

function back(to: string, query: Record<string, string | undefined>, cookie?: string): WireResponse {
  const url = new URL(to)
  for (const [name, value] of Object.entries(query))
    if (value !== undefined) url.searchParams.set(name, value)
  return {
    status: 302,
    headers: { location: url.href, 'cache-control': 'no-store', ...(cookie && { 'set-cookie': cookie }) },
    body: '',
  }
}
