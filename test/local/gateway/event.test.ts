import { expect, test } from 'vitest'
import { commonEvent, functionEvent } from '../../../local/gateway/event.ts'
import type { GatewayRequest } from '../../../local/gateway/request.ts'
import { requestOf } from './request-of.ts'

const options = {
  accountId: '000000000000',
  apiId: 'api1234567',
  now: Date.parse('2026-03-12T19:03:58.000Z'),
}
const eventOf = (request: GatewayRequest, pathParameters = {}) =>
  functionEvent(commonEvent(request, { route: { key: 'ANY /a' }, pathParameters }, options), request.body)

test('an event has the whole shape of payload format 2.0', () => {
  const event = eventOf(
    requestOf('/links/a%20b?x=1&x=2&y=%C5%B5&z', {
      method: 'POST',
      headers: [
        ['Host', 'localhost:8787'],
        ['User-Agent', 'test'],
        ['X-Thing', 'one'],
        ['x-thing', 'two'],
        ['Cookie', 'a=1; b=2'],
        ['Content-Type', 'application/json; charset=utf-8'],
      ],
      body: Buffer.from('{"a":"ŵ"}'),
    }),
    { id: 'a b' },
  )
  expect(event).toEqual({
    version: '2.0',
    routeKey: 'ANY /a',
    rawPath: '/links/a b',
    rawQueryString: 'x=1&x=2&y=%C5%B5&z',
    cookies: ['a=1', 'b=2'],
    headers: {
      host: 'localhost:8787',
      'user-agent': 'test',
      'x-thing': 'one,two',
      'content-type': 'application/json; charset=utf-8',
      'x-amzn-trace-id': expect.stringMatching(/^Root=1-[0-9a-f]{8}-[0-9a-f]{24}$/),
      'x-forwarded-for': '127.0.0.1',
      'x-forwarded-port': '8787',
      'x-forwarded-proto': 'http',
    },
    queryStringParameters: { x: '1,2', y: 'ŵ', z: '' },
    pathParameters: { id: 'a b' },
    requestContext: {
      accountId: '000000000000',
      apiId: 'api1234567',
      domainName: 'localhost:8787',
      domainPrefix: 'localhost:8787',
      http: {
        method: 'POST',
        path: '/links/a b',
        protocol: 'HTTP/1.1',
        sourceIp: '127.0.0.1',
        userAgent: 'test',
      },
      requestId: expect.stringMatching(/^[0-9a-f-]{36}$/),
      routeKey: 'ANY /a',
      stage: '$default',
      time: '12/Mar/2026:19:03:58 +0000',
      timeEpoch: 1773342238000,
    },
    body: '{"a":"ŵ"}',
    isBase64Encoded: false,
  })
})

test('what is empty is absent: cookies, query, path parameters, body', () => {
  const event = eventOf(requestOf('/a'))
  for (const key of ['cookies', 'queryStringParameters', 'pathParameters', 'body'])
    expect(event).not.toHaveProperty(key)
  expect(event).toMatchObject({ rawQueryString: '', isBase64Encoded: false })
})

test.each([
  ['text/html', false],
  ['TEXT/CSV', false],
  ['application/javascript', false],
  ['application/xml', false],
  ['application/problem+json', false],
  ['application/x-www-form-urlencoded', true],
  ['multipart/form-data; boundary=x', true],
  ['application/octet-stream', true],
  [undefined, true],
])('a body of type %s: base64 %s', (type, base64) => {
  const headers: [string, string][] = type ? [['content-type', type]] : []
  const event = eventOf(requestOf('/a', { headers, body: Buffer.from('name=ŵ') }))
  expect(event).toMatchObject({ isBase64Encoded: base64, body: base64 ? 'bmFtZT3FtQ==' : 'name=ŵ' })
})
