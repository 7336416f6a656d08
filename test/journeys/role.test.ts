import { Temporal } from 'temporal-polyfill'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { formatDate } from '../../shared/calendar/format-date.ts'
import { type Item, items } from './aws.ts'
import { follow, press, submit, switchLanguages, visit } from './browse.ts'
import type { Cloud } from './cloud.ts'
import { linkIn, ownLinkIn, referenceIn } from './inbox.ts'
import * as lo from './link-officer.ts'
import { startNominating } from './nominating.ts'
import { answer, answerLetter, date, fillIn } from './people.ts'

vi.setConfig({ testTimeout: 120_000, hookTimeout: 240_000 })

const AT = 'powys'
const gwen = 'gwen@powys.example'
const director = lo.directorOf(AT)
let cloud: Cloud
beforeAll(async () => {
  ;({ cloud } = await startNominating())
  await lo.directorAnswers(cloud, AT, 'Please nominate', {
    ...lo.nominationOf('Gwen', AT),
    ...lo.deputyOf('Dai', AT),
  })
  await cloud.clock.advance('PT20M')
  await lo.nominees.accepts(cloud, 'Gwen', AT)
  await cloud.clock.advance('PT20M')
  await lo.nominees.accepts(cloud, 'Dai', AT, { full_name: 'Dai Ŷrs' })
  await cloud.clock.advance('PT20M')
})
afterAll(() => cloud.stop())

/** Who is in the register at Powys in a role, from the first. */
const entries = async (role: string) =>
  (await items(cloud))
    .filter(({ pk, unit, role: of }) => pk.startsWith('REGISTER#') && unit === 'pthb' && of === role)
    .sort((a, b) => (String(a.from) < String(b.from) ? -1 : 1))

/** A link officer says on her own page when she goes. */
async function leave(page: string, lastDay: string) {
  const form = await follow(await visit(page), 'Step down as link officer')
  const done = await answer(form, {
    ...{ reason: 'changing-role', suggest: 'no' },
    ...date('last_day', lastDay),
    handover: 'The list of members is in the shared folder.',
  })
  await cloud.settled()
  return done
}

test('what a link officer can start, a program can start for her: once, however often it is sent', async () => {
  const own = ownLinkIn(await cloud.inbox.newest(gwen, 'Welcome: you are now a link officer'))
  const json = { accept: 'application/json', 'content-type': 'application/json' }
  type Shown = { form: { id: string; version: number; send: { href: string } } }
  const get = async (url: string) => (await (await fetch(url, { headers: json })).json()) as Shown
  const page = await get(own)
  expect(JSON.stringify(page)).toContain('/start-guidance')
  const { form } = await get(`${own}/start-guidance`)
  const answers = { topic: 'something-else', question: 'May I share the list of members?', how: 'email' }
  const body = JSON.stringify({ form: { id: form.id, version: form.version }, answers })
  const send = async (href: string) => {
    const response = await fetch(`${cloud.url}${href}`, {
      method: 'POST',
      headers: json,
      body,
      redirect: 'manual',
    })
    return { status: response.status, to: response.headers.get('location'), text: await response.text() }
  }
  const first = await send(form.send.href)
  expect(first).toMatchObject({
    status: 303,
    to: expect.stringContaining('/start-guidance/done?reference=LO-'),
  })
  expect(await send(form.send.href)).toEqual(first)
  const done = await get(`${cloud.url}${first.to}`)
  expect(done).toMatchObject({ kind: 'plain', reference: expect.stringContaining('LO-') })
  expect((await visit(`${cloud.url}${first.to}`)).text).toContain(answers.question)
  const next = await get(`${own}/start-guidance`)
  expect((await send(next.form.send.href)).to).not.toBe(first.to)
  expect((await send(`${new URL(own).pathname}/start-guidance/check`)).status).toBe(415)
})

test('a link officer asks twice through the same link, and both are asked', async () => {
  const own = ownLinkIn(await cloud.inbox.newest(gwen, 'Welcome: you are now a link officer'))
  const asks = async (question: string) => {
    const form = await follow(await visit(own), 'Ask the co-ordinator')
    return (await answer(form, { topic: 'something-else', question, how: 'email' })).url
  }
  const first = await asks('May I share the list of members?')
  expect(first).toMatch(/reference=LO-/)
  expect(await asks('And the list of events?')).not.toBe(first)
})

test('a link officer reads what her role brings, behind her own page, and what the co-ordinator takes down is gone', async () => {
  const own = ownLinkIn(await cloud.inbox.newest(gwen, 'Welcome: you are now a link officer'))
  const start = (flow: string) => visit(`${cloud.url}/console/start/link-officer/${flow}`)
  const guide = {
    ...{ title_en: 'Guide to the first month', title_cy: 'Canllaw i’r mis cyntaf' },
    ...{
      text_en: 'Whom to meet',
      text_cy: 'Pwy i’w gyfarfod',
      link: 'https://guide.example/',
      language: 'both',
    },
  }
  await press(await answer(await start('resource'), guide), 'Release')
  await cloud.settled()
  const page = await follow(await visit(own), 'Resources for link officers')
  expect(page.document.querySelector('a[href="https://guide.example/"]')?.text).toBe(guide.title_en)
  expect(page.text).toContain('The role profile has not been adopted yet')
  const { url } = page
  expect((await visit(`${url}?lang=cy`)).text).toContain(guide.text_cy)
  await visit(`${url}?lang=en`)
  const program = await fetch(url, { headers: { accept: 'application/json' } })
  expect(await program.json()).toMatchObject({
    kind: 'resources',
    sections: expect.arrayContaining([
      { id: 'added', heading: 'More for your role', items: [expect.objectContaining({ href: guide.link })] },
    ]),
  })
  // Her deputy has a page, and holds another role.
  const dai = ownLinkIn(await cloud.inbox.newest('dai@powys.example', 'Thank you: you are now deputy'))
  expect((await visit(dai)).text).not.toContain('Resources for link officers')
  expect((await visit(`${dai}/resources`)).heading).toBe('You do not hold the role')

  const removal = await start('resource-removal')
  const form = removal.document.querySelector('main form') ? removal : await follow(removal, 'Start ')
  const option = form.document.querySelector('input[name="resource"]')?.getAttribute('value') ?? ''
  expect(option).toMatch(/^LO-/)
  await press(await answer(form, { resource: option }), 'Release')
  await cloud.settled()
  expect((await visit(url)).text).not.toContain(guide.title_en)
})

test('whoever has lost a letter that asks nothing gets it again by its reference, with a page of their own', async () => {
  for (const [to, subject] of [
    [gwen, 'Welcome: you are now a link officer'],
    [director, 'is now link officer'],
  ] as const) {
    const first = await cloud.inbox.newest(to, subject)
    const before = (await cloud.inbox.all()).length
    const page = await submit(await visit(`${cloud.url}/`), { reference: referenceIn(first) })
    expect(page.heading).toBe('Check your email')
    await cloud.settled()
    const again = await cloud.inbox.newest(to, subject)
    expect([again.id === first.id, (await cloud.inbox.all()).length]).toEqual([false, before + 1])
    expect(referenceIn(again)).toBe(referenceIn(first))
    for (const letter of [first, again]) expect((await visit(ownLinkIn(letter))).status).toBe(200)
  }
})

test('a link officer steps down, her deputy covers, a new director is asked, and the next one begins as she goes', async () => {
  const welcome = await cloud.inbox.newest(gwen, 'Welcome: you are now a link officer')
  const own = ownLinkIn(welcome)
  expect((await visit(own)).document.querySelector('a[href$="/step-down"]')).toBeNull()
  const first = await lo.daysFromNow(cloud, 40)
  expect((await leave(own, first)).text).toContain('A letter that confirms this')

  const thanks = await cloud.inbox.newest(gwen, 'Your role as link officer')
  expect(thanks.text).toContain('We have recorded that you are stopping.')
  expect(thanks.text).not.toContain('link officer for two years')
  const asked = await cloud.inbox.newest(director, 'needs a new link officer')
  expect(asked.text).toContain('Your deputy link officer will cover until then.')
  expect(asked.text).not.toContain('there is no one in your organisation')
  expect(await entries('link-officer')).toMatchObject([
    { until: first, ended: true, reason: 'Changing role' },
  ])

  // The director's own page, where LO-L09 leads, says so, and what waits for her.
  const hers = ownLinkIn(await cloud.inbox.newest(director, 'is now link officer'))
  const page = await visit(hers)
  for (const words of ['Workforce Director', 'Gwen Ŵyn, since', 'Last day', 'We know already', 'Reply by'])
    expect(page.text).toContain(words)
  expect(page.document.querySelector('a[href$="/start-leaving"]')).toBeNull()
  expect((await visit(`${hers}/start-leaving`)).status).toBe(409)

  // The page behind the letter of thanks changes what she said; the director is not asked twice.
  const later = await lo.daysFromNow(cloud, 50)
  await leave(ownLinkIn(thanks), later)
  expect(await entries('link-officer')).toMatchObject([{ until: later, ended: true }])
  const asks = (await cloud.inbox.all()).filter(({ subject }) => subject.includes('needs a new link officer'))
  expect(asks).toHaveLength(1)

  // Another director takes over: what is open goes to her with a new link, and the old one is dead.
  const unit = await visit(`${cloud.url}/console/directory/link-officer/units/pthb`)
  const change = unit.document
    .querySelectorAll('main a')
    .find((one) => one.getAttribute('href')?.includes('/offices/pthb/workforce-director'))
  await answer(await visit(new URL(change?.getAttribute('href') ?? '', unit.url).href), {
    ...{ whether: 'held', name: 'Megan Ellis', email: 'megan@powys.example', language: 'en' },
    ...{ title_en: 'Director of People', title_cy: 'Cyfarwyddwr Pobl' },
  })
  await cloud.settled()
  expect((await visit(linkIn(asked))).text).not.toContain('Start now')
  await cloud.inbox.newest('megan@powys.example', 'needs a new link officer')

  await cloud.clock.advance('P21D')
  await cloud.inbox.newest('megan@powys.example', 'Reminder: new link officer')
  await answerLetter(cloud, 'megan@powys.example', 'Reminder: new link officer', lo.nominationOf('Ifan', AT))
  await lo.nominees.accepts(cloud, 'Ifan', AT)
  // The co-ordinator finds in her list of tasks where he is, though the run is no round.
  const { document } = await visit(`${cloud.url}/console/tasks`)
  const row = document.querySelectorAll('main tbody tr').find(({ text }) => text.includes('Ifan Ŵyn'))
  expect(row?.text).toContain(lo.ORGANISATIONS[AT].name)
  const welcomed = await cloud.inbox.newest('ifan@powys.example', 'Welcome to the role of link officer')
  expect(welcomed.text).toContain(`First day of your role: ${formatDate(later, 'en')}`)
  const started = await cloud.inbox.newest('megan@powys.example', 'is now link officer')
  expect(started.text).toContain('1 of 13 organisations have now nominated a link officer')
  expect(await entries('link-officer')).toMatchObject([
    { name: 'Gwen Ŵyn', until: later },
    { name: 'Ifan Ŵyn', from: later },
  ])
  const register = async () => (await visit(`${cloud.url}/console/register`)).text
  for (const words of ['Leaves', 'To begin']) expect(await register()).toContain(words)
  await cloud.clock.to(`${later}T12:00:00Z`)
  for (const words of ['Link officers: vacancies', 'Changing role']) expect(await register()).toContain(words)
  const left = await visit(`${own}/resources`)
  expect([left.status, left.heading]).toEqual([403, 'Your time in the role is over'])
})

test('what is settled stands in no list of what is open', async () => {
  const open = ['sent', 'paused', 'open']
  const listed = (await items(cloud)).filter(({ sk, list }) => /^0#(ASK|TASK)#/.test(sk) && list)
  expect(listed.length).toBeGreaterThan(0)
  expect(listed.filter(({ state }) => !open.includes(String(state)))).toEqual([])
})

test('three months after she left nothing says any more who she was, and the register still says that somebody was', async () => {
  const [, { from }] = (await entries('link-officer')) as [Item, Item & { from: string }]
  const day = Temporal.PlainDate.from(from).add({ months: 3 })
  await cloud.clock.to(`${day.subtract({ days: 1 })}T12:00:00Z`)
  expect(await entries('link-officer')).toMatchObject([{ name: 'Gwen Ŵyn' }, { name: 'Ifan Ŵyn' }])
  await cloud.clock.to(`${day}T12:00:00Z`)
  expect(await entries('link-officer')).toMatchObject([
    { name: '—', email: '—', until: from, ended: true },
    { name: 'Ifan Ŵyn', from },
  ])
  // Gwener is Friday.
  expect(JSON.stringify(await items(cloud))).not.toMatch(/Gwen\b|gwen@/)
  expect((await visit(`${cloud.url}/console/register`)).text).toContain('Ifan Ŵyn')
})

test('a director says from her own letter that her link officer has left: once, and he is told who said so', async () => {
  const [ifan, megan] = ['ifan@powys.example', 'megan@powys.example']
  // Whoever held the office before has nothing to say any more, and reads nothing of who came after.
  const known = (await cloud.inbox.all()).length
  await submit(await visit(`${cloud.url}/`), {
    reference: referenceIn(await cloud.inbox.newest(director, 'is now link officer')),
  })
  await cloud.settled()
  expect(await cloud.inbox.all()).toHaveLength(known)
  const before = await visit(ownLinkIn(await cloud.inbox.newest(director, 'is now link officer')))
  expect([before.status, before.heading]).toEqual([410, 'This link no longer works'])
  expect(before.text).toContain('Somebody else holds the office now')
  expect(before.text).not.toMatch(/Megan|Ifan/)

  const own = ownLinkIn(await cloud.inbox.newest(megan, 'is now link officer'))
  const kept = JSON.stringify(await items(cloud))
  const page = await visit(own)
  for (const words of ['Director of People', 'Powys', 'Ifan Ŵyn, since', 'Nothing waits', megan])
    expect(page.text).toContain(words)
  const start = await follow(page, 'Say that your link officer is leaving or has left')
  expect(start.text).toContain('Ifan Ŵyn, since')
  for (const part of ['/reason', '/check', '/again']) await visit(`${own}/start-leaving${part}`)
  expect(JSON.stringify(await items(cloud))).toBe(kept)
  await switchLanguages(own)
  await visit(`${own}?lang=en`)

  // Bad input loses nothing: what was answered before it is on the check page.
  const reason = await follow(start, 'Start ')
  expect(reason.text).toContain('Link officer: Ifan Ŵyn')
  const lastDay = await submit(reason, { reason: 'leaving' })
  expect((await submit(lastDay, date('last_day', '2099-01-01') as Record<string, string>)).status).toBe(422)
  const check = await fillIn(start, {
    ...{ reason: 'leaving', suggest: 'no' },
    ...date('last_day', await lo.daysFromNow(cloud, 0)),
  })
  expect(check.text).not.toContain('Who are you?')

  // Two windows, and a button pressed again when he is out of the register already.
  const pressed = await Promise.all([submit(check), submit(check)])
  await cloud.settled()
  pressed.push(await submit(check))
  expect(new Set(pressed.map(({ url }) => url)).size).toBe(1)
  expect(pressed[0]?.url).toMatch(/\/start-leaving\/done\?reference=LO-/)
  expect(pressed[0]?.text).toContain('A letter that confirms this')
  // What was sent is there to be kept, although he holds the role no more.
  expect(pressed.at(-1)?.text).toContain('Leaving the organisation')
  const runs = (await items(cloud)).filter(({ startedBy }) => startedBy === 'office:workforce-director')
  expect(runs).toMatchObject([{ flow: 'leaving', unit: 'pthb', outcomes: { departure: 'director' } }])

  const told = await cloud.inbox.newest(ifan, 'Your role as link officer')
  expect(told.text).toContain('Your last day, as your Workforce Director or their office told us: ')
  await cloud.inbox.newest(megan, 'needs a new link officer')
  const after = await visit(own)
  for (const words of ['Nobody today', 'nothing to tell us', 'Reply by']) expect(after.text).toContain(words)
  expect((await visit(`${own}/start-leaving`)).status).toBe(409)
  const json = await fetch(own, { headers: { accept: 'application/json' } })
  expect(await json.json()).toMatchObject({
    kind: 'own-page',
    todo: { links: [], notes: [expect.any(String)] },
  })

  const again = await submit(after)
  expect(again.heading).toBe('Check your email')
  await cloud.settled()
  const letters = (await cloud.inbox.all()).filter(
    ({ to, subject }) => to.join().includes(megan) && subject.includes('needs a new link officer'),
  )
  // Once before, for Gwen.
  expect(letters).toHaveLength(3)
  const run = await visit(`${cloud.url}/console/runs/${runs[0]?.id}`)
  expect(run.text).toContain('Workforce Director: Stop being, or replace, a link officer')
})
