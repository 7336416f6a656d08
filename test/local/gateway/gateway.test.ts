import { expect, test } from 'vitest'
import type { Authorizer, Route } from '../../../local/gateway/api-of.ts'
import { startGateway } from '../../../local/gateway/gateway.ts'
import { requestOf } from './request-of.ts'

const guard: Authorizer = {
  id: 'guard',
  functionName: 'guard',
  identitySource: ['$request.header.Cookie'],
  ttlSeconds: 60,
}
const route = (key: string, rest: Partial<Route> = {}): Route => ({
  key,
  functionName: 'page',
  timeoutMs: 50,
  ...rest,
})

/** A gateway in front of functions that the test gives, and a count of what was invoked. */
function gatewayOf(functions: Record<string, (event: never) => unknown>, authorizer = guard) {
  const invoked: string[] = []
  let now = 0
  const gateway = startGateway({
    api: { id: 'api', routes: [route('GET /open'), route('GET /guarded', { authorizer })] },
    clock: { now: () => now, at: () => () => {}, next: () => undefined },
    region: 'eu-west-2',
    account: '000000000000',
    async invoke(name, payload) {
      invoked.push(name)
      return { payload: JSON.stringify(await functions[name]!(JSON.parse(payload) as never)) }
    },
  })
  const get = async (url: string, cookie?: string) => {
    const headers: [string, string][] = cookie ? [['cookie', cookie]] : []
    const { status, body } = await gateway.handle(requestOf(url, { headers }))
    return { status, body: JSON.parse(body.toString()) }
  }
  return { get, invoked, pass: (ms: number) => (now += ms) }
}
const page = (event: { requestContext: { authorizer?: unknown } }) => ({
  saw: event.requestContext.authorizer ?? 'none',
})

test('a route without an authorizer is open; an unknown one is not found', async () => {
  const { get } = gatewayOf({ page })
  expect(await get('/open')).toEqual({ status: 200, body: { saw: 'none' } })
  expect(await get('/nowhere')).toEqual({ status: 404, body: { message: 'Not Found' } })
})

test('a missing identity source is a 401, and the authorizer is not asked', async () => {
  const { get, invoked } = gatewayOf({ page, guard: () => ({ isAuthorized: true }) })
  expect(await get('/guarded')).toEqual({ status: 401, body: { message: 'Unauthorized' } })
  expect(invoked).toEqual([])
})

test('the authorizer gets its own event, and its context reaches the function', async () => {
  const seen: unknown[] = []
  const { get } = gatewayOf({
    page,
    guard: (event) => {
      seen.push(event)
      return { isAuthorized: true, context: { who: 'ann' } }
    },
  })
  expect(await get('/guarded', 'key=1')).toEqual({ status: 200, body: { saw: { lambda: { who: 'ann' } } } })
  expect(seen).toMatchObject([
    {
      version: '2.0',
      type: 'REQUEST',
      identitySource: ['key=1'],
      routeArn: 'arn:aws:execute-api:eu-west-2:000000000000:api/$default/GET/guarded',
    },
  ])
})

test('a denial is a 403; an authorizer of a wrong shape or that throws is a 500', async () => {
  expect(await gatewayOf({ page, guard: () => ({ isAuthorized: false }) }).get('/guarded', 'a=1')).toEqual({
    status: 403,
    body: { message: 'Forbidden' },
  })
  expect((await gatewayOf({ page, guard: () => ({ yes: true }) }).get('/guarded', 'a=1')).status).toBe(500)
  const throws = () => {
    throw new Error('no')
  }
  expect((await gatewayOf({ page, guard: throws }).get('/guarded', 'a=1')).status).toBe(500)
})

test('a decision is kept for its ttl, by identity', async () => {
  const { get, invoked, pass } = gatewayOf({ page, guard: () => ({ isAuthorized: true }) })
  await get('/guarded', 'a=1')
  await get('/guarded', 'a=1')
  await get('/guarded', 'a=2')
  expect(invoked.filter((name) => name === 'guard')).toHaveLength(2)
  pass(60_000)
  await get('/guarded', 'a=1')
  expect(invoked.filter((name) => name === 'guard')).toHaveLength(3)
})

test('a function that is late is a 503, one that throws or answers wrongly a 500', async () => {
  const late = gatewayOf({ page: () => new Promise(() => {}) })
  expect(await late.get('/open')).toEqual({ status: 503, body: { message: 'Service Unavailable' } })
  const throws = gatewayOf({
    page: () => {
      throw new Error('no')
    },
  })
  expect(await throws.get('/open')).toEqual({ status: 500, body: { message: 'Internal Server Error' } })
  expect((await gatewayOf({ page: () => ({ statusCode: 'x' }) }).get('/open')).status).toBe(500)
})

test('more than 10,240 bytes of request line and headers are refused', async () => {
  const { get } = gatewayOf({ page })
  expect((await get(`/open?${'q'.repeat(10_240)}`)).status).toBe(414)
  expect((await get('/open', 'c'.repeat(10_240))).status).toBe(431)
})
