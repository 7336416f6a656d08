import type { Clock, WireRequest, WireResponse, WireService } from '../contracts.ts'
import { type Accounts, openAccounts } from './accounts.ts'
import { loginPath } from './addresses.ts'
import { adminApi } from './admin-api.ts'
import { authorize } from './authorize.ts'
import { type Codes, createCodes } from './codes.ts'
import { type Keys, openKeys } from './keys.ts'
import { refusedPage } from './page.ts'
import type { Client, Pool } from './pools-of.ts'
import { loginSession } from './sessions.ts'
import { json, revoke, trade } from './trade.ts'

/** What the endpoints share. */
export interface Login {
  clock: Pick<Clock, 'now'>
  keys: Keys
  codes: Codes
  accounts: Accounts
  session(pool: Pool): ReturnType<typeof loginSession>
}

export interface CognitoOptions {
  dataDir: string
  clock: Pick<Clock, 'now'>
  pools: Pool[]
}

/**
 * Cognito's managed login and the keys of its tokens: a `route` that gives undefined for a path that is neither. Below
 * the path of a pool's login pages are `/oauth2/authorize`, `/oauth2/token`, `/oauth2/revoke` and `/logout`; below its
 * issuer `/.well-known/jwks.json` and `/.well-known/openid-configuration`. `api` changes who is in which group.
 */
export async function startCognito({ dataDir, clock, pools }: CognitoOptions): Promise<{
  route(request: WireRequest): Promise<WireResponse | undefined>
  api: WireService
}> {
  const keys = await openKeys(dataDir)
  const login: Login = {
    clock,
    keys,
    codes: createCodes(clock),
    accounts: openAccounts(dataDir),
    session: (pool) => loginSession({ keys, clock }, loginPath(pool)),
  }
  const route = async (request: WireRequest): Promise<WireResponse | undefined> => {
    for (const pool of pools) {
      const issuer = new URL(pool.issuer).pathname
      if (request.path === `${issuer}/.well-known/jwks.json`) return json(200, { keys: [keys.public] })
      if (request.path === `${issuer}/.well-known/openid-configuration`) return json(200, described(pool))
      const pages = loginPath(pool)
      if (request.path === `${pages}/oauth2/authorize`) return authorize(login, pool, request)
      if (request.path === `${pages}/oauth2/token`) return trade(login, pool, request)
      if (request.path === `${pages}/oauth2/revoke`) return revoke(login, pool, request)
      if (request.path === `${pages}/logout`) return logOut(login, pool, request)
    }
    return undefined
  }
  return { route, api: adminApi(login.accounts, pools) }
}

/** `/logout`: forgets who signed in, and goes back to an address that the client has in the template. */
function logOut(login: Login, pool: Pool, { rawQuery }: WireRequest): WireResponse {
  const query = new URLSearchParams(rawQuery)
  const client: Client | undefined = pool.clients.find(({ id }) => id === query.get('client_id'))
  const to = query.get('logout_uri') ?? ''
  if (!client?.logouts.includes(to))
    return refusedPage(`After signing out people may go to ${client?.logouts.join(', ') ?? 'nowhere'} only.`)
  return {
    status: 302,
    headers: { location: to, 'set-cookie': login.session(pool).forget, 'cache-control': 'no-store' },
    body: '',
  }
}

function described(pool: Pool) {
  const pages = `${new URL(pool.issuer).origin}${loginPath(pool)}`
  return {
    issuer: pool.issuer,
    jwks_uri: `${pool.issuer}/.well-known/jwks.json`,
    authorization_endpoint: `${pages}/oauth2/authorize`,
    token_endpoint: `${pages}/oauth2/token`,
    revocation_endpoint: `${pages}/oauth2/revoke`,
    end_session_endpoint: `${pages}/logout`,
    response_types_supported: ['code'],
    subject_types_supported: ['public'],
    id_token_signing_alg_values_supported: ['RS256'],
    scopes_supported: ['openid', 'email', 'profile'],
  }
}
