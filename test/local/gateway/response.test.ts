import { expect, test } from 'vitest'
import { responseOf } from '../../../local/gateway/response.ts'

const of = (result: unknown) => {
  const response = responseOf(JSON.stringify(result))
  return response && { ...response, body: response.body.toString() }
}

test('a whole response is sent as it says, header names in lower case', () => {
  const headers = { 'Content-Type': 'text/html', 'X-Count': 3 }
  expect(of({ statusCode: 303, headers, cookies: ['a=1; Path=/', 'b=2'], body: 'hello' })).toEqual({
    status: 303,
    headers: { 'content-type': 'text/html', 'x-count': '3' },
    cookies: ['a=1; Path=/', 'b=2'],
    body: 'hello',
  })
})

test('a base64 body is decoded', () => {
  expect(of({ statusCode: 200, body: 'xbU=', isBase64Encoded: true })?.body).toBe('ŵ')
})

test('a bare object or text is JSON with status 200', () => {
  expect(of({ hello: 1 })).toMatchObject({
    status: 200,
    headers: { 'content-type': 'application/json' },
    body: '{"hello":1}',
  })
  expect(of('hello')).toMatchObject({ status: 200, body: 'hello' })
})

test('nulls count as absent', () => {
  expect(of({ statusCode: '204', headers: null, cookies: null, body: null })).toMatchObject({
    status: 204,
    body: '',
  })
})

test.each([
  { statusCode: 'two hundred' },
  { statusCode: 200, body: { not: 'text' } },
  { statusCode: 200, headers: { a: ['list'] } },
  { statusCode: 200, headers: ['a'] },
  { statusCode: 200, cookies: 'a=1' },
])('a response of a wrong shape is none: %o', (result) => {
  expect(of(result)).toBeUndefined()
})
