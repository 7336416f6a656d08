import { generateKeyPair, SignJWT } from 'jose'
import { beforeEach, describe, expect, test } from 'vitest'
import { csrfOf } from '../../functions/http/csrf.ts'
import { FLOW, SESSION } from '../../functions/sign-in/cookies.ts'
import { end } from '../../functions/sign-in/end.ts'
import { finish } from '../../functions/sign-in/finish.ts'
import { seal } from '../../functions/sign-in/seal.ts'
import { wayBack } from '../../functions/sign-in/way-back.ts'
import { hashOf } from '../../functions/token.ts'
import { openKeys } from '../../local/cognito/keys.ts'
import type { Session } from '../../shared/access/administrator.ts'
import { cookieIn, request, settings, startSigningIn, viewer } from './signing-in.ts'

const { ahead, cameBack, dataDir, deps, kept, logged, reachable } = await startSigningIn()

const changedFlow = (cookie: string, change: object): string =>
  Buffer.from(
    JSON.stringify({ ...JSON.parse(Buffer.from(cookie, 'base64url').toString()), ...change }),
  ).toString('base64url')

test('whoever comes back from the login pages has a session, and her browser its secret and no token', async () => {
  const response = (await finish(deps, request(await cameBack('/console/tasks?a=b'))))!
  expect([response.statusCode, response.headers?.location]).toEqual([303, '/console/tasks?a=b'])
  const secret = cookieIn(response, SESSION)
  expect(Buffer.from(secret, 'base64url')).toHaveLength(32)
  expect(response.cookies).toEqual([
    `__Host-countersign=${secret}; Path=/; Secure; HttpOnly; SameSite=Lax`,
    '__Host-countersign-sign-in=; Path=/; Secure; HttpOnly; SameSite=Lax; Max-Age=0',
  ])
  expect(kept.get(hashOf(secret))).toMatchObject({
    reference: viewer.sub,
    name: viewer.name,
    email: viewer.email,
    roles: ['viewer'],
  })
  expect([...kept.keys()]).toEqual([hashOf(secret)])
})

test('signing in again ends the session before, and never goes on with its secret', async () => {
  const first = cookieIn((await finish(deps, request(await cameBack())))!, SESSION)
  const { cookies, query } = await cameBack()
  const second = cookieIn(
    (await finish(deps, request({ query, cookies: { ...cookies, [SESSION]: first } })))!,
    SESSION,
  )
  expect(second).not.toBe(first)
  expect([...kept.keys()]).toEqual([hashOf(second)])
})

describe('nobody is signed in', () => {
  type Came = Awaited<ReturnType<typeof cameBack>>
  const flow = (came: Came, change: object) => ({
    ...came,
    cookies: { [FLOW]: changedFlow(came.cookies[FLOW]!, change) },
  })
  test.each<[string, (came: Came) => Came, string]>([
    [
      'with a state that is not the one of this browser',
      (came) => ({ ...came, query: { ...came.query, state: 'other' } }),
      'state',
    ],
    ['without a state', (came) => ({ ...came, query: { code: came.query.code! } }), 'state'],
    ['in a browser that did not begin', (came) => ({ ...came, cookies: {} }), 'state'],
    ['with a cookie that is not ours', (came) => ({ ...came, cookies: { [FLOW]: 'bm9uZQ' } }), 'state'],
    [
      'who cancelled',
      ({ cookies, query }) => ({ cookies, query: { state: query.state!, error: 'access_denied' } }),
      'state',
    ],
    [
      'with a code that is made up',
      (came) => ({ ...came, query: { ...came.query, code: 'made-up' } }),
      'GrantRefused',
    ],
    ['with another verifier', (came) => flow(came, { verifier: 'x'.repeat(43) }), 'GrantRefused'],
    ['with a token for another nonce', (came) => flow(came, { nonce: 'other' }), 'WrongToken'],
  ])('%s', async (_, change, why) => {
    expect(await finish(deps, request(change(await cameBack())))).toBeUndefined()
    expect([logged, kept.size]).toEqual([[`sign-in.refused ${why}`], 0])
  })

  test('with a code that was used', async () => {
    const came = await cameBack()
    await finish(deps, request(came))
    expect(await finish(deps, request(came))).toBeUndefined()
  })

  test('with a code that is too old', async () => {
    const came = await cameBack()
    ahead.cognito = 5 * 60 * 1000
    expect(await finish(deps, request(came))).toBeUndefined()
  })
})

const own = await openKeys(dataDir)
const other = await generateKeyPair('RS256')
const claims = {
  token_use: 'id',
  nonce: 'n',
  iss: settings.issuer,
  aud: 'console',
  sub: 's',
  exp: Date.now() / 1000 + 300,
}
const sign = (changed: object, key = own.private, header = { alg: 'RS256', kid: own.id }) =>
  new SignJWT({ ...claims, ...changed }).setProtectedHeader(header).sign(key)

describe('a token is refused', () => {
  test('never when all holds', async () => {
    expect(await deps.verify(await sign({}), { nonce: 'n' })).toMatchObject({ reference: 's', groups: [] })
  })
  test.each([
    ['of another issuer', () => sign({ iss: 'https://evil.example' })],
    ['for another audience', () => sign({ aud: 'other' })],
    ['that has expired', () => sign({ exp: Date.now() / 1000 - 1 })],
    ['that is an access token', () => sign({ token_use: 'access' })],
    ['for another nonce', () => sign({ nonce: 'other' })],
    ['signed with another key', () => sign({}, other.privateKey)],
    [
      'signed with a key nobody publishes',
      () => sign({}, other.privateKey, { alg: 'RS256', kid: 'unknown' }),
    ],
    ['that is not signed', async () => `${btoa('{"alg":"none"}')}.${btoa(JSON.stringify(claims))}.`],
  ])('%s', async (_, token) => {
    await expect(deps.verify(await token(), { nonce: 'n' })).rejects.toThrow()
  })
})

test.each<[wanted: string | undefined, to: string]>([
  ['/console', '/console'],
  ['/console/runs/a?b=c', '/console/runs/a?b=c'],
  ...[
    ...[undefined, '', 'console', '/', '/consoles', '/answer/x', '//evil.example/console', '/\\evil.example'],
    ...[
      'https://evil.example/console',
      '/console/../..//evil.example',
      '/\t/evil.example/console',
      'javascript:alert(1)',
    ],
    `/console/${'x'.repeat(1000)}`,
  ].map((wanted): [string | undefined, string] => [wanted, '/console']),
])('somebody who wanted %s goes to %s', (wanted, to) => {
  expect(wayBack(wanted)).toBe(to)
})

test('a refreshed token has no nonce to hold, and has to be of the same person', async () => {
  const token = await sign({ nonce: undefined })
  expect(await deps.verify(token, { reference: 's' })).toMatchObject({ reference: 's' })
  await expect(deps.verify(token, { reference: 'other' })).rejects.toThrow()
})

describe('signing out', () => {
  const secret = 'a-secret'
  beforeEach(() => void kept.set(hashOf(secret), { refresh: seal(secret, 'a token') } as Session))

  test.each([true, false])(
    'ends the session, takes the cookie back, and goes through the login pages’ own; Cognito answers: %s',
    async (answers) => {
      reachable.now = answers
      const cookies = { [SESSION]: secret }
      const response = await end(deps, request({ cookies, form: { csrf: csrfOf(secret) } }))
      expect(kept.size).toBe(0)
      expect(response.cookies).toEqual([
        '__Host-countersign=; Path=/; Secure; HttpOnly; SameSite=Lax; Max-Age=0',
      ])
      const query = new URLSearchParams({ client_id: 'console', logout_uri: settings.out })
      expect(response.headers?.location).toBe(`${settings.address}/logout?${query}`)
    },
  )

  test('is refused to a form that is not ours', async () => {
    const cookies = { [SESSION]: secret }
    await expect(end(deps, request({ cookies, form: { csrf: csrfOf('other') } }))).rejects.toThrow('stale')
    expect(kept.size).toBe(1)
  })
})
