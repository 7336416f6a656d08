import { createHash, randomBytes } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createLocalJWKSet, type JSONWebKeySet, jwtVerify } from 'jose'
import { afterAll, describe, expect, test } from 'vitest'
import { redirectLogins } from '../../../local/cognito/addresses.ts'
import { peopleOf } from '../../../local/cognito/people.ts'
import type { Pool } from '../../../local/cognito/pools-of.ts'
import { startCognito } from '../../../local/cognito/route.ts'
import type { WireRequest, WireResponse } from '../../../local/contracts.ts'
import type { FunctionConfig } from '../../../local/lambda/functions-of.ts'

const origin = 'http://localhost:8787'
const callback = `${origin}/sign-in/done`
const loggedOut = `${origin}/sign-out/done`
const pool: Pool = {
  id: 'eu-west-2_pool',
  arn: 'arn:aws:cognito-idp:eu-west-2:000000000000:userpool/eu-west-2_pool',
  issuer: `${origin}/_local/cognito/eu-west-2_pool`,
  domain: 'countersign',
  groups: ['viewer', 'case-worker'],
  clients: [
    {
      id: 'console',
      scopes: ['openid', 'email', 'profile'],
      callbacks: [callback],
      logouts: [loggedOut],
      idTokenSeconds: 300,
      accessTokenSeconds: 300,
      refreshTokenSeconds: 20 * 60 * 60,
    },
  ],
}
const [viewer] = peopleOf(pool.groups)
const pages = '/_local/cognito/countersign'

const dataDir = mkdtempSync(join(tmpdir(), 'countersign-cognito-'))
afterAll(() => rmSync(dataDir, { recursive: true }))
let now = Date.parse('2026-11-23T09:00:00Z')
const clock = { now: () => now }
const start = () => startCognito({ dataDir, clock, pools: [pool] })
let cognito = await start()

async function send(
  method: string,
  path: string,
  more: { query?: Record<string, string>; form?: Record<string, string>; cookie?: string } = {},
): Promise<WireResponse> {
  const request: WireRequest = {
    method,
    path,
    rawQuery: new URLSearchParams(more.query).toString(),
    headers: more.cookie ? { cookie: more.cookie } : {},
    body: Buffer.from(new URLSearchParams(more.form).toString()),
  }
  const answer = await cognito.route(request)
  if (!answer) throw new Error(`Nothing is served at ${path}`)
  return answer
}

const verifier = randomBytes(32).toString('base64url')
const asked = (changed: Record<string, string> = {}) => ({
  response_type: 'code',
  client_id: 'console',
  redirect_uri: callback,
  scope: 'openid email profile',
  state: 'a-state',
  nonce: 'a-nonce',
  code_challenge: createHash('sha256').update(verifier).digest('base64url'),
  code_challenge_method: 'S256',
  ...changed,
})
const pick = (query = asked(), who = viewer!.sub) =>
  send('POST', `${pages}/oauth2/authorize`, { query, form: { who } })
const codeOf = (answer: WireResponse) => new URL(answer.headers.location!).searchParams.get('code')!
const trade = async (code: string, changed: Record<string, string> = {}) => {
  const form = {
    grant_type: 'authorization_code',
    client_id: 'console',
    redirect_uri: callback,
    code,
    code_verifier: verifier,
    ...changed,
  }
  const { status, body } = await send('POST', `${pages}/oauth2/token`, { form })
  return {
    status,
    ...(JSON.parse(String(body)) as { error?: string; id_token?: string; refresh_token?: string }),
  }
}
async function claimsOf(token: string) {
  const { body } = await send('GET', '/_local/cognito/eu-west-2_pool/.well-known/jwks.json')
  const keys = createLocalJWKSet(JSON.parse(String(body)) as JSONWebKeySet)
  const options = { issuer: pool.issuer, audience: 'console', currentDate: new Date(now) }
  return (await jwtVerify(token, keys, options)).payload
}

test('somebody is picked, sent back with a code and the state, and the code is worth her tokens', async () => {
  const page = await send('GET', `${pages}/oauth2/authorize`, { query: asked() })
  expect(String(page.body)).toContain(viewer!.name)
  const answer = await pick()
  expect(answer.status).toBe(302)
  expect(answer.headers.location).toMatch(/^http:\/\/localhost:8787\/sign-in\/done\?code=.+&state=a-state$/)
  const { id_token } = await trade(codeOf(answer))
  expect(await claimsOf(id_token!)).toMatchObject({
    token_use: 'id',
    nonce: 'a-nonce',
    sub: viewer!.sub,
    email: viewer!.email,
    name: viewer!.name,
    'cognito:groups': ['viewer'],
  })
})

test('there is somebody for each group, somebody in all, and somebody in none', () => {
  expect(peopleOf(pool.groups).map(({ groups }) => groups)).toEqual([
    ['viewer'],
    ['case-worker'],
    ['viewer', 'case-worker'],
    [],
  ])
})

test.each([
  ['another verifier', { code_verifier: 'x'.repeat(43) }, 'invalid_grant'],
  ['another address to come back to', { redirect_uri: `${origin}/else` }, 'invalid_grant'],
  ['another client', { client_id: 'other' }, 'invalid_client'],
  ['another grant', { grant_type: 'password' }, 'unsupported_grant_type'],
])('a code is worth nothing with %s', async (_, changed, error) => {
  expect(await trade(codeOf(await pick()), changed)).toEqual({ status: 400, error })
})

test('a code works once, and for five minutes', async () => {
  const used = codeOf(await pick())
  expect((await trade(used)).status).toBe(200)
  expect(await trade(used)).toEqual({ status: 400, error: 'invalid_grant' })
  const old = codeOf(await pick())
  now += 5 * 60 * 1000
  expect(await trade(old)).toEqual({ status: 400, error: 'invalid_grant' })
})

describe('a refresh token', () => {
  const signIn = async () => (await trade(codeOf(await pick()))).refresh_token!
  const post = (path: string, form: Record<string, string>) =>
    send('POST', `${pages}${path}`, { form: { client_id: 'console', ...form } })
  const refreshed = async (token: string, client = 'console') => {
    const form = { grant_type: 'refresh_token', refresh_token: token, client_id: client }
    const { status, body } = await post('/oauth2/token', form)
    const { id_token: id, error } = JSON.parse(String(body)) as { error?: string; id_token?: string }
    return { status, error, groups: id && (await claimsOf(id))['cognito:groups'] }
  }
  const administer = async (operation: string, more: object = {}) => {
    const { status, body } = await cognito.api.handle({
      ...{ method: 'POST', path: '/', rawQuery: '' },
      headers: { 'x-amz-target': `AWSCognitoIdentityProviderService.${operation}` },
      body: Buffer.from(JSON.stringify({ UserPoolId: pool.id, Username: viewer!.email, ...more })),
    })
    return { status, ...(JSON.parse(String(body)) as object) }
  }
  const refused = { status: 400, error: 'invalid_grant' }

  test('gives tokens with the groups as they are then, also after a restart, for twenty hours', async () => {
    const token = await signIn()
    expect(await refreshed(token)).toMatchObject({ status: 200, groups: ['viewer'] })
    await administer('AdminAddUserToGroup', { GroupName: 'case-worker' })
    await administer('AdminRemoveUserFromGroup', { GroupName: 'viewer' })
    cognito = await start()
    now += 20 * 60 * 60 * 1000 - 1000
    expect(await refreshed(token)).toMatchObject({ status: 200, groups: ['case-worker'] })
    expect(await administer('AdminListGroupsForUser')).toEqual({
      status: 200,
      Groups: [{ GroupName: 'case-worker', UserPoolId: pool.id }],
    })
    now += 1000
    expect(await refreshed(token)).toMatchObject(refused)
    await administer('AdminAddUserToGroup', { GroupName: 'viewer' })
    await administer('AdminRemoveUserFromGroup', { GroupName: 'case-worker' })
  })

  test('is worth nothing to another client, when it was taken back, and for a disabled account', async () => {
    const [token, other] = [await signIn(), await signIn()]
    expect(await refreshed(token, 'other')).toMatchObject({ status: 400, error: 'invalid_client' })
    expect(await refreshed('made.up.token')).toMatchObject(refused)
    expect((await post('/oauth2/revoke', { token })).status).toBe(200)
    cognito = await start()
    expect(await refreshed(token)).toMatchObject(refused)
    expect(await refreshed(other)).toMatchObject({ status: 200 })
    await administer('AdminDisableUser')
    expect(await refreshed(other)).toMatchObject(refused)
    expect(String((await send('GET', `${pages}/oauth2/authorize`, { query: asked() })).body)).not.toContain(
      viewer!.email,
    )
    await administer('AdminEnableUser')
    expect(await refreshed(other)).toMatchObject({ status: 200 })
  })

  test('what Cognito would refuse of an administrator is refused by its name', async () => {
    expect(await administer('AdminAddUserToGroup', { GroupName: 'nobody-has-it' })).toMatchObject({
      ...{ status: 400, __type: 'ResourceNotFoundException' },
    })
    expect(await administer('AdminDisableUser', { Username: 'who@x.example' })).toMatchObject({
      ...{ status: 400, __type: 'UserNotFoundException' },
    })
    expect(await administer('AdminDeleteUser')).toMatchObject({ __type: 'UnknownOperationException' })
  })
})

test.each([
  ['a client that the template does not have', { client_id: 'other' }],
  ['an address that the client does not have', { redirect_uri: 'https://evil.example/sign-in/done' }],
  ['an address that only begins like one', { redirect_uri: `${callback}/../else` }],
])('%s is sent nowhere', async (_, changed) => {
  const answer = await pick(asked(changed))
  expect([answer.status, answer.headers.location]).toEqual([400, undefined])
})

test.each([
  ['no PKCE', { code_challenge: '' }, 'invalid_request'],
  ['the challenge in the clear', { code_challenge_method: 'plain' }, 'invalid_request'],
  ['tokens without a code', { response_type: 'token' }, 'unsupported_response_type'],
  ['a scope it may not have', { scope: 'openid aws.cognito.signin.user.admin' }, 'invalid_scope'],
])('a request with %s goes back with its error and state', async (_, changed, error) => {
  const answer = await pick(asked(changed))
  const to = new URL(answer.headers.location!)
  expect([to.searchParams.get('error'), to.searchParams.get('state')]).toEqual([error, 'a-state'])
})

test('whoever signed in is remembered for an hour, also after a restart, until she logs out', async () => {
  const [cookie] = (await pick()).headers['set-cookie']!.split(';')
  const again = () => send('GET', `${pages}/oauth2/authorize`, { query: asked(), cookie })
  cognito = await start()
  expect((await again()).status).toBe(302)
  const query = { client_id: 'console', logout_uri: loggedOut }
  const out = await send('GET', `${pages}/logout`, { query, cookie })
  expect([out.status, out.headers.location]).toEqual([302, loggedOut])
  expect(out.headers['set-cookie']).toContain('cognito=; ')
  now += 60 * 60 * 1000
  expect((await again()).status).toBe(200)
})

test('signing out leads only where the client says', async () => {
  const query = { client_id: 'console', logout_uri: 'https://evil.example' }
  expect((await send('GET', `${pages}/logout`, { query })).status).toBe(400)
})

test('functions are told the login pages of this machine in place of Cognito’s', () => {
  const config = {
    name: 'sign-in',
    variables: { LOGIN: 'https://countersign.auth.eu-west-2.amazoncognito.com', OTHER: 'https://aws' },
  } as unknown as FunctionConfig
  const [told] = redirectLogins([config], [pool], { origin, region: 'eu-west-2' })
  expect(told!.variables).toEqual({ LOGIN: `${origin}${pages}`, OTHER: 'https://aws' })
})
