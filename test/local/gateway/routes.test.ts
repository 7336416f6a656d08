import { expect, test } from 'vitest'
import { compileRoutes } from '../../../local/gateway/routes.ts'

const keys = [
  '$default',
  'ANY /{proxy+}',
  'GET /pets/{proxy+}',
  'GET /pets/{id}',
  'ANY /pets/{id}',
  'GET /pets/dog',
  'GET /pets/dog/{id}',
  'GET /',
]
const match = compileRoutes(keys.map((key) => ({ key })))

test.each([
  ['GET', '/', 'GET /', {}],
  ['GET', '/pets/dog', 'GET /pets/dog', {}],
  ['GET', '/pets/dog/1', 'GET /pets/dog/{id}', { id: '1' }],
  ['GET', '/pets/c%20t', 'GET /pets/{id}', { id: 'c t' }],
  ['POST', '/pets/dog', 'ANY /pets/{id}', { id: 'dog' }],
  ['HEAD', '/pets/dog', 'ANY /pets/{id}', { id: 'dog' }],
  ['GET', '/pets/cat/1/2', 'GET /pets/{proxy+}', { proxy: 'cat/1/2' }],
  ['GET', '/pets/dog/', 'GET /pets/{proxy+}', { proxy: 'dog/' }],
  ['POST', '/pets/cat/1', 'ANY /{proxy+}', { proxy: 'pets/cat/1' }],
  ['POST', '/', '$default', {}],
  ['GET', '/pets/%E0%A4%A', 'GET /pets/{id}', { id: '%E0%A4%A' }],
])('%s %s goes to %s', (method, path, key, pathParameters) => {
  expect(match(method, path)).toEqual({ route: { key }, pathParameters })
})

test('without $default an unknown path has no route', () => {
  expect(compileRoutes([{ key: 'GET /a' }])('GET', '/b')).toBeUndefined()
  expect(compileRoutes([{ key: 'GET /a' }])('HEAD', '/a')).toBeUndefined()
})
