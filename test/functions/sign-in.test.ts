import { randomBytes } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { generateKeyPair, SignJWT } from 'jose'
import { afterAll, beforeEach, describe, expect, test } from 'vitest'
import { csrfOf } from '../../functions/http/csrf.ts'
import type { PageRequest } from '../../functions/http/request.ts'
import type { PageResponse } from '../../functions/http/response.ts'
import type { Log } from '../../functions/log.ts'
import { begin } from '../../functions/sign-in/begin.ts'
import { FLOW, SESSION } from '../../functions/sign-in/cookies.ts'
import { end } from '../../functions/sign-in/end.ts'
import { type FinishDeps, finish } from '../../functions/sign-in/finish.ts'
import { openVerify } from '../../functions/sign-in/verify.ts'
import { wayBack } from '../../functions/sign-in/way-back.ts'
import { hashOf } from '../../functions/token.ts'
import { openKeys } from '../../local/cognito/keys.ts'
import { peopleOf } from '../../local/cognito/people.ts'
import { startCognito } from '../../local/cognito/route.ts'
import type { Session } from '../../shared/access/administrator.ts'

const origin = 'https://countersign.example'
const settings = {
  issuer: `${origin}/_local/cognito/pool`,
  address: `${origin}/_local/cognito/countersign`,
  client: 'console',
  done: `${origin}/sign-in/done`,
  out: `${origin}/sign-out/done`,
}
const pool = {
  id: 'pool',
  issuer: settings.issuer,
  domain: 'countersign',
  groups: ['viewer', 'case-worker'],
  clients: [
    {
      id: 'console',
      scopes: ['openid', 'email', 'profile'],
      callbacks: [settings.done],
      logouts: [settings.out],
      idTokenSeconds: 300,
      accessTokenSeconds: 300,
    },
  ],
}
const [viewer] = peopleOf(pool.groups)

const dataDir = mkdtempSync(join(tmpdir(), 'countersign-sign-in-'))
afterAll(() => rmSync(dataDir, { recursive: true }))
let skew = 0
const clock = { now: () => Date.now() + skew }
const cognito = await startCognito({ dataDir, clock, pools: [pool] })

/** Cognito as the local cloud has it, reached by fetch. */
const reach = (async (url: string, init: RequestInit = {}) => {
  const { pathname, search } = new URL(url)
  const answer = await cognito({
    method: init.method ?? 'GET',
    path: pathname,
    rawQuery: search.slice(1),
    headers: {},
    body: Buffer.from(String(init.body ?? '')),
  })
  return new Response(String(answer?.body), { status: answer?.status ?? 404 })
}) as typeof fetch

const sessions = new Map<string, Session>()
const logged: string[] = []
const log: Log = {
  info: (code) => logged.push(code),
  warn: (code, fields) => logged.push(`${code} ${fields?.why}`),
  error: (code) => logged.push(code),
}
const deps: FinishDeps = {
  settings,
  fetch: reach,
  verify: openVerify(settings, reach),
  sessions: {
    begin: async (hash, session) => void sessions.set(hash, session),
    find: async (hash) => sessions.get(hash),
    end: async (hash) => void sessions.delete(hash),
  },
  random: randomBytes,
  now: () => new Date().toISOString(),
  log,
}
beforeEach(() => {
  sessions.clear()
  logged.length = 0
  skew = 0
})

const request = (more: Partial<PageRequest> = {}): PageRequest => ({
  ...{ method: 'GET', path: '/', params: {}, query: {}, cookies: {}, headers: {}, form: {}, id: 'id' },
  ...more,
})
const cookieIn = (response: PageResponse, name: string) =>
  response.cookies
    ?.find((one) => one.startsWith(`${name}=`))
    ?.split(';')[0]
    ?.slice(name.length + 1) ?? ''

/** Begins to sign in, and picks somebody at the login pages. */
async function cameBack(
  back?: string,
): Promise<{ cookies: Record<string, string>; query: Record<string, string> }> {
  const begun = begin(deps, request({ query: back === undefined ? {} : { back } }))
  const { pathname, search } = new URL(String(begun.headers?.location))
  const picked = await cognito({
    method: 'POST',
    path: pathname,
    rawQuery: search.slice(1),
    headers: {},
    body: Buffer.from(`who=${viewer!.sub}`),
  })
  const query = Object.fromEntries(new URL(picked!.headers.location!).searchParams)
  return { cookies: { [FLOW]: cookieIn(begun, FLOW) }, query }
}
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
  expect(sessions.get(hashOf(secret))).toMatchObject({
    reference: viewer!.sub,
    name: viewer!.name,
    email: viewer!.email,
    roles: ['viewer'],
  })
  expect([...sessions.keys()]).toEqual([hashOf(secret)])
})

test('signing in again ends the session before, and never goes on with its secret', async () => {
  const first = cookieIn((await finish(deps, request(await cameBack())))!, SESSION)
  const { cookies, query } = await cameBack()
  const second = cookieIn(
    (await finish(deps, request({ query, cookies: { ...cookies, [SESSION]: first } })))!,
    SESSION,
  )
  expect(second).not.toBe(first)
  expect([...sessions.keys()]).toEqual([hashOf(second)])
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
      'code',
    ],
    ['with another verifier', (came) => flow(came, { verifier: 'x'.repeat(43) }), 'code'],
    ['with a token for another nonce', (came) => flow(came, { nonce: 'other' }), 'WrongNonce'],
  ])('%s', async (_, change, why) => {
    expect(await finish(deps, request(change(await cameBack())))).toBeUndefined()
    expect([logged, sessions.size]).toEqual([[`sign-in.refused ${why}`], 0])
  })

  test('with a code that was used', async () => {
    const came = await cameBack()
    await finish(deps, request(came))
    expect(await finish(deps, request(came))).toBeUndefined()
  })

  test('with a code that is too old', async () => {
    const came = await cameBack()
    skew = 5 * 60 * 1000
    expect(await finish(deps, request(came))).toBeUndefined()
  })
})

const own = await openKeys(dataDir)
const other = await generateKeyPair('RS256')
describe('a token is refused', () => {
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

  test('never when all holds', async () => {
    expect(await deps.verify(await sign({}), 'n')).toMatchObject({ reference: 's', groups: [] })
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
    await expect(deps.verify(await token(), 'n')).rejects.toThrow()
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

describe('signing out', () => {
  const secret = 'a-secret'
  beforeEach(() => void sessions.set(hashOf(secret), {} as Session))

  test('ends the session, takes the cookie back, and goes through the login pages’ own', async () => {
    const cookies = { [SESSION]: secret }
    const response = await end(deps, request({ cookies, form: { csrf: csrfOf(secret) } }))
    expect(sessions.size).toBe(0)
    expect(response.cookies).toEqual([
      '__Host-countersign=; Path=/; Secure; HttpOnly; SameSite=Lax; Max-Age=0',
    ])
    const query = new URLSearchParams({ client_id: 'console', logout_uri: settings.out })
    expect(response.headers?.location).toBe(`${settings.address}/logout?${query}`)
  })

  test('is refused to a form that is not ours', async () => {
    const cookies = { [SESSION]: secret }
    await expect(end(deps, request({ cookies, form: { csrf: csrfOf('other') } }))).rejects.toThrow('stale')
    expect(sessions.size).toBe(1)
  })
})
