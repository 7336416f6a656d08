import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { PLACES } from '../../shared/access/places.ts'
import { executions, items, itemsOf, setState, stopExecution } from './aws.ts'
import {
  browserOf,
  filled,
  follow,
  messageBeside,
  type Page,
  press,
  submit,
  typedIn,
  visit,
} from './browse.ts'
import { type Cloud, startCloud } from './cloud.ts'
import { linkIn, ownLinkIn, referenceIn } from './inbox.ts'
import * as lo from './link-officer.ts'
import { isMarked, logLines, MARK, markedRecords, probeEveryRoute, type Recorded, record } from './marks.ts'
import { answer, answerLetter, fillIn, type Typed } from './people.ts'

// A machine that is busy with other things takes several times as long.
vi.setConfig({ testTimeout: 180_000, hookTimeout: 240_000 })

let cloud: Cloud
let round: lo.Round
/** A link to an ask that was closed: the director gave no view before the meeting. */
let expired: string
/** Every address that a page led to, and what the local cloud wrote. */
let seen: Recorded
beforeAll(async () => {
  seen = record()
  cloud = await startCloud()
  round = await lo.releasedRound(cloud)
  expired = linkIn(await cloud.inbox.newest(lo.directorOf('powys'), 'Proposal:'))
  await lo.meetingDecides(cloud, round, 'agreed')
})
afterAll(() => {
  seen.stop()
  return cloud.stop()
})

/** The child run of an organisation in the nominations. */
const childOf = async (unit: string) =>
  (await items(cloud)).findLast(({ pk, sk }) => pk.endsWith(`-${unit}`) && sk === '0#RUN')!
const letterTo = (director: lo.Director) => cloud.inbox.newest(lo.directorOf(director), 'Please nominate')
const linkOf = async (director: lo.Director) => linkIn(await letterTo(director))

/** What a director wrote, ready to be sent: the check page. */
const readyToSend = async (director: lo.Director, typed = lo.noNomination): Promise<Page> =>
  fillIn(await visit(await linkOf(director)), typed)

/** What the table holds of the child run of an organisation. */
const recordsOf = async (unit: string, kind: string) =>
  (await itemsOf(cloud, round.id)).filter(
    ({ pk, sk, outcomes, ...item }) =>
      pk.endsWith(`-${unit}`) &&
      sk.includes(kind) &&
      (item.step === 'nomination' || item.name === 'nomination'),
  )
const answersOf = (unit: string) => recordsOf(unit, 'ANSWER#nomination')
const answeredEntries = async (unit: string) =>
  (await recordsOf(unit, 'ENTRY#')).filter(({ what }) => what === 'answered')

const FORM = { 'content-type': 'application/x-www-form-urlencoded' }
const JSON_BODY = { 'content-type': 'application/json' }
const post = (url: string, body: RequestInit['body'], headers: Record<string, string> = FORM) =>
  fetch(url, { method: 'POST', body, headers, redirect: 'manual' })

describe('a form', () => {
  test('says what is missing or wrong, beside the field, and keeps everything else', async () => {
    const question = await lo.firstQuestion(await linkOf('aneurin-bevan'))
    const nothing = await submit(question)
    expect(nothing.status).toBe(422)
    expect(nothing.document.querySelector('title')?.text.trim()).toMatch(/^Error: /)
    const summary = nothing.document.querySelector('.nhsuk-error-summary')
    expect(summary?.querySelector('h2')?.text.trim()).toBe('There is a problem')
    const first = summary?.querySelector('a')
    expect(nothing.document.querySelector(first?.getAttribute('href') ?? '')?.getAttribute('name')).toBe(
      'answer',
    )
    expect(messageBeside(nothing, 'answer')).toBe(first?.text.trim())

    expect((await submit(question, { answer: 'something else' })).status).toBe(422)
    const you = await submit(question, { answer: 'nominate' })
    const name = 'X Æ 12 '.padEnd(100, 'ŵ')
    const noTitle = await submit(you, { director_name: name })
    expect(noTitle.status).toBe(422)
    expect(messageBeside(noTitle, 'director_title')).not.toBe('')
    expect(messageBeside(noTitle, 'director_name')).toBe('')
    expect(typedIn(noTitle, 'director_name')).toBe(name)
    const tooLong = await submit(noTitle, { director_name: `${name}ŵ`, director_title: 'Director' })
    expect(messageBeside(tooLong, 'director_name')).toContain('must be 100 characters or less')
    expect(typedIn(tooLong, 'director_title')).toBe('Director')

    const nominee = await submit(tooLong, { director_name: name })
    for (const email of [
      'gwen',
      'gwen@',
      'a b@c.example',
      'a@b.example\r\nBcc: c@d.example',
      'a@b.example, c@d.example',
    ]) {
      const wrong = await submit(nominee, { nominee_name: 'Gwen', nominee_email: email, nominee_title: 'HR' })
      expect(wrong.status, email).toBe(422)
      expect(messageBeside(wrong, 'nominee_email')).toBe(
        'Enter an email address in the correct format, like name@example.com',
      )
      expect(typedIn(wrong, 'nominee_name')).toBe('Gwen')
    }
    const turned = await submit(nominee, { nominee_name: 'Gwen \u202egnol', nominee_email: 'g@b.example' })
    expect(turned.status).toBe(422)
    expect(messageBeside(turned, 'nominee_name')).toContain('must not include invisible control characters')

    const twice = new URLSearchParams([...filled(question).body, ['answer', 'nominate'], ['answer', 'pass']])
    expect((await post(question.url, twice)).status).toBe(422)
    expect(await answersOf('abuhb')).toEqual([])
  })

  test('changed in a second window is checked again before it goes', async () => {
    const check = await readyToSend('swansea-bay')
    const other = await visit(check.url.replace(/check$/, 'you'))
    await submit(other, { director_title: 'Chief Executive' })
    const again = await submit(check)
    expect(again.heading).toContain('Check your answers')
    expect(again.text).toContain('The answers were changed in another window')
    expect(again.text).toContain('Chief Executive')
    expect(await answersOf('sbuhb')).toEqual([])
    expect((await submit(again)).heading).toContain('Answer sent')
    expect(await answersOf('sbuhb')).toMatchObject([{ answers: { director_title: 'Chief Executive' } }])
  })
})

describe('a long form', () => {
  const LATER = 'Save and come back later'
  const lettersBack = async () =>
    (await cloud.inbox.all()).filter(
      ({ to, subject }) => to.includes(lo.directorOf('nwssp')) && subject.includes('Your answers are saved'),
    )

  test('is kept for later with whatever stands on the page, and a letter leads back to it', async () => {
    const question = await lo.firstQuestion(await linkOf('nwssp'))
    expect((await press(question, LATER)).text).toContain('Your answers are saved')
    const you = await submit(question, { answer: 'nominate' })
    const nominee = await submit(you, { director_name: 'Dilys', director_title: 'Director' })
    // Neither an address nor complete: nothing of it is lost, and none of it is an answer.
    const saved = await press(nominee, LATER, { nominee_name: 'Gwen', nominee_email: 'gwen at home' })
    expect(saved.url).toMatch(/\/save$/)
    expect(saved.text).toContain('We sent a link to w…@nwssp.example')
    expect(saved.text).toContain('saved as you typed it')
    expect(saved.text).not.toContain(lo.directorOf('nwssp'))

    // One letter within a working day, however often somebody saves.
    const [letter, second] = await lettersBack()
    expect(second).toBeUndefined()
    expect(letter!.text).toContain('You will find what you have saved there until')
    const back = await visit(linkIn(letter!))
    const page = await follow(back, 'Continue where you stopped')
    expect(page.url).toMatch(/\/nominee$/)
    expect([typedIn(page, 'nominee_name'), typedIn(page, 'nominee_email')]).toEqual(['Gwen', 'gwen at home'])
    expect(page.document.querySelector('.nhsuk-error-summary')).toBeNull()
    expect((await visit(page.url.replace(/nominee$/, 'check'))).url).toContain('/nominee?from=check')

    const next = await submit(page, { nominee_email: 'gwen@nwssp.example', nominee_title: 'HR' })
    expect(next.status).toBe(200)
    const again = await visit(page.url)
    expect(typedIn(again, 'nominee_email')).toBe('gwen@nwssp.example')
    expect((await follow(await visit(linkIn(letter!)), 'Start from')).url).toMatch(/\/answer$/)
  })

  test('says in Welsh too that it is kept', async () => {
    const question = await lo.firstQuestion(await linkOf('heiw'))
    const { action, body } = filled(question, { answer: 'pass' })
    const kept = await post(`${action.replace(/answer$/, 'save')}?page=answer`, body.toString())
    expect(kept.status).toBe(303)
    const page = await fetch(new URL(`${kept.headers.get('location')}?lang=cy`, action))
    expect(await page.text()).toContain('Rydym wedi anfon dolen at w…@heiw.example')
  })

  test('takes no page that it does not have, and nothing without its token', async () => {
    const question = await lo.firstQuestion(await linkOf('dhcw'))
    const { action, body } = filled(question, {})
    const save = action.replace(/answer$/, 'save')
    for (const [to, sent, status] of [
      [`${save}?page=constructor`, body, 404],
      [save, body, 404],
      [`${save}?page=answer`, 'answer=pass', 403],
    ] as const)
      expect((await post(to, sent.toString())).status, to).toBe(status)
  })
})

describe('a link', () => {
  const nonceless = (text: string) => text.replaceAll(/nonce-?="?[^"']+|'nonce-[^']+'/g, '')
  const seen = async (url: string) => {
    const response = await fetch(url)
    const { date, 'apigw-requestid': id, ...headers } = Object.fromEntries(response.headers)
    return {
      status: response.status,
      body: nonceless(await response.text()),
      headers: { ...headers, 'content-security-policy': nonceless(headers['content-security-policy'] ?? '') },
    }
  }

  test('that is unknown looks like one that expired', async () => {
    const unknown = `${cloud.url}/answer/${'A'.repeat(43)}`
    for (const page of ['', '/answer', '/check', '/done'])
      expect(await seen(`${unknown}${page}`)).toEqual(await seen(`${expired}${page}`))
    const page = await visit(unknown)
    expect(page.status).toBe(404)
    expect(page.heading).toBe('This link does not work')
    for (const odd of ['x', '%00', '..%2f..', '%E2%80%AE', 'a'.repeat(5000)])
      expect((await fetch(`${cloud.url}/answer/${odd}`)).status, odd).toBe(404)
    for (const url of [unknown, expired]) expect((await post(`${url}/check`, 'csrf=x')).status).toBe(404)
  })

  test('that was withdrawn or passed on says so, and takes nothing', async () => {
    const check = await readyToSend('betsi-cadwaladr')
    const [ask] = await recordsOf('bcuhb', 'ASK#nomination')
    await setState(cloud, ask!, 'cancelled')
    const withdrawn = await submit(check)
    expect(withdrawn.status).toBe(410)
    expect(withdrawn.heading).toBe('This request was withdrawn')
    expect(await visit(check.url)).toMatchObject({ status: 410, heading: 'This request was withdrawn' })
    expect(await answersOf('bcuhb')).toEqual([])

    const pass = await readyToSend('cardiff-and-vale', lo.passedTo('Carys', 'cardiff-and-vale'))
    const passed = await submit(pass)
    expect(passed.heading).toBe('This request was passed to a colleague')
    expect((await submit(pass)).status).toBe(410)
    expect(await answersOf('cavuhb')).toEqual([])
  })

  test('shared by two people takes the first answer and shows it to the second', async () => {
    const check = await readyToSend('cwm-taf-morgannwg')
    const colleagues = await visit(check.url)
    const question = await lo.firstQuestion(check.url.replace(/\/check$/, ''))
    expect((await submit(check)).heading).toContain('Answer sent')
    const second = await submit(colleagues)
    expect(second).toMatchObject({ status: 200, url: check.url.replace(/\/check$/, '') })
    expect(second.heading).toContain('This has been answered')
    expect(second.text).toContain('Siân O’Neill-Þór')
    expect((await submit(question, { answer: 'nominate' })).heading).toContain('This has been answered')
    expect(await answersOf('ctmuhb')).toMatchObject([{ version: 1, answers: { answer: 'no-nomination' } }])
  })

  test('pressed twice sends one answer', async () => {
    const { action, body } = filled(await readyToSend('hywel-dda'))
    const pressed = await Promise.all([post(action, body), post(action, body)])
    const led = pressed.map((response) => response.headers.get('location')?.replace(/.*\/answer\/[^/]+/, ''))
    expect(led.sort()).toEqual(['', '/done'])
    expect(await answeredEntries('hduhb')).toHaveLength(1)
  })

  test('answered fifty times at once has one answer', async () => {
    const { action, body } = filled(await readyToSend('powys'))
    const led = await Promise.all(Array.from({ length: 50 }, () => post(action, body)))
    expect(led.map(({ status }) => status)).toEqual(Array(50).fill(303))
    expect(led.filter((one) => one.headers.get('location')?.endsWith('/done'))).toHaveLength(1)
    expect(await answeredEntries('pthb')).toHaveLength(1)
    expect(await answersOf('pthb')).toHaveLength(1)
    await cloud.settled()
    await cloud.inbox.newest(lo.directorOf('powys'), 'We have recorded your reply')
  })

  test('opened a hundred times changes nothing', async () => {
    const link = await linkOf('public-health-wales')
    await submit(await lo.firstQuestion(link), { answer: 'no-nomination' })
    // What becomes of the letters so far is told within the minute.
    await cloud.clock.advance('PT1M')
    const before = await items(cloud)
    const pages = ['', '/answer', '/you', '/check', '/done', '/answer?from=check']
    const methods = ['GET', 'HEAD', 'OPTIONS']
    for (let times = 0; times < 10; times++)
      await Promise.all(
        Array.from({ length: 10 }, (_, at) =>
          fetch(`${link}${pages[at % pages.length]}`, { method: methods[(at + times) % 3] }),
        ),
      )
    const head = await fetch(link, { method: 'HEAD' })
    expect([head.status, await head.text()]).toEqual([200, ''])
    await cloud.settled()
    expect(await items(cloud)).toEqual(before)
  })

  test('pressed too often in a minute has to wait', async () => {
    await beginOfAMinute()
    const link = await linkOf('nwssp')
    const presses = await Promise.all(Array.from({ length: 125 }, () => post(`${link}/check`, 'csrf=x')))
    const counts = Map.groupBy(presses, ({ status }) => status)
    expect([counts.get(403)?.length, counts.get(429)?.length]).toEqual([120, 5])
    expect(counts.get(429)?.[0]?.headers.get('retry-after')).toBe('60')
    expect((await fetch(link)).status).toBe(200)
  })
})

/** So that what is counted by the minute is counted in one. */
async function beginOfAMinute() {
  const minute = Math.ceil((Date.parse(await cloud.clock.now()) + 1000) / 60_000) * 60_000
  await cloud.clock.to(new Date(minute).toISOString())
}

describe('a request that no browser makes', () => {
  test('is refused with a plain page, and nothing is stored', async () => {
    const link = await linkOf('dhcw')
    const question = await lo.firstQuestion(link)
    const { action, body } = filled(question, { answer: 'pass' })
    const before = (await items(cloud)).filter(({ pk }) => !pk.startsWith('COUNT#'))
    const bytes = (text: string) => Buffer.concat([Buffer.from(`${body}&more=`), Buffer.from(text, 'latin1')])
    const refused: [string, number, Promise<Response>][] = [
      ['a broken escape', 400, post(action, `${body}&more=%zz`)],
      ['half an escape', 400, post(action, `${body}&more=%`)],
      ['escaped bytes that are not UTF-8', 400, post(action, `${body}&more=%ff%fe`)],
      ['bytes that are not UTF-8', 400, post(action, bytes('\xff\xfe'))],
      ['a body that is too large for a form', 413, post(action, `${body}&more=${'x'.repeat(200_000)}`)],
      ['a body that is too large for API Gateway', 413, post(action, 'x'.repeat(11_000_000))],
      ['JSON', 415, post(action, '{"answer":"pass"}', { ...JSON_BODY, accept: 'text/html' })],
      [
        'an upload',
        415,
        post(action, body.toString(), { 'content-type': 'multipart/form-data; boundary=x' }),
      ],
      ['no content type', 415, post(action, new Uint8Array(Buffer.from(body.toString())), {})],
      ['no token', 403, post(action, 'answer=pass')],
      ['a wrong token', 403, post(action, 'answer=pass&csrf=0')],
      ['two tokens', 403, post(action, `${body}&csrf=0`)],
      ['the name of no page', 404, post(`${link}/constructor`, body)],
    ]
    for (const [what, status, response] of refused) {
      const page = await response
      expect(page.status, what).toBe(status)
      if (what === 'a body that is too large for API Gateway') continue
      const text = await page.text()
      expect(text, what).toMatch(/<h1[\s\S]*<\/h1>/)
      expect(text, what).toMatch(/Nothing has been (saved|sent)|check you copied all of it/)
      expect(text, what).not.toMatch(/at \/|node:|Error:/)
    }
    expect((await items(cloud)).filter(({ pk }) => !pk.startsWith('COUNT#'))).toEqual(before)
    expect((await submit(question, { answer: 'pass' })).status).toBe(200)
  })

  test('by the wrong method says which ones are right', async () => {
    const link = await linkOf('dhcw')
    const wrong: [method: string, url: string, allow: string][] = [
      ['PUT', link, 'GET, HEAD'],
      ['POST', link, 'GET, HEAD'],
      ['DELETE', `${link}/answer`, 'GET, HEAD, POST'],
      ['OPTIONS', `${link}/check`, 'GET, HEAD, POST'],
      ['DELETE', `${link}/done`, 'GET, HEAD'],
      ['PATCH', `${cloud.url}/`, 'GET, HEAD, POST'],
      ['POST', `${cloud.url}/privacy`, 'GET, HEAD'],
      ['DELETE', `${cloud.url}/console/tasks`, 'GET, HEAD'],
      ['POST', `${cloud.url}/console/tasks`, 'GET, HEAD'],
      ['PUT', `${cloud.url}/console/asks/a-run/a-step/a-page`, 'GET, HEAD, POST'],
      ['PUT', `${cloud.url}/console/directory/link-officer/units/pthb/confirm`, 'POST'],
    ]
    for (const [method, url, allow] of wrong) {
      const response = await fetch(url, {
        method,
        ...(method === 'POST' ? { body: 'a=b', headers: FORM } : {}),
      })
      expect([response.status, response.headers.get('allow')], `${method} ${url}`).toEqual([405, allow])
    }
  })

  test('to an address that is nobody’s is not found', async () => {
    const nowhere = [
      '/nothing',
      '/answer',
      '/contact/none',
      '/console/runs/none',
      '/console/runs/%25',
      '/console/%25zz',
    ]
    const odd = [
      '/console?after=%7B',
      '/console?after=e30',
      '/console/start/none/none',
      '/console/asks/a/b/c',
    ]
    for (const path of [...nowhere, ...odd]) {
      const { status } = await browserOf('everything')(`${cloud.url}${path}`)
      expect(status, path).toBe(404)
    }
  })
})

describe('the reference box', () => {
  const box = (reference: string) => post(`${cloud.url}/`, new URLSearchParams({ reference }))
  const referenceOf = async (director: lo.Director) => referenceIn(await letterTo(director))

  test('sends the letter again with one more link, however the reference is typed', async () => {
    await beginOfAMinute()
    const first = await letterTo('welsh-ambulance')
    const reference = await referenceOf('welsh-ambulance')
    const page = await submit(await visit(`${cloud.url}/`), {
      reference: ` ${reference.toLowerCase().replaceAll('-', ' ').replaceAll('0', 'o').replaceAll('1', 'l')} `,
    })
    expect(page.heading).toBe('Check your email')
    await cloud.settled()
    const second = await letterTo('welsh-ambulance')
    expect(second.id).not.toBe(first.id)
    expect(second.text.replaceAll(linkIn(second), '')).toBe(first.text.replaceAll(linkIn(first), ''))
    expect(linkIn(second)).not.toBe(linkIn(first))
    for (const letter of [first, second]) expect((await visit(linkIn(letter))).status).toBe(200)
    // Three times a minute is enough for anybody.
    expect((await box(reference)).status).toBe(303)
    expect((await box(reference)).status).toBe(303)
    expect((await box(reference)).status).toBe(429)
  })

  test('says the same of a reference that is unknown or answered, and sends nothing', async () => {
    await answer(await visit(await linkOf('heiw')), lo.noNomination)
    await cloud.settled()
    const before = await cloud.inbox.all()
    const used = await referenceOf('heiw')
    const answers = await Promise.all(['LO-0000-0000', used].map(box))
    const told = await Promise.all(
      answers.map(async (one) => [one.status, one.headers.get('location'), await one.text()]),
    )
    expect(told[0]).toEqual([303, '/check-your-email', ''])
    expect(told[1]).toEqual(told[0])
    await cloud.settled()
    expect(await cloud.inbox.all()).toHaveLength(before.length)
  })

  test('refuses what cannot be a reference, and keeps it', async () => {
    const reference = await referenceOf('nwssp')
    const wrong = reference.slice(0, -1) + (reference.endsWith('A') ? 'B' : 'A')
    for (const typed of ['', 'hello', wrong, '<script>alert(1)</script>']) {
      const page = await submit(await visit(`${cloud.url}/`), { reference: typed })
      expect(page.status, typed).toBe(422)
      expect(messageBeside(page, 'reference')).toBe('Enter a reference number, like LO-7K4M-2Q9X')
      expect(page.document.querySelector('main script')).toBeNull()
    }
  })
})

test('an answer is recorded although its workflow was stopped', async () => {
  const stopped = await lo.administratorProposes(cloud)
  await stopExecution(cloud, 'link-officer/appoint', stopped.id)
  const done = await lo.chairDecides(cloud, 'approve')
  expect(done.heading).toContain('Answer sent')
  const records = await itemsOf(cloud, stopped.id)
  expect(records.find(({ sk }) => sk.includes('ASK#release'))).toMatchObject({
    state: 'answered',
    settled: { outcome: 'approve', by: { name: 'Mari Prosser' } },
  })
  expect(records.filter(({ what }) => what === 'answered')).toHaveLength(1)
})

test('what people type stays what it is everywhere, and goes only where it belongs', async () => {
  const evil = `${MARK} <script>alert("Ŵŷn")</script> 'O’Neill' 😀 =1+1`
  const inOneLine = `${MARK} Director\r\nBcc: victim@${MARK}.example`
  const before = (await cloud.inbox.all()).length
  const email = `${MARK}.nominee@velindre.example`
  await answerLetter(cloud, lo.directorOf('velindre'), 'Please nominate', {
    ...lo.nominationOf('Gwen', 'velindre'),
    director_name: inOneLine,
    nominee_name: evil,
    nominee_email: email,
    why: `${MARK} </textarea><img src=x onerror=alert(1)>\r\n.\r\n.`,
  })
  await answerLetter(cloud, email, 'You have been nominated', {
    answer: 'accept',
    full_name: evil,
    email,
    phone: '+44 (0)1632 960 001',
    language: 'both',
    hpma_member: 'not-sure',
    manager_agrees: 'yes',
    share: ['no-one'],
    adjustments: `${MARK} {{ 7 * 7 }} ((nominee_name))`,
  })

  // In letters: nobody else gets them, no header was added, HTML is escaped.
  const letters = (await cloud.inbox.all()).slice(before)
  expect(letters.map(({ to }) => to.join())).toEqual([
    expect.stringContaining(email),
    expect.stringContaining(email),
    expect.stringContaining(lo.directorOf('velindre')),
  ])
  for (const { headers, html, subject } of letters) {
    expect(headers.map(({ name }) => name.toLowerCase())).not.toContain('bcc')
    expect(html).not.toMatch(/<script|<img/)
    expect(subject).not.toMatch(/[\r\n]/)
  }
  const [nominated, , confirmed] = letters
  expect(nominated?.text).toContain(`Dear ${evil}`)
  expect(nominated?.text.replace(/\s+/g, ' ')).toContain(`${MARK} Director Bcc: victim@${MARK}.example`)
  // Too long for a subject, it is cut at a word there, and whole in the letter.
  expect(confirmed?.subject).toContain('Zzyzx… is now link officer')
  expect(confirmed?.text).toContain(evil)

  // In pages: shown as it was typed, and no script.
  const pages = [round.url, `${cloud.url}/console/register`]
  const child = (await items(cloud)).find(({ pk, sk }) => pk.endsWith('-vunhst') && sk === '0#RUN')
  const childUrl = `${cloud.url}/console/runs/${child?.id}`
  pages.push(childUrl)
  for (const link of (await visit(childUrl)).document.querySelectorAll('a[href*="/letters/"]'))
    pages.push(new URL(link.getAttribute('href') ?? '', cloud.url).href)
  for (const url of pages) {
    const page = await visit(url)
    expect(page.status, url).toBe(200)
    expect(page.document.querySelectorAll('main script, main img'), url).toHaveLength(0)
  }
  expect((await visit(`${cloud.url}/console/register`)).text).toContain(evil)

  const kept = await items(cloud)
  expect(kept.filter(({ pk }) => pk.startsWith('LEDGER#')).filter(isMarked)).toEqual([])
  expect(kept.filter(isMarked).length).toBeGreaterThan(3)
})

test('nothing that people type gets into addresses, logs or workflows, whichever way it comes', async () => {
  const marked = (rest = '') => `${MARK} ${rest}`.trim()
  expect(await probeEveryRoute(cloud, seen)).toBeGreaterThan(50)

  // The reference box, and a link: what is refused, what is asked for instead of an answer.
  expect((await submit(await visit(cloud.url), { reference: marked() })).status).toBe(422)
  const start = await visit(await linkOf('public-health-wales'))
  const first = await follow(start, 'Start ')
  expect((await submit(first, { answer: MARK })).status).toBe(422)
  const second = await submit(first, { answer: 'nominate' })
  const wrong = { director_name: MARK.repeat(100), director_title: MARK }
  expect((await submit(second, wrong)).status).toBe(422)
  const { action, body } = filled(second, wrong)
  body.set('csrf', MARK)
  expect((await post(action, body)).status).toBe(403)
  await answer(await follow(start, 'Ask for more time'), { why: marked('is away') })
  await answer(await follow(start, 'Tell us this is not for you'), { who: marked(`${MARK}@powys.example`) })

  // A nominee's own page.
  const email = `${MARK}.nominee@velindre.example`
  const own = await visit(ownLinkIn(await cloud.inbox.newest(email, '')))
  await answer(await follow(own, 'Correct my details'), { name: `${MARK} Ŵyn`, email: `new.${email}` })

  expect((await visit(`${own.url}/resources`)).status).toBe(200)

  // A nomination that is changed through the same link: the first nominee is told, the second asked.
  const again = await linkOf('aneurin-bevan')
  const nomination = (name: string): Typed => ({
    ...lo.nominationOf(name, 'aneurin-bevan'),
    nominee_name: marked(name),
    nominee_email: `${MARK}.${name.toLowerCase()}@aneurin-bevan.example`,
  })
  await answer(await visit(again), nomination('Ifan'))
  await cloud.settled()
  await answer(await visit(`${again}/change/answer`), nomination('Siwan'))
  await cloud.settled()
  expect((await visit(again)).text).toContain(marked('Siwan'))

  // Every address of the console, as somebody who may do everything.
  for (const { method, path } of PLACES) {
    const at = `${cloud.url}${path.replace(/\{\w+\}/g, MARK)}?q=${MARK}&after=${MARK}`
    const how = method === 'POST' ? { method, body: new URLSearchParams({ csrf: MARK, why: marked() }) } : {}
    const { status } = await browserOf('everything')(at, how)
    expect([200, 403, 404, 405, 422], `${method} ${path}`).toContain(status)
  }
  // What this test itself made of addresses is in none that the service made.
  seen.addresses.splice(
    0,
    seen.addresses.length,
    ...seen.addresses.filter((one) => !one.includes(`q=${MARK}`)),
  )

  // The console: actions on an ask, an answer for somebody, tasks, the directory.
  const about = async () => {
    const run = await visit(`${cloud.url}/console/runs/${(await childOf('phw')).id}`)
    return follow(run, 'Nominate a link officer')
  }
  await answer(await follow(await about(), 'Pause it'), { why: marked('asked for it') })
  await answer(await follow(await about(), 'Take it up again'), { why: marked('asked for it') })
  await answer(await follow(await about(), 'Send it to another person or address'), {
    ...{ name: marked('Rees'), email: `${MARK}.rees@public-health-wales.example`, why: marked('has left') },
  })
  await answer(await follow(await about(), 'Record an answer for them'), {
    ...{ recorded_how: 'telephone', ...lo.noNomination },
    ...{ director_name: marked('Rees'), decline_detail: marked('is ill') },
  })
  await answer(await visit(`${cloud.url}/console/directory/link-officer/offices/-/chair`), {
    ...{ whether: 'held', name: marked('Pugh'), email: `${MARK}.pugh@hpma-wales.example`, language: 'en' },
  })
  await cloud.settled()
  // The chase meets it all once more.
  await cloud.clock.advance('P1D')
  for (const path of ['/console', '/console/tasks', '/console/register', '/console/directory/link-officer'])
    expect((await visit(`${cloud.url}${path}`)).status, path).toBe(200)

  const kept = await items(cloud)
  expect(JSON.stringify(kept)).toContain(`${MARK} Rees`)
  expect(kept.filter(({ pk }) => pk.startsWith('LEDGER#')).filter(isMarked)).toEqual([])
  for (const code of ['answer.recorded', 'request.refused', 'letter.sent', 'step.done'])
    expect(
      logLines(cloud).some((line) => line.includes(`"${code}"`)),
      code,
    ).toBe(true)
  expect(await markedRecords(cloud)).toEqual([])
  expect(seen.addresses.length).toBeGreaterThan(100)
  expect(seen.addresses.filter(isMarked)).toEqual([])
  expect(seen.terminal.filter(isMarked)).toEqual([])
  const held = JSON.stringify(await executions(cloud, 'link-officer/appoint'))
  expect(held).toContain('acceptance')
  expect(held).not.toMatch(/@[\w-]+\.example/)
})
