import { parse } from 'node-html-parser'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { ROUTES } from '../../infra/constructs/web-api.ts'
import {
  filled,
  follow,
  inOtherLanguage,
  messageBeside,
  press,
  submit,
  switchLanguages,
  typedIn,
  visit,
} from './browse.ts'
import { type Cloud, startCloud } from './cloud.ts'
import { linkIn } from './inbox.ts'
import * as lo from './link-officer.ts'
import { answer, date } from './people.ts'

// A machine that is busy with other things takes several times as long.
vi.setConfig({ testTimeout: 180_000, hookTimeout: 240_000 })

let cloud: Cloud
beforeAll(async () => {
  cloud = await startCloud()
})
afterAll(() => cloud.stop())

const languageOf = (page: Awaited<ReturnType<typeof visit>>) =>
  page.document.querySelector('html')?.getAttribute('lang')

test('a letter comes in both languages, and its pages can be read and answered in either', async () => {
  await lo.administratorProposes(cloud)
  const letter = await cloud.inbox.newest('chair@', 'Please approve the proposal')

  // Somebody who wants both, or of whom we do not know, gets one letter with both texts (WL-02, WL-03).
  expect(letter.subject).toContain(' | Dewiswch gymeradwyo’r cynnig')
  expect(letter.text).toMatch(/^Dear [\s\S]+\n\[Drafft \/ Draft\]\n\nAnnwyl /)
  expect(
    parse(letter.html)
      .querySelectorAll('div[lang]')
      .map((part) => part.getAttribute('lang')),
  ).toEqual(['en', 'cy'])

  // The same page in the other language, marked as the draft that it is, and back (WL-08, WL-09, WL-13).
  const english = await visit(linkIn(letter))
  expect([languageOf(english), english.text.includes('Drafft')]).toEqual(['en', false])
  const welsh = await follow(english, 'Cymraeg')
  expect(languageOf(welsh)).toBe('cy')
  expect(welsh.document.querySelector('.nhsuk-tag [lang="cy"]')?.text).toBe('Drafft')
  expect(new URL(welsh.url).pathname).toBe(new URL(english.url).pathname)

  // The choice goes with the person, in a cookie; nobody else's page changes.
  const cookie = (await fetch(welsh.url)).headers.getSetCookie()
  expect(cookie).toEqual(['language=cy; Path=/; HttpOnly; Secure; SameSite=Lax'])
  const question = `${linkIn(letter)}/decision`
  const html = await (await fetch(question, { headers: { cookie: 'language=cy' } })).text()
  expect(html).toContain('Ydych chi’n cymeradwyo anfon y cynnig hwn at Gyfarwyddwyr y Gweithlu?')
  expect(await (await fetch(question)).text()).toContain('<html lang="en">')

  // Errors are in the language of the page (WL-04).
  const page = await visit(`${question}?lang=cy`)
  const { action, body } = filled(page)
  const refused = await fetch(action, { method: 'POST', body, headers: { cookie: 'language=cy' } })
  const wrong = { ...page, document: parse(await refused.text()) }
  expect(refused.status).toBe(422)
  expect(messageBeside(wrong, 'decision')).toContain('Dewiswch a ydych yn cymeradwyo’r cynnig')

  // Changing the language keeps what was answered.
  await submit(page, { decision: 'approve' })
  const again = await inOtherLanguage(await visit(`${question}?lang=cy`))
  expect([languageOf(again), new URL(again.url).pathname]).toEqual(['en', new URL(question).pathname])
  expect(again.document.querySelector('input[value="approve"]')?.hasAttribute('checked')).toBe(true)

  // And what was typed and not yet sent, wrong or right, without anything being said about it yet.
  const named = await visit(`${linkIn(letter)}/you?lang=en`)
  const tooLong = 'Siân Ŵyn-O’Neill '.repeat(10)
  const inWelsh = await inOtherLanguage(named, { your_name: tooLong, your_title: '' })
  expect([languageOf(inWelsh), inWelsh.status, inWelsh.url]).toEqual([
    'cy',
    200,
    `${named.url.split('?')[0]}?lang=cy`,
  ])
  expect([typedIn(inWelsh, 'your_name'), messageBeside(inWelsh, 'your_name')]).toEqual([tooLong, ''])
  // What was wrong on the page is said in the other language too, as far as it still is.
  const wrongThere = await submit(inWelsh)
  expect(messageBeside(wrongThere, 'your_name')).toMatch(/^(Gwall: )?Rhaid /)
  const wrongHere = await inOtherLanguage(wrongThere, { your_title: 'Cadeirydd' })
  expect([languageOf(wrongHere), wrongHere.status]).toEqual(['en', 422])
  expect(messageBeside(wrongHere, 'your_name')).toContain('must be 100 characters or less')
  expect([typedIn(wrongHere, 'your_name'), typedIn(wrongHere, 'your_title')]).toEqual([tooLong, 'Cadeirydd'])
  const front = await inOtherLanguage(await visit(`${cloud.url}/?lang=en`), { reference: 'LO-12' })
  expect([languageOf(front), typedIn(front, 'reference')]).toEqual(['cy', 'LO-12'])

  // What is nobody's page is in the chosen language too; the console is in English, whatever was chosen.
  const nowhere = await fetch(`${cloud.url}/nowhere`, { headers: { cookie: 'language=cy' } })
  expect(await nowhere.text()).toContain('<html lang="cy"')
  const console = await visit(`${cloud.url}/console?lang=cy`)
  expect([languageOf(console), console.document.querySelector('a[hreflang]')]).toEqual(['en', null])
})

test('on every page outside the console the switch of languages leads to the same page', async () => {
  const link = new URL(linkIn(await cloud.inbox.newest('chair@', 'Please approve the proposal'))).pathname
  const none = 'A'.repeat(43)
  const places = [
    ...['/', '/contact', '/contact/link-officer', '/privacy', '/accessibility', '/cookies'],
    ...['/check-your-email', '/nowhere', '/problems/too-many', '/published/link-officer/role-profile'],
    ...['/published/link-officer/nothing', `/unsubscribe/${none}`, link, `${link}/decision`, `${link}/you`],
    ...[`/answer/${none}`, `/answer/${none}/check`, `/answer/${none}/a/b`],
    ...[`/you/${none}`, `/you/${none}/resources`, `/you/${none}/details/done`],
  ]
  for (const place of places) await switchLanguages(`${cloud.url}${place}`)
  // No route is left out but files, JSON, and what administrators alone see.
  const others = [
    'console',
    'act',
    'directory',
    'sign-in',
    'assets',
    'answer',
    'save',
    'refer',
    'hear-person',
  ]
  for (const { path, to } of ROUTES.filter(
    (route) => !others.includes(route.to) && route.path !== '/openapi.json',
  )) {
    const pattern = new RegExp(`^${path.replaceAll(/\{\w+\}/g, '[^/]+')}$`)
    expect(
      places.some((place) => pattern.test(place)),
      `${path} (${to})`,
    ).toBe(true)
  }
})

test('what was sent cannot be read again, and its page can', async () => {
  const letter = await cloud.inbox.newest('chair@', 'Please approve the proposal')
  const reference = /LO-\w{4}-\w{4}/.exec(letter.text)?.[0] ?? ''
  const sent = await submit(await visit(`${cloud.url}/?lang=en`), { reference })
  expect([sent.heading, new URL(sent.url).pathname]).toEqual(['Check your email', '/check-your-email'])
  const stale = await fetch(`${cloud.url}/nowhere`, { method: 'POST', body: new URLSearchParams({ a: 'b' }) })
  const page = parse(await stale.text())
  const other = page.querySelector('header a[hreflang]')?.getAttribute('href') ?? ''
  expect(other).toMatch(/^\/problems\/(not-found|wrong-method)\?lang=cy$/)
  expect((await visit(`${cloud.url}${other}`)).heading).not.toBe(page.querySelector('h1')?.text.trim())
})

test('a complaint about Welsh is recorded, and counted in its year (WL-17)', async () => {
  const start = await visit(`${cloud.url}/console/start/link-officer/welsh-complaint`)
  const preview = await answer(start, {
    ...date('received_on', await lo.daysFromNow(cloud, 0)),
    ...{ concerns: 'letter', complaint: 'Mae’r llythyr yn rhoi’r Saesneg yn gyntaf: siŵr, tŷ.' },
  })
  const run = await press(preview, 'Release')
  await cloud.settled()
  const recorded = await visit(run.url)
  expect(recorded.text).toContain('Recorded')
  expect(recorded.text).toContain('siŵr, tŷ')
  const year = (await cloud.clock.now()).slice(0, 4)
  const counted = await visit(`${cloud.url}/console/questions/link-officer/welsh-complaints`)
  expect(counted.text).toContain(`1 in all. ${year}: 1. A letter 1`)
})
