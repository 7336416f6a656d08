import { createHash } from 'node:crypto'
import { mkdtempSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { openAdministrator } from '../../../local/gateway/administrator.ts'
import { isFromOtherSite, isOwnHost } from '../../../local/gateway/host-guard.ts'
import { cookiesOf } from '../../../local/gateway/request.ts'
import { requestOf } from './request-of.ts'

let dataDir: string
beforeEach(() => {
  dataDir = mkdtempSync(join(tmpdir(), 'countersign-key-'))
})
afterEach(() => rmSync(dataDir, { recursive: true }))

const cookiesSent = (path: string, headers: [string, string][] = []) =>
  cookiesOf(openAdministrator(dataDir).letIn(requestOf(path, { headers })))

test('requests for the console carry the key whose SHA-256 the template is given', () => {
  for (const path of ['/console', '/console/runs/1']) {
    const [cookie] = cookiesSent(path)
    const key = cookie!.replace('countersign_console=', '')
    expect(createHash('sha256').update(key).digest('hex')).toBe(openAdministrator(dataDir).keySha256)
  }
})

test('the key is made once and only its owner can read it', () => {
  expect(openAdministrator(dataDir).keySha256).toBe(openAdministrator(dataDir).keySha256)
  expect(statSync(join(dataDir, 'console-key')).mode & 0o777).toBe(0o600)
})

test('nothing is added elsewhere, to a request that has the cookie, or to one that another site caused', () => {
  expect(cookiesSent('/')).toEqual([])
  expect(cookiesSent('/consolex')).toEqual([])
  expect(cookiesSent('/console', [['cookie', 'countersign_console=mine']])).toEqual([
    'countersign_console=mine',
  ])
  for (const site of ['cross-site', 'same-site'])
    expect(cookiesSent('/console', [['sec-fetch-site', site]])).toEqual([])
  expect(cookiesSent('/console', [['sec-fetch-site', 'same-origin']])).toHaveLength(1)
  const elsewhere: [string, string][] = [
    ['host', 'localhost:1'],
    ['origin', 'http://evil.example'],
  ]
  expect(cookiesSent('/console', elsewhere)).toEqual([])
})

test('only names of this machine are its own', () => {
  for (const host of ['localhost', 'LOCALHOST:8787', '127.0.0.1:1', '[::1]:8787'])
    expect(isOwnHost({ host })).toBe(true)
  for (const host of ['evil.example', 'localhost.evil.example:80', undefined])
    expect(isOwnHost({ host })).toBe(false)
})

test('an Origin other than the own one is another site', () => {
  const host = 'localhost:8787'
  expect(isFromOtherSite({ host })).toBe(false)
  expect(isFromOtherSite({ host, origin: 'http://localhost:8787' })).toBe(false)
  expect(isFromOtherSite({ host, origin: 'http://localhost:9' })).toBe(true)
  expect(isFromOtherSite({ host, origin: 'null' })).toBe(true)
})
