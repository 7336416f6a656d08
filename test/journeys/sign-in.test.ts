import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'node-html-parser'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { ledgerOf } from '../../functions/aws/keys.ts'
import { openBrowser, type Who } from '../../rehearse/cloud/browser.ts'
import { PLACES } from '../../shared/access/places.ts'
import { may, type Permission, ROLES } from '../../shared/access/roles.ts'
import { administerAccount, items } from './aws.ts'
import { browserOf, filled, follow, type Page, submit, typedIn, visit } from './browse.ts'
import { type Cloud, startCloud } from './cloud.ts'
import * as lo from './link-officer.ts'

let cloud: Cloud
let round: lo.Round
let at: Record<string, string>
beforeAll(async () => {
  cloud = await startCloud()
  round = await lo.releasedRound(cloud)
  const letter = (await items(cloud)).find(({ run, letter }) => run === round.id && letter)
  at = { run: round.id, letter: String(letter?.id), step: 'meeting', scheme: 'link-officer', flow: 'appoint' }
})
afterAll(() => cloud.stop())

/** An address of the console with what there is in this cloud in place of its parameters. */
const address = (path: string) =>
  `${cloud.url}${path
    .replace('{id}', '0'.repeat(34))
    .replace('{action}', 'pause')
    .replace('{page}', 'check')
    .replace(/\{(\w+)\}/g, (_, name: string) => at[name] ?? name)}`
const needed = ({ needs }: (typeof PLACES)[number]): Permission =>
  typeof needs === 'function' ? needs({ action: 'pause' })! : needs
const form = () => ({ method: 'POST', body: new URLSearchParams({ csrf: 'made-up' }) })
const viewsOf = async (run: string) =>
  (await items(cloud))
    .filter((item) => item.pk === ledgerOf(run) && item.what === 'viewed')
    .map(({ who }) => who)

describe('without a session', () => {
  test.each(PLACES)('$method $path leads to sign-in, or is refused', async (place) => {
    for (const cookie of ['', '__Host-countersign=', `__Host-countersign=${'A'.repeat(43)}`]) {
      const how = { headers: { cookie }, redirect: 'manual' as const }
      const more = place.method === 'POST' ? form() : {}
      const response = await fetch(address(place.path), { ...how, ...more })
      if (place.method === 'POST') expect(response.status).toBe(401)
      else
        expect([response.status, response.headers.get('location')]).toEqual([
          303,
          `/sign-in?${new URLSearchParams({ back: new URL(address(place.path)).pathname })}`,
        ])
    }
  })
})

describe('every address, for every role', () => {
  const cases = ROLES.flatMap((role) => PLACES.map((place) => ({ ...place, role, place })))
  test.each(cases)('$role: $method $path', async ({ role, method, path, place }) => {
    const response = await browserOf(role)(address(path), method === 'POST' ? form() : {})
    const text = await response.text()
    const refused = text.includes('You cannot do this with your role')
    expect([refused, response.status === 403 && refused]).toEqual(
      may([role], needed(place)) ? [false, false] : [true, true],
    )
    // With the right role, it is looked at next whether there is such a thing, and whose the form is.
    if (method === 'POST' && !refused) expect([403, 404]).toContain(response.status)
  })

  test('somebody in no group is signed in and may nothing', async () => {
    const page = await visit(`${cloud.url}/console`, 'nobody')
    expect([page.status, page.heading]).toEqual([403, 'You have no role in this service yet'])
  })
})

test('a viewer sees how a round stands, and no names, letters or answers; nobody else’s page of a unit', async () => {
  const page = await visit(round.url, 'viewer')
  expect(page.text).toContain('of 13')
  expect(page.text).not.toMatch(/@|Mari Prosser|Letters|Ledger/)
  const child = (await items(cloud)).find(({ child }) => (child as { parent?: string })?.parent === round.id)
  expect((await visit(`${cloud.url}/console/runs/${child?.id}`, 'viewer')).status).toBe(403)
  expect(await viewsOf(String(child?.id))).toEqual([])
})

test('looking at a record is in its ledger, with role and reference, once a day and person', async () => {
  const child = (await items(cloud)).find(({ child }) => (child as { parent?: string })?.parent === round.id)
  const url = `${cloud.url}/console/runs/${child?.id}`
  for (const who of ['case-worker', 'data-protection', 'case-worker'] as const) await visit(url, who)
  const views = (await viewsOf(String(child?.id))).map(String).sort()
  expect(views).toEqual([
    expect.stringMatching(/^role:case-worker [0-9a-f-]{36}$/),
    expect.stringMatching(/^role:data-protection [0-9a-f-]{36}$/),
  ])
  const ledger = (await visit(url, 'case-worker')).text
  expect(ledger).toContain('Case worker')
  await cloud.clock.to(new Date(Date.parse(await cloud.clock.now()) + 25 * 60 * 60 * 1000).toISOString())
  await visit(url, 'case-worker')
  expect(await viewsOf(String(child?.id))).toHaveLength(3)
})

test('whoever is shown many names at once is in the log, and nothing of what was looked for', async () => {
  const logged = () =>
    readdirSync(join(cloud.dataDir, 'logs'))
      .flatMap((name) => readFileSync(join(cloud.dataDir, 'logs', name), 'utf8').split('\n'))
      .filter((line) => line.includes('"list.viewed"'))
  const before = new Set(logged())
  await visit(`${cloud.url}/console`, 'case-worker')
  await visit(`${cloud.url}/console/search?q=powys`, 'case-worker')
  await visit(`${cloud.url}/console/directory/link-officer`, 'viewer')
  const [line, ...more] = logged().filter((one) => !before.has(one))
  expect(more).toEqual([])
  expect(line).toMatch(/"administrator":"[0-9a-f-]{36}".*"place":"\/console\/search"/)
  expect(line).not.toContain('powys')
})

test('whoever wrote a proposal cannot answer what is asked about it, nor record what others answer', async () => {
  const ask = `${cloud.url}/console/asks/${round.id}/meeting`
  const own = await visit(ask, 'round-manager')
  expect([own.status, own.text.includes('Nobody can both write a proposal and approve it')]).toEqual([
    200,
    true,
  ])
  expect(own.text).not.toContain('Start now')
  for (const path of ['/check', '/record'])
    expect((await visit(`${ask}${path}`, 'round-manager')).heading).toBe('Somebody else has to answer this')
  expect((await visit(ask, 'case-worker')).text).toContain('Start now')
})

test('what is done in the console says by whom, and names nobody', async () => {
  const started = (await items(cloud)).find(
    (item) => item.pk === ledgerOf(round.id) && item.what === 'run-started',
  )
  expect(started?.detail).toMatchObject({ by: expect.stringMatching(/^[0-9a-f-]{36}$/) })
})

test('a form of another site, or of another session, changes nothing', async () => {
  const page = await visit(`${cloud.url}/console/asks/${round.id}/view/do/nothing`, 'case-worker')
  expect(page.status).toBe(404)
  const start = await visit(`${cloud.url}/console/start/link-officer/appoint`, 'round-manager')
  const { action, body } = filled(start, { title: 'A title' })
  await visit(`${cloud.url}/console`)
  const other = await browserOf('everything')(action, { method: 'POST', body })
  expect(other.status).toBe(403)
  const foreign = { method: 'POST', body, headers: { 'sec-fetch-site': 'cross-site' } }
  expect((await browserOf('round-manager')(action, foreign)).status).toBe(403)
  expect((await submit(start, { title: 'A title' })).status).toBe(200)
})

test('who is signed out while a form is open loses nothing that was typed, and does nothing unseen', async () => {
  const start = await visit(`${cloud.url}/console/start/link-officer/appoint`, 'round-manager')
  const { action, body } = filled(start, { title: 'A “title” & more' })
  body.set('csrf', 'of the session before')
  const out = await fetch(action, { method: 'POST', body })
  expect(out.status).toBe(401)
  const kept: Page = {
    ...{ status: 401, url: action, heading: '', text: '', as: 'round-manager' },
    document: parse(await out.text()),
  }
  expect(kept.document.querySelector('main a')?.getAttribute('target')).toBe('_blank')
  // Signed in again in another tab, she goes on in this one.
  const again = await submit(kept)
  expect([again.status, again.text.includes('You have signed in again')]).toEqual([403, true])
  expect(typedIn(again, 'title')).toBe('A “title” & more')
  expect(await visit(start.url, 'round-manager')).toMatchObject({
    text: expect.not.stringContaining('& more'),
  })
  const next = await submit(again)
  expect([next.status, next.url === again.url]).toEqual([200, false])
})

test('a page of the console that does not exist leads back to the others, and one that a role may not see says whose it is', async () => {
  const page = await visit(`${cloud.url}/console/runs/nothing`, 'case-worker')
  expect([page.status, page.document.text.includes('Sign out')]).toEqual([404, true])
  expect((await follow(page, 'Go to the list of runs')).heading).toBe('Runs')
  const refused = await visit(`${cloud.url}/console/tasks`, 'viewer')
  expect(refused.text).toContain('This is for a case worker or round manager. You are signed in as a viewer.')
})

/** Signs in with a browser of its own; the cookie it has then, and the console's front page. */
async function signedIn(who: Who) {
  const browser = openBrowser(who)
  const sent: string[] = []
  const real = globalThis.fetch
  globalThis.fetch = (input, init) => {
    sent.push(new Headers(init?.headers).get('cookie') ?? '')
    return real(input, init)
  }
  try {
    const page = await (await browser(`${cloud.url}/console`)).text()
    return { browser, page, cookie: sent.at(-1)! }
  } finally {
    globalThis.fetch = real
  }
}
const statusWith = async (cookie: string) =>
  (await fetch(`${cloud.url}/console`, { headers: { cookie }, redirect: 'manual' })).status

test('signing out ends the session for good, at the login pages too', async () => {
  const { browser, page, cookie } = await signedIn('viewer')
  expect(await statusWith(cookie)).toBe(200)
  const csrf = /action="\/sign-out".*?name="csrf" value="([^"]+)"/s.exec(page)?.[1] ?? ''
  const stale = await browser(`${cloud.url}/sign-out`, form())
  expect([stale.status, await statusWith(cookie)]).toEqual([403, 200])
  const out = await browser(`${cloud.url}/sign-out`, { method: 'POST', body: new URLSearchParams({ csrf }) })
  expect(new URL(out.url).pathname).toBe('/sign-out/done')
  expect(await statusWith(cookie)).toBe(303)
})

test('whoever is taken out of a group can do nothing of it five minutes later, and whoever is disabled nothing', async () => {
  const { cookie } = await signedIn('data-protection')
  const tasks = async () => {
    const response = await fetch(`${cloud.url}/console/questions`, {
      headers: { cookie },
      redirect: 'manual',
    })
    return response.status
  }
  const fiveMinutes = async () =>
    cloud.clock.to(new Date(Date.parse(await cloud.clock.now()) + 5 * 60 * 1000).toISOString())
  const administer = (operation: string, more: object = {}) =>
    administerAccount(cloud, 'data-protection', operation, more)
  expect(await tasks()).toBe(200)
  await administer('AdminRemoveUserFromGroup', { GroupName: 'data-protection' })
  await administer('AdminAddUserToGroup', { GroupName: 'viewer' })
  await fiveMinutes()
  expect([await tasks(), await statusWith(cookie)]).toEqual([403, 200])
  await administer('AdminDisableUser')
  await fiveMinutes()
  expect(await statusWith(cookie)).toBe(303)
  await administer('AdminEnableUser')
  await administer('AdminRemoveUserFromGroup', { GroupName: 'viewer' })
  await administer('AdminAddUserToGroup', { GroupName: 'data-protection' })
})

test('a session outlives a restart, and ends after twenty hours', async () => {
  const { cookie } = await signedIn('viewer')
  await cloud.restart()
  const began = Date.parse(await cloud.clock.now())
  const after = (minutes: number) => cloud.clock.to(new Date(began + minutes * 60 * 1000).toISOString())
  await after(20 * 60 - 5)
  expect(await statusWith(cookie)).toBe(200)
  await after(20 * 60)
  expect(await statusWith(cookie)).toBe(303)
})
