import { request } from 'node:http'
import { text } from 'node:stream/consumers'
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { readAssembly } from '../../local/template/assembly.ts'
import { deploy } from '../../local/template/deploy.ts'
import { type Cloud, startCloud } from '../journeys/cloud.ts'

let cloud: Cloud
beforeAll(async () => {
  cloud = await startCloud()
})
afterAll(() => cloud.stop())

/** Asks the HTTP API by its own name, past the distribution. */
async function askApi(path: string, headers: Record<string, string> = {}) {
  const { port } = new URL(cloud.url)
  const { resources } = deploy(readAssembly(inject('assembly')), {
    region: 'eu-west-2',
    account: '000000000000',
    origin: cloud.url,
    secretOf: () => '',
  })
  const api = resources.find(({ type }) => type === 'AWS::ApiGatewayV2::Api')!
  const { host } = new URL(api.attribute('ApiEndpoint'))
  const { promise, resolve, reject } = Promise.withResolvers<{ status?: number; text: string }>()
  request({ host: '127.0.0.1', port, path, headers: { ...headers, host } }, async (response) => {
    resolve({ status: response.statusCode, text: await text(response) })
  })
    .on('error', reject)
    .end()
  return promise
}

describe('the front door', () => {
  test('leads to the pages, with the headers that functions set above those of the policy', async () => {
    const response = await fetch(`${cloud.url}/`)
    expect(response.status).toBe(200)
    expect(response.headers.get('content-security-policy')).toContain("script-src 'self' 'nonce-")
    expect(response.headers.get('strict-transport-security')).toBe('max-age=63072000; includeSubDomains')
  })

  test('gives its headers to answers that no function made', async () => {
    const response = await fetch(`${cloud.url}/console/%`, { redirect: 'manual' })
    expect(response.headers.get('x-frame-options')).toBe('DENY')
    expect(response.headers.get('x-content-type-options')).toBe('nosniff')
  })

  test('lets style sheets be read and nothing else be done with them', async () => {
    const page = await (await fetch(`${cloud.url}/`)).text()
    const [sheet] = page.match(/\/assets\/[^"]+\.css/) ?? []
    expect((await fetch(`${cloud.url}${sheet}`)).status).toBe(200)
    expect((await fetch(`${cloud.url}${sheet}`, { method: 'POST' })).status).toBe(403)
  })

  test('does not take a key from a visitor for its own', async () => {
    const headers = { 'x-countersign-origin': 'guessed' }
    expect((await fetch(`${cloud.url}/`, { headers })).status).toBe(200)
  })
})

describe('the API by its own name', () => {
  test.each(['/', '/answer/token', '/assets/any.css', '/contact'])('refuses %s', async (path) => {
    expect(await askApi(path)).toEqual({ status: 403, text: 'Forbidden: use the address in your letter.' })
  })

  test('refuses a key that is guessed, and one that is empty', async () => {
    for (const key of ['guessed', ''])
      expect((await askApi('/', { 'x-countersign-origin': key })).status, key).toBe(403)
  })

  test('does not open the console', async () => {
    expect((await askApi('/console')).status).toBe(403)
  })
})
