import { expect, test } from 'vitest'
import { wantsJson } from '../../functions/http/wants-json.ts'

const CHROME = 'text/html,application/xhtml+xml,application/xml;q=0.9,image/avif,image/webp,*/*;q=0.8'

test.each([
  [undefined, undefined, false],
  ['*/*', undefined, false],
  ['*/*', 'application/json; charset=utf-8', true],
  ['*/*', 'application/x-www-form-urlencoded', false],
  [CHROME, 'application/json', false],
  ['application/json', undefined, true],
  ['application/problem+json', undefined, true],
  ['application/json, text/plain, */*', undefined, true],
  ['text/html, application/json', undefined, false],
  ['application/json, text/html', undefined, true],
  ['application/json;q=0.5, text/html;q=0.9', undefined, false],
  ['text/html;q=0.1, application/*', undefined, true],
  ['TEXT/HTML;Q=0.2, Application/JSON;Q=0.3', undefined, true],
  ['application/json;q=0, */*', undefined, false],
  ['application/json;q=nonsense', undefined, false],
  ['image/png', undefined, false],
])('Accept: %s with a body of %s → JSON: %s', (accept, type, json) => {
  expect(wantsJson({ headers: { accept, 'content-type': type } })).toBe(json)
})
