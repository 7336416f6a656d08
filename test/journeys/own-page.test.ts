import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { addWorkingDays } from '../../shared/calendar/working-days.ts'
import { items, ledgers } from './aws.ts'
import { follow, press, submit, switchLanguages, visit } from './browse.ts'
import type { Cloud } from './cloud.ts'
import { linkIn, ownLinkIn } from './inbox.ts'
import * as lo from './link-officer.ts'
import { startNominating } from './nominating.ts'
import { answer, date } from './people.ts'

vi.setConfig({ testTimeout: 120_000, hookTimeout: 240_000 })

let cloud: Cloud
beforeAll(async () => {
  ;({ cloud } = await startNominating())
  for (const [name, director] of [
    ['Gwen', 'hywel-dda'],
    ['Bran', 'powys'],
  ] as const) {
    await lo.directorAnswers(cloud, director, 'Please nominate', lo.nominationOf(name, director))
    // Until then the director can change the answer.
    await cloud.clock.advance('PT20M')
  }
})
afterAll(() => cloud.stop())

describe('a nominee', () => {
  const gwen = 'gwen@hywel-dda.example'
  let own: string
  let ask: string
  beforeAll(async () => {
    const letter = await cloud.inbox.newest(gwen, 'You have been nominated')
    own = ownLinkIn(letter)
    ask = linkIn(letter)
  })

  test('sees on her own page what she is to the scheme, what waits for her, and what is held', async () => {
    const before = JSON.stringify(await items(cloud))
    const page = await visit(own)
    expect(page.heading).toContain('Your page')
    for (const words of ['Link officer', 'Hywel Dda', 'Accept or decline', gwen, 'Gwen Ŵyn', 'Reply by'])
      expect(page.text).toContain(words)
    for (const name of ['', '/details', '/withdraw', '/withdraw/withdraw', '/again', '/withdraw/done'])
      await visit(`${own}${name}`)
    expect(JSON.stringify(await items(cloud))).toBe(before)
    // In either language; what stands in a form goes along, so that is a POST.
    for (const name of ['', '/details', '/withdraw', '/withdraw/withdraw', '/again'])
      await switchLanguages(`${own}${name}`)
    await visit(`${own}?lang=en`)
  })

  test('finds the same page behind a link that was never sent as behind an answer’s', async () => {
    const token = own.split('/').at(-1)!
    const [made, asks] = await Promise.all([
      visit(own.replace(token, 'A'.repeat(43))),
      visit(own.replace(token, ask.split('/').at(-1)!)),
    ])
    for (const page of [made, asks, await visit(ask.replace(ask.split('/').at(-1)!, token))])
      expect([page.status, page.heading]).toEqual([404, 'This link does not work'])
    const headers = (await fetch(own)).headers
    expect(headers.get('cache-control')).toBe('no-store')
    expect(headers.get('referrer-policy')).toBe('no-referrer')
    expect(headers.get('x-robots-tag')).toContain('noindex')
    expect((await fetch(own, { method: 'DELETE' })).status).toBe(405)
  })

  test('has the letter sent again, with new links, and the old ones still work', async () => {
    const sent = await submit(await visit(own))
    expect(sent.heading).toBe('Check your email')
    await cloud.settled()
    const again = await cloud.inbox.newest(gwen, 'You have been nominated')
    expect(ownLinkIn(again)).not.toBe(own)
    for (const link of [own, ownLinkIn(again), ask, linkIn(again)])
      expect((await visit(link)).status).toBe(200)
  })

  test('withdraws without a reason, and her director is asked for another the same moment', async () => {
    const form = await follow(await visit(own), 'Withdraw')
    expect(form.heading).toBe('Do you want to withdraw?')
    const check = await submit(form, { also: ['erase'] })
    expect(check.heading).toContain('Check your answers')
    const done = await submit(check)
    expect(done.heading).toBe('You have withdrawn')
    await cloud.settled()
    const letter = await cloud.inbox.newest(lo.directorOf('hywel-dda'), 'We need another nomination')
    expect(letter.text).toContain('because the person you nominated has withdrawn')
    expect(letter.text).not.toContain('/you/')
    for (const link of [own, ask]) expect((await visit(link)).status).toBe(410)
    expect((await visit(own)).heading).toBe('This request was withdrawn')
  })

  test('who asked for it is nowhere in the table any more', async () => {
    const found = (await items(cloud)).filter((item) => /Gwen\b|gwen@/.test(JSON.stringify(item)))
    expect(found).toEqual([])
    const told = [...(await ledgers(cloud)).values()].flat().filter(({ what }) => what === 'erased')
    expect(told.length).toBeGreaterThan(0)
  })

  test('does not see who was named in her place', async () => {
    await lo.directorAnswers(
      cloud,
      'hywel-dda',
      'We need another nomination',
      lo.nominationOf('Ifan', 'hywel-dda'),
    )
    await cloud.clock.advance('PT20M')
    const next = await cloud.inbox.newest('ifan@hywel-dda.example', 'You have been nominated')
    expect((await visit(ownLinkIn(next))).text).toContain('ifan@hywel-dda.example')
    const page = await visit(own)
    expect(page.status).toBe(410)
    expect(page.text).not.toContain('Ifan')
  })
})

test('a nominee corrects his address: what comes next goes there, and the register has it', async () => {
  const letter = await cloud.inbox.newest('bran@powys.example', 'You have been nominated')
  const form = await follow(await visit(ownLinkIn(letter)), 'Correct my details')
  const wrong = await submit(form, { email: 'bran at powys' })
  expect(wrong.status).toBe(422)
  expect(wrong.text).toContain('Enter an email address in the correct format')
  const done = await answer(form, { name: 'Brân Ŵyn', email: 'bran.wyn@powys.example' })
  expect(done.text).toContain('Your details are corrected')
  const start = await visit(linkIn(letter))
  expect(start.status).toBe(200)
  await lo.workingDays(cloud, 5)
  await cloud.inbox.newest('bran.wyn@powys.example', 'You have been nominated')

  await lo.nominees.accepts(cloud, 'Bran', 'powys', {
    full_name: 'Brân Ŵyn',
    email: 'bran.wyn@powys.example',
  })
  await cloud.clock.advance('PT20M')
  const welcome = await cloud.inbox.newest('bran.wyn@powys.example', 'Welcome: you are now a link officer')
  const page = await visit(ownLinkIn(welcome))
  expect(page.text).toMatch(/In post from .* until/)
  expect(page.document.querySelector('a[href$="/withdraw"]')).toBeNull()

  // Something else waits for him, in a run of its own.
  const today = (await cloud.clock.now()).slice(0, 10)
  const newsletter = await answer(await visit(`${cloud.url}/console/start/link-officer/newsletter`), {
    ...{ number: '7', link: 'https://news.example/7', text_en: 'Please read.', text_cy: 'Darllenwch.' },
    ...date('issued_on', today),
    ...date('next_copy', addWorkingDays(today, 40)),
  })
  await press(newsletter, 'Release')
  await cloud.settled()
  const asked7 = await cloud.inbox.newest('bran.wyn@powys.example', 'newsletter, issue 7')

  await answer(await follow(page, 'Correct my details'), { email: 'b.wyn@powys.example' })
  // Every letter leads to the same: what is held is one, and what he can do as link officer.
  const there = await visit(ownLinkIn(asked7))
  for (const words of ['b.wyn@powys.example', 'Ask the co-ordinator']) expect(there.text).toContain(words)
  await lo.workingDays(cloud, 4)
  await cloud.inbox.newest('b.wyn@powys.example', 'Reminder: Wales branch newsletter, issue 7')
  const entry = (await items(cloud)).find(({ pk, unit }) => pk.startsWith('REGISTER#') && unit === 'pthb')
  expect(entry).toMatchObject({ name: 'Brân Ŵyn', email: 'b.wyn@powys.example' })

  // LO-L07: "You can change that at any time by using the same page".
  const share = 'Who may see your name and work email?'
  expect(page.text).toContain(share)
  const details = await follow(page, 'Correct my details')
  const asked = await submit(details)
  expect(asked.heading).toBe(share)
  expect((await submit(asked, { share: ['members', 'no-one'] })).status).toBe(422)
  await answer(asked, { share: ['no-one'] })
  const changed = await visit(`${ownLinkIn(welcome)}?lang=cy`)
  expect(changed.text).toContain('Neb y tu allan i’r pwyllgor')
  await visit(`${ownLinkIn(welcome)}?lang=en`)
  const told = [...(await ledgers(cloud)).values()].flat().filter(({ what }) => what === 'corrected')
  expect(told.map(({ detail }) => detail?.fields).filter(Boolean)).toEqual(['share'])

  // And the same by JSON, in one body.
  const accept = { accept: 'application/json' }
  const shown = await fetch(`${ownLinkIn(welcome)}/details`, { headers: accept })
  const { form: whole, begun } = (await shown.json()) as {
    form: { id: string; version: number; send: { href: string } }
    begun: Record<string, unknown>
  }
  expect(begun).toMatchObject({ name: 'Brân Ŵyn', share: ['no-one'] })
  const send = (body: object) =>
    fetch(new URL(whole.send.href, cloud.url), {
      method: 'POST',
      headers: { ...accept, 'content-type': 'application/json' },
      body: JSON.stringify({ form: { id: whole.id, version: whole.version }, answers: body }),
      redirect: 'manual',
    })
  expect((await send({ ...begun, share: ['nobody'] })).status).toBe(422)
  expect((await send({ ...begun, share: ['members', 'web-page'] })).status).toBeLessThan(400)
  expect((await visit(ownLinkIn(welcome))).text).toContain('The branch web page')
})
