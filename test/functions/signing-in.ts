import { randomBytes } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeEach } from 'vitest'
import type { PageRequest } from '../../functions/http/request.ts'
import type { PageResponse } from '../../functions/http/response.ts'
import type { Log } from '../../functions/log.ts'
import { begin } from '../../functions/sign-in/begin.ts'
import { FLOW } from '../../functions/sign-in/cookies.ts'
import { openVerify } from '../../functions/sign-in/verify.ts'
import { peopleOf } from '../../local/cognito/people.ts'
import { startCognito } from '../../local/cognito/route.ts'
import type { Session, Sessions } from '../../shared/access/administrator.ts'

const origin = 'https://countersign.example'
export const settings = {
  issuer: `${origin}/_local/cognito/pool`,
  address: `${origin}/_local/cognito/countersign`,
  client: 'console',
  done: `${origin}/sign-in/done`,
  out: `${origin}/sign-out/done`,
}
const pool = {
  id: 'pool',
  arn: 'arn:aws:cognito-idp:eu-west-2:000000000000:userpool/pool',
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
      refreshTokenSeconds: 20 * 60 * 60,
    },
  ],
}
export const viewer = peopleOf(pool.groups)[0]!

export const request = (more: Partial<PageRequest> = {}): PageRequest => ({
  ...{ method: 'GET', path: '/', params: {}, query: {}, cookies: {}, headers: {}, form: {}, id: 'id' },
  ...more,
})
export const cookieIn = (response: PageResponse, name: string) =>
  response.cookies
    ?.find((one) => one.startsWith(`${name}=`))
    ?.split(';')[0]
    ?.slice(name.length + 1) ?? ''

/** Signing in against a local Cognito of one test file's own, with sessions in memory. Call it at the top of the file. */
export async function startSigningIn() {
  const dataDir = mkdtempSync(join(tmpdir(), 'countersign-sign-in-'))
  afterAll(() => rmSync(dataDir, { recursive: true }))
  /** How far Cognito's clock is ahead, and the service's, in milliseconds. */
  const ahead = { cognito: 0, service: 0 }
  const clock = { now: () => Date.now() + ahead.cognito }
  const cognito = await startCognito({ dataDir, clock, pools: [pool] })

  /** False: nothing answers where Cognito should be. */
  const reachable = { now: true }
  /** Cognito as the local cloud has it, reached by fetch. */
  const reach = (async (url: string, init: RequestInit = {}) => {
    if (!reachable.now) throw new TypeError('fetch failed')
    const { pathname, search } = new URL(url)
    const answer = await cognito.route({
      method: init.method ?? 'GET',
      path: pathname,
      rawQuery: search.slice(1),
      headers: {},
      body: Buffer.from(String(init.body ?? '')),
    })
    return new Response(String(answer?.body), { status: answer?.status ?? 404 })
  }) as typeof fetch

  /** Changes somebody's account, as whoever runs the service does. */
  async function administer(operation: string, fields: object): Promise<void> {
    const answer = await cognito.api.handle({
      method: 'POST',
      path: '/',
      rawQuery: '',
      headers: { 'x-amz-target': `AWSCognitoIdentityProviderService.${operation}` },
      body: Buffer.from(JSON.stringify({ UserPoolId: pool.id, Username: viewer.email, ...fields })),
    })
    if (answer.status !== 200) throw new Error(String(answer.body))
  }

  const kept = new Map<string, Session>()
  const sessions: Sessions = {
    begin: async (hash, session) => void kept.set(hash, session),
    find: async (hash, now) => {
      const session = kept.get(hash)
      return session && session.until > now ? session : undefined
    },
    keep: async (hash, session) => kept.has(hash) && Boolean(kept.set(hash, session)),
    end: async (hash) => {
      const session = kept.get(hash)
      kept.delete(hash)
      return session
    },
  }
  const logged: string[] = []
  const log: Log = {
    info: (code) => logged.push(code),
    warn: (code, fields) => logged.push(`${code} ${fields?.why}`),
    error: (code) => logged.push(code),
  }
  const deps = {
    settings,
    fetch: reach,
    verify: openVerify(settings, reach),
    sessions,
    random: randomBytes,
    now: () => new Date(Date.now() + ahead.service).toISOString(),
    log,
  }
  beforeEach(() => {
    kept.clear()
    logged.length = 0
    ahead.cognito = ahead.service = 0
    reachable.now = true
  })

  /** Begins to sign in, and picks somebody at the login pages. */
  async function cameBack(
    back?: string,
  ): Promise<{ cookies: Record<string, string>; query: Record<string, string> }> {
    const begun = begin(deps, request({ query: back === undefined ? {} : { back } }))
    const { pathname, search } = new URL(String(begun.headers?.location))
    const picked = await cognito.route({
      method: 'POST',
      path: pathname,
      rawQuery: search.slice(1),
      headers: {},
      body: Buffer.from(`who=${viewer.sub}`),
    })
    const query = Object.fromEntries(new URL(picked!.headers.location!).searchParams)
    return { cookies: { [FLOW]: cookieIn(begun, FLOW) }, query }
  }

  return { dataDir, ahead, cognito, reachable, reach, administer, kept, logged, deps, cameBack }
}
