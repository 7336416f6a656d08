import { Validator } from '@seriousme/openapi-schema-validator'
import { expect, test } from 'vitest'
import { ROUTES } from '../../../infra/constructs/web-api.ts'
import { schemes } from '../../../schemes/catalogue.ts'
import { PLACES } from '../../../shared/access/places.ts'
import { PAGES_ONLY } from '../../../shared/openapi/console-paths.ts'
import { nameOf, openApiDocument } from '../../../shared/openapi/document.ts'
import { openValidator } from '../json/validator.ts'

const document = openApiDocument(schemes, { session: 'session' })
const operations = Object.entries(document.paths).flatMap(([path, methods]) =>
  Object.entries(methods).map(([method, operation]) => ({ method: method.toUpperCase(), path, operation })),
)

/** Whether a template of a path (`{page}`, `{page+}`) covers another. */
function covers(template: string, path: string): boolean {
  const [wide, narrow] = [template.split('/'), path.split('/')]
  if (!template.endsWith('+}') && wide.length !== narrow.length) return false
  return wide.every((segment, at) => segment.startsWith('{') || segment === narrow[at])
}

test('is a valid OpenAPI 3.1 document', async () => {
  const result = await new Validator().validate(JSON.parse(JSON.stringify(document)))
  expect(result).toMatchObject({ valid: true })
})

test('every operation has an id of its own, a summary and its parameters', () => {
  const ids = operations.map(({ operation }) => operation.operationId)
  expect(new Set(ids).size).toBe(ids.length)
  for (const { path, operation } of operations) {
    expect(operation.summary, path).not.toBe('')
    const declared = ((operation.parameters ?? []) as { name: string; in: string }[])
      .filter((parameter) => parameter.in === 'path')
      .map(({ name }) => `{${name}}`)
    expect(declared).toEqual(path.match(/\{\w+\}/g) ?? [])
  }
})

test('every schema that is referred to is there, and can be compiled', () => {
  const text = JSON.stringify(document)
  const { schemas } = document.components
  for (const [, name] of text.matchAll(/"#\/components\/schemas\/([^"]+)"/g))
    expect(Object.keys(schemas)).toContain(name)
  const ajv = openValidator().addSchema({ $id: 'all', components: { schemas } })
  for (const name of Object.keys(schemas))
    expect(() => ajv.compile({ $ref: `all#/components/schemas/${name}` }), name).not.toThrow()
})

test('every form of every scheme is a schema', () => {
  const forms = schemes.flatMap((scheme) => scheme.forms.map(nameOf))
  expect(new Set(forms).size).toBe(forms.length)
  for (const form of forms) expect(Object.keys(document.components.schemas)).toContain(form)
})

test('nothing is described that is no route', () => {
  for (const { method, path } of operations) {
    const route = ROUTES.some(
      (one) => (one.method === method || one.method === 'ANY') && covers(one.path, path),
    )
    expect(route, `${method} ${path}`).toBe(true)
    if (path.startsWith('/console'))
      expect(
        PLACES.some((place) => place.method === method && covers(place.path, path)),
        `${method} ${path} is no place of the console`,
      ).toBe(true)
  }
})

test('every route that speaks JSON is described', () => {
  const silent = ['assets', 'sign-in', 'front']
  for (const { method, path, to } of ROUTES)
    if (method !== 'ANY' && !silent.includes(to) && to !== 'directory')
      expect(
        operations.some((one) => one.method === method && covers(path, one.path)) || path in PAGES_ONLY,
        `${method} ${path}`,
      ).toBe(true)
  for (const { method, path } of PLACES) {
    // A page of a form is the form.
    const whole = path.replace(/\/\{page\}$/, method === 'POST' ? '/check' : '')
    const said =
      operations.some((one) => one.method === method && covers(path, one.path)) ||
      operations.some((one) => one.method === method && one.path === whole) ||
      Object.keys(PAGES_ONLY).some((only) => path === only || path.startsWith(`${only}/`))
    expect(said, `${method} ${path}`).toBe(true)
  }
})
