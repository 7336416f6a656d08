import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { formatDate } from '../../shared/calendar/format-date.ts'
import { addWorkingDays } from '../../shared/calendar/working-days.ts'
import type { CalendarEntry } from '../../shared/run/records/letter.ts'
import { items, putInPost } from './aws.ts'
import { browserOf, follow, type Page, press, submit, visit } from './browse.ts'
import { type Cloud, startCloud } from './cloud.ts'
import { linkIn, ownLinkIn } from './inbox.ts'
import * as lo from './link-officer.ts'
import { answer, answerLetter, date, fillIn, type Typed } from './people.ts'

vi.setConfig({ testTimeout: 120_000, hookTimeout: 240_000 })

let cloud: Cloud
/** Noon on a day early in the next half-year, and on one in its second month, when access is asked about. */
let halfYear: string
let secondMonth: string
beforeAll(async () => {
  cloud = await startCloud()
  const now = await cloud.clock.now()
  const year = Number(now.slice(0, 4))
  halfYear = now.slice(5, 7) < '07' ? `${year}-07-07T12:00:00Z` : `${year + 1}-01-07T12:00:00Z`
  secondMonth = halfYear.replace('-07-07', '-08-07').replace('-01-07', '-02-07')
  const holders = Object.entries({ abuhb: 'Ann', bcuhb: 'Bran' }).map(([unit, name]) => ({
    unit,
    name,
    email: `${name.toLowerCase()}@${unit}.example`,
  }))
  await putInPost(cloud, holders, { from: '2026-01-05', until: '2029-01-05' })
})
afterAll(() => cloud.stop())

/** Somebody starts a flow in the console; the page of its run. */
async function starts(flow: string, typed: Typed): Promise<Page> {
  const preview = await answer(await visit(`${cloud.url}/console/start/link-officer/${flow}`), typed)
  const page = await press(preview, 'Release')
  await cloud.settled()
  return page
}

/** The co-ordinator cancels the local event of this name. */
async function cancels(title: string): Promise<void> {
  const tasks = await visit(`${cloud.url}/console/tasks`)
  const hrefs = tasks.document
    .querySelectorAll('main a')
    .filter(({ text }) => text.includes('Cancel the event'))
    .map((link) => new URL(link.getAttribute('href') ?? '', tasks.url).href)
  for (const href of hrefs) {
    const task = await visit(href)
    if (!task.text.includes(title)) continue
    await answer(task, { cancelled: 'yes' })
    return cloud.settled()
  }
  throw new Error(`There is no local event "${title}" to cancel:\n${tasks.text}`)
}

/** A link officer sends a form from their own page, which a letter leads to. */
async function sends(own: string, words: string, typed: Typed): Promise<Page> {
  const check = await fillIn(await follow(await visit(own), words), typed)
  const done = await submit(check)
  // Pressed twice it is one question.
  expect((await submit(check)).text).toBe(done.text)
  await cloud.settled()
  return done
}

const lettersTo = async (to: string, subject: string) =>
  (await cloud.inbox.all()).filter((one) => one.to.join().includes(to) && one.subject.includes(subject))

let own: string
/** When the local event takes place, and the page of whoever holds it, which LO-L16 leads to. */
let eventDay: string
let holdersPage: string

const plan: Typed = {
  title: 'Rostering well',
  practice: 'How we plan rosters.',
  start: '6pm',
  venue: 'Newport',
  capacity: '40',
  speakers_agree: 'yes',
  access: 'yes',
}
const decides = (about: string, decision: string, comment: string) =>
  answerLetter(cloud, 'link.officers@', about, { decision, comment })
const CHANGE = 'Change the plan of a local evening event'
const WELSH = 'Arrange for Welsh to be used at the local evening event'
/** The form that changes the plan, from the page that LO-L16 leads to. */
const changeForm = async (page: string): Promise<Page> => press(await visit(page), CHANGE)
/** A program sends all answers to a form at once. */
async function sendsAll(link: string, form: string, answers: object): Promise<void> {
  const sent = await fetch(`${link}/check`, {
    method: 'POST',
    headers: { accept: 'application/json', 'content-type': 'application/json' },
    body: JSON.stringify({ form: { id: form, version: 1 }, answers }),
  })
  expect(sent.status, await sent.clone().text()).toBe(200)
  await cloud.settled()
}
/** Whoever holds the event sends a change, and the co-ordinator decides it. */
const changes = async (page: string, answers: object) =>
  sendsAll((await changeForm(page)).url, 'LO-S70', answers)
const decidesChange = async (decision: string, comment: string) => {
  const letter = await cloud.inbox.newest('link.officers@', 'A change to a local event: please decide')
  await sendsAll(linkIn(letter), 'LO-S71', { decision, comment })
}

describe('an event', () => {
  test('asks every link officer for numbers, counts silence as none, and tells the way to their own page', async () => {
    const day = await lo.daysFromNow(cloud, 28)
    const run = await starts('event', {
      name: 'Roadshow',
      ...date('date', day),
      start: '10am',
      place: 'Cardiff',
      booking: 'https://hpma-wales.example/roadshow',
      text_en: 'Come to the Roadshow.',
      text_cy: 'Dewch i’r Sioe.',
      places: '6',
    })
    const letter = await cloud.inbox.newest('ann@', 'Roadshow: how many people from Aneurin Bevan')
    expect(letter.text).toContain('Come to the Roadshow.')
    expect(letter.text).not.toContain('Dewch')
    own = ownLinkIn(letter)
    await answerLetter(cloud, 'ann@', 'Roadshow', {
      expected: '12',
      places: '10',
      welsh: 'yes',
      adjustments: 'A hearing loop',
    })
    const tasks = (await visit(`${cloud.url}/console/tasks`)).text
    for (const words of ['Arrange what was asked for', 'Arrange for Welsh']) expect(tasks).toContain(words)
    await cloud.clock.to(`${await lo.daysFromNow(cloud, 26)}T12:00:00Z`)
    const rows = await lo.board({ id: '', url: run.url, meeting: '' })
    expect(rows['Betsi Cadwaladr University Health Board']).toContain('counted as 0')
    expect(await lettersTo('bran@', 'Roadshow')).toHaveLength(2)
  })

  test('that is cancelled is taken out of the calendars of those who were asked', async () => {
    const tasks = await visit(`${cloud.url}/console/tasks`)
    await answer(await follow(tasks, 'Cancel the event'), { cancelled: 'yes' })
    await cloud.settled()
    const letter = await cloud.inbox.newest('ann@', 'Cancelled: Roadshow')
    expect(letter.text).toContain('the people who run the booking page')
    expect(await lettersTo('bran@', 'Cancelled: Roadshow')).toHaveLength(1)
    const entries = (await items(cloud)).flatMap(({ calendar }) =>
      calendar ? [calendar as CalendarEntry] : [],
    )
    const [asked, cancelled] = ['REQUEST', 'CANCEL'].map((one) =>
      entries.filter(({ method }) => method === one),
    )
    // The same entry of each link officer, one version later.
    const counted = (all: CalendarEntry[] = []) => new Map(all.map(({ uid, sequence }) => [uid, sequence]))
    expect([...counted(asked).values()]).toEqual([0, 0])
    expect(counted(cancelled)).toEqual(new Map([...counted(asked).keys()].map((uid) => [uid, 1])))
  })
})

describe('guidance', () => {
  test('is asked on the own page, given by the co-ordinator, and told in a letter', async () => {
    const done = await sends(own, 'Ask the co-ordinator', {
      topic: 'event',
      question: 'May I bring a colleague?\nShe is new.',
      how: 'email',
    })
    expect(done.text).toMatch(/LO-\w{4}-\w{4}/)
    const asked = await cloud.inbox.newest('link.officers@', 'A link officer asks you')
    expect(asked.text).toContain('Ann, the link officer for Aneurin Bevan University Health Board')
    const page = await visit(linkIn(asked))
    expect(page.text).toContain('May I bring a colleague?')
    await lo.workingDays(cloud, 2)
    await answerLetter(cloud, 'link.officers@', 'A link officer asks you', {
      how: 'letter',
      answer_text: 'Yes, please do.',
    })
    const reply = await cloud.inbox.newest('ann@', 'Our answer to your question')
    for (const words of [
      'your question about an event, which',
      'She is new.',
      'Yes, please do.',
      'This one took 2 working days',
    ])
      expect(reply.text).toContain(words)
  })

  test('that is asked in Welsh is answered in Welsh, whatever language the letters are in', async () => {
    const check = await fillIn(await follow(await visit(own), 'Ask the co-ordinator'), {
      ...{ topic: 'event', question: 'A gaf i ddod â chydweithiwr?', how: 'email' },
    })
    await submit(await visit(`${check.url}?lang=cy`))
    await cloud.settled()
    await visit(`${own}?lang=en`)
    await lo.workingDays(cloud, 2)
    const newest = { how: 'letter', answer_text: 'Cewch, wrth gwrs.' }
    await answerLetter(cloud, 'link.officers@', 'A link officer asks you', newest)
    const reply = await cloud.inbox.newest('ann@', 'Ein hateb i’ch cwestiwn')
    expect(reply.text).toContain('Cewch, wrth gwrs.')
    expect(reply.text).not.toContain('Thank you for your question')
  })

  test('that is late is told to the chair, by name and without a link', async () => {
    await sends(own, 'Ask the co-ordinator', {
      topic: 'role',
      question: 'And now?',
      how: 'phone',
      phone: '01632 960 001',
    })
    await lo.workingDays(cloud, 6)
    const letter = await cloud.inbox.newest('chair@', 'Overdue: a link officer is waiting')
    expect(letter.text).toContain('Dear Mari Prosser')
    expect(letter.text).not.toContain('/answer/')
  })
})

describe('a local evening event', () => {
  test('that is declined is changed and sent again; approved, the other link officers hear of it', async () => {
    eventDay = await lo.daysFromNow(cloud, 50)
    await sends(own, 'Plan a local evening event', { ...plan, ...date('event_date', eventDay) })
    const about = 'A local evening event: please decide'
    await decides(about, 'decline', 'Somewhere larger, please.')
    const declined = await cloud.inbox.newest('ann@', 'Your event plan: not approved yet')
    expect(declined.text).toContain('Somewhere larger, please.')
    // What was sent before stands in the form.
    const { capacity, speakers_agree, access } = plan
    await answerLetter(cloud, 'ann@', 'Your event plan', {
      venue: 'Newport Hall',
      capacity: capacity!,
      speakers_agree: speakers_agree!,
      access: access!,
    })
    await decides(about, 'approve', 'Thank you.')
    const approved = await cloud.inbox.newest('ann@', 'Your event plan: approved')
    expect(approved.text).toContain('We are pleased')
    // "You can see the plan, and change it, here": as it was approved, and the button that changes it.
    holdersPage = ownLinkIn(approved)
    const shown = await visit(holdersPage)
    for (const words of ['Newport Hall', '6pm', CHANGE]) expect(shown.text).toContain(words)
    expect(shown.text).not.toContain('To change any of this, reply')
    const told = await cloud.inbox.newest('bran@', 'A local evening event: Rostering well')
    expect(told.text).toContain('Newport Hall')
    expect((await visit(ownLinkIn(told))).text).not.toContain(CHANGE)
    expect(await lettersTo('ann@', 'A local evening event: Rostering well')).toEqual([])

    await answerLetter(cloud, 'bran@', 'A local evening event: Rostering well', {
      expected: '3',
      welsh: 'yes',
      adjustments: '',
    })
    expect((await visit(`${cloud.url}/console/tasks`)).text).toContain(WELSH)
    const questions = await visit(`${cloud.url}/console/questions/link-officer/local-events`)
    expect(questions.text).toMatch(
      /Rostering well: .* 3\. From 1\. Betsi Cadwaladr University Health Board: 3/,
    )
  })

  test('whose approved plan is changed: what is declined leaves it, a new day asks everybody again, a new place tells them', async () => {
    // Nothing is new: nothing is sent, and the question stays open.
    const form = await follow(await changeForm(holdersPage), 'Start ')
    const place = await submit(form, { what: ['venue'] })
    const same = await submit(await submit(place), { access: 'yes' })
    expect([same.status, same.text]).toEqual([422, expect.stringContaining('Nothing is different')])
    // What she began is there the next time, by whichever link.
    const later = await lo.daysFromNow(cloud, 57)
    const soon = { ...date('event_date', await lo.daysFromNow(cloud, 14)), start: '7pm' }
    const day = await submit(await visit(form.url), { what: ['when'] })
    expect((await submit(day, soon as Record<string, string>)).text).toContain('at least 15 working days')
    const sent = await answer(await changeForm(holdersPage), { what: ['when'], ...date('event_date', later) })
    expect(sent.text).toContain('Until then the plan stands')
    await cloud.settled()
    expect((await visit(holdersPage)).text).not.toContain(CHANGE)
    await decidesChange('decline', 'The hall is taken on that day.')
    const declined = await cloud.inbox.newest('ann@', 'Your change to the event plan: not approved')
    for (const words of ['The hall is taken', 'The plan stands', formatDate(eventDay, 'en')])
      expect(declined.text).toContain(words)
    const lettersOfBran = (await lettersTo('bran@', '')).length

    await changes(holdersPage, { what: ['when'], event_date: later, start: '19:00' })
    const question = await cloud.inbox.newest('link.officers@', 'A change to a local event')
    const decision = await visit(linkIn(question))
    for (const words of ['The change', '7pm', 'The plan', '6pm']) expect(decision.text).toContain(words)
    await decidesChange('approve', 'Booked.')
    const moved = await cloud.inbox.newest('ann@', 'Your change to the event plan: approved')
    expect(moved.text).toContain('the bookings until now do not count')
    eventDay = later
    // One letter asks anew; the booking of before is in nobody's numbers.
    expect(await lettersTo('bran@', '')).toHaveLength(lettersOfBran + 1)
    const again = await cloud.inbox.newest('bran@', 'Please book again: Rostering well')
    for (const words of [formatDate(later, 'en'), '7pm', 'no longer counts'])
      expect(again.text).toContain(words)
    const questions = `${cloud.url}/console/questions/link-officer/local-events`
    expect((await visit(questions)).text).not.toContain('Rostering well')
    // Nor does anybody arrange for that day what it had asked for.
    expect((await visit(`${cloud.url}/console/tasks`)).text).not.toContain(WELSH)
    const four = { expected: '4', welsh: 'no', adjustments: '' }
    await answerLetter(cloud, 'bran@', 'Please book again', four)

    await changes(holdersPage, { what: ['venue'], venue: 'Cwmbran Hall', access: 'yes' })
    await decidesChange('approve', 'Good.')
    const told = await cloud.inbox.newest('bran@', 'Changed: Rostering well')
    for (const words of ['Cwmbran Hall', 'your booking stands']) expect(told.text).toContain(words)
    expect((await visit(questions)).text).toMatch(/Rostering well: .* 4\. From 1\./)
    // The same entry in her calendar, each time one version later.
    const entries = (await items(cloud)).flatMap(({ calendar }) =>
      calendar ? [calendar as CalendarEntry] : [],
    )
    const hers = entries
      .filter(({ title }) => title === 'Rostering well')
      .sort((a, b) => a.sequence - b.sequence)
    const first = hers[0]!
    expect(hers).toMatchObject([
      { uid: first.uid, method: 'REQUEST', sequence: first.sequence, place: 'Newport Hall' },
      { uid: first.uid, method: 'REQUEST', sequence: first.sequence + 1, start: `${later}T19:00` },
      { uid: first.uid, method: 'REQUEST', sequence: first.sequence + 2, place: 'Cwmbran Hall' },
    ])
  })

  test('that is cancelled while a change is decided: both questions end, and everybody hears of the one', async () => {
    const day = await lo.daysFromNow(cloud, 40)
    await sends(own, 'Plan a local evening event', { ...plan, title: 'Pensions', ...date('event_date', day) })
    await decides('A local evening event: please decide', 'approve', 'Thank you.')
    const page = ownLinkIn(await cloud.inbox.newest('ann@', 'Your event plan: approved'))
    await changes(page, { what: ['capacity'], capacity: 60 })
    const question = await cloud.inbox.newest('link.officers@', 'A change to a local event')
    await cancels('Pensions')
    for (const [name, subject] of [
      ['ann@', 'Cancelled: your event, Pensions'],
      ['bran@', 'Cancelled: Pensions'],
    ] as const)
      expect(await lettersTo(name, subject)).toHaveLength(1)
    expect((await visit(linkIn(question))).heading).toBe('This request was withdrawn')
    expect((await visit(page)).text).toContain('To change any of this, reply')
  })
})

describe('the newsletter', () => {
  const issue = (number: string, day: string): Typed => ({
    number,
    ...date('issued_on', day),
    link: 'https://hpma-wales.example/newsletter',
    text_en: 'Our newsletter is here.',
    text_cy: 'Mae ein cylchlythyr yma.',
    ...date('next_copy', '2027-06-01'),
  })

  test('is confirmed by those who share it, and stopped with one click, which letters of the service cannot be', async () => {
    await starts('newsletter', issue('7', await lo.daysFromNow(cloud, 0)))
    const letter = await cloud.inbox.newest('ann@', 'Wales branch newsletter, issue 7')
    // Her page came with a letter about the event, in another run. It says what waits for her all the same.
    const mine = await visit(own)
    expect(mine.text).toContain('Confirm you shared the newsletter')
    expect((await submit(mine)).heading).toBe('Check your email')
    const header = (name: string, of = letter) =>
      of.headers.find((one) => one.name.toLowerCase() === name.toLowerCase())?.value
    expect(header('List-Unsubscribe-Post')).toBe('List-Unsubscribe=One-Click')
    const service = await cloud.inbox.newest('ann@', 'Roadshow')
    expect(header('List-Unsubscribe', service)).toBeUndefined()

    const way = /<(.+)>/.exec(header('List-Unsubscribe') ?? '')?.[1] ?? ''
    expect((await visit(way)).heading).toBe('Stop newsletters')
    const headers = { 'content-type': 'application/x-www-form-urlencoded' }
    const parts = new FormData()
    parts.append('List-Unsubscribe', 'One-Click')
    expect((await fetch(way, { method: 'POST', headers, body: 'choice=stop' })).status).toBe(403)
    // Mail programs send either kind of form.
    for (const body of [parts, new URLSearchParams({ 'List-Unsubscribe': 'One-Click' })])
      expect((await fetch(way, { method: 'POST', body })).status).toBe(200)
    expect((await visit(way)).heading).toBe('You get no newsletters')
    // Sharing this one can still be confirmed; no reminder of it comes, only what she asked for.
    await lo.workingDays(cloud, 4)
    expect(await lettersTo('ann@', 'issue 7')).toHaveLength(2)
    expect(await lettersTo('bran@', 'issue 7')).toHaveLength(2)
    await answerLetter(cloud, 'ann@', 'issue 7', {
      shared: 'yes',
      ...date('shared_on', await lo.daysFromNow(cloud, 0)),
      reach: '150',
    })

    const run = await starts('newsletter', issue('8', await lo.daysFromNow(cloud, 0)))
    expect(await lettersTo('ann@', 'issue 8')).toEqual([])
    const rows = await lo.board({ id: '', url: run.url, meeting: '' })
    expect(rows['Aneurin Bevan University Health Board']).toContain('Unsubscribed')
    expect((await submit(await visit(way))).heading).toBe('Stop newsletters')
  })
})

describe('the calendar', () => {
  test('asks each quarter what is heard, and each half-year about access until problems are cleared', async () => {
    const now = await cloud.clock.now()
    if (now < halfYear) await cloud.clock.to(halfYear)
    const about = 'Please tell us what you are hearing'
    const aboutAccess = () => lettersTo('ann@', 'Please check access to Network')
    const [hearing] = await lettersTo('ann@', about)
    // No summary yet: nobody is told of a decision that the committee did not take.
    expect(hearing!.text).toContain('There is no summary of last time to show you.')
    expect(hearing!.text).not.toContain('it decided to')
    // Access has a month of its own.
    expect(await aboutAccess()).toEqual([])
    await answer(await visit(linkIn(hearing!)), {
      kinds: ['idea'],
      idea: 'Share rosters between hospitals.',
      share: 'without-name',
    })
    await cloud.settled()
    const found = (await visit(`${cloud.url}/console/questions/link-officer/hearing`)).text
    // Whoever does not want their organisation named is quoted without it.
    expect(found).toMatch(/What is the idea\?: Share rosters between hospitals\./)
    // Nor beside its name anywhere that a case worker can look; who may read it finds it there.
    const told = (await items(cloud)).find(
      (item) => item.name === 'hearing' && JSON.stringify(item.answers).includes('Share rosters'),
    )
    const [run, parent] = [String(told?.run), String(told?.parent)]
    const places = [`runs/${run}`, `asks/${run}/hearing`, `runs/${parent}`, 'search?q=Aneurin']
    places.push(`runs/${parent}/board/returns`, `runs/${parent}/board/returns.csv`)
    for (const place of places)
      for (const accept of ['text/html', 'application/json']) {
        const shown = await browserOf('case-worker')(`${cloud.url}/console/${place}`, { headers: { accept } })
        expect(shown.status, place).toBe(200)
        expect(await shown.text(), `${place} ${accept}`).not.toContain('Share rosters')
      }
    expect((await visit(`${cloud.url}/console/runs/${run}`, 'case-worker')).text).toContain(
      'chose not to be named',
    )
    expect((await visit(`${cloud.url}/console/runs/${run}`, 'round-manager')).text).toContain('Share rosters')

    await cloud.clock.to(secondMonth)
    const [access] = await aboutAccess()
    // LO-F11 has no such choice, and access is no matter of what was heard.
    for (const words of ['Nothing this time', 'Last time']) expect(access!.text).not.toContain(words)
    // LO-L49: "It shows the number of members that your organisation gave us last time".
    const asked = await visit(linkIn(access!))
    for (const [language, words] of [
      ['cy', 'Nid oes gennym nifer ar gofnod eto'],
      ['en', 'We have no number on record yet'],
    ])
      expect((await visit(`${asked.url}/members?lang=${language}`)).text).toContain(words)
    await answer(await visit(linkIn(access!)), {
      members: '40',
      with_access: '31',
      problem: 'blocked',
      help: '',
    })
    await cloud.settled()
    const tasks = await visit(`${cloud.url}/console/tasks`)
    await answer(await follow(tasks, 'Clear a problem with access'), { done: 'Our IT let it through.' })
    await cloud.settled()
    const cleared = await cloud.inbox.newest('ann@', 'Access to Network: what we have done')
    expect(cleared.text).toContain('Our IT let it through.')
    for (const [question, words] of [
      ['network', 'Aneurin Bevan University Health Board: 31 of 40. Blocked by our IT'],
      ['how-fast', 'In working days: median 2'],
      ['events', 'Roadshow: How many people from your organisation expect to come? 12.'],
    ])
      expect((await visit(`${cloud.url}/console/questions/link-officer/${question}`)).text).toContain(words)
  })
})

describe('whoever holds a local event', () => {
  test('gets the list of bookings two working days before it, behind her own page, and hears that a change came too late', async () => {
    await cloud.clock.to(`${addWorkingDays(eventDay, -3)}T12:00:00Z`)
    expect(await lettersTo('ann@', 'Who is coming')).toEqual([])
    // A change that comes so late that nobody decides it.
    await changes(holdersPage, { what: ['capacity'], capacity: 60 })
    await cloud.clock.to(`${addWorkingDays(eventDay, -2)}T12:00:00Z`)
    const letter = await cloud.inbox.newest('ann@', 'Who is coming to your event')
    const link = /https?:\S+\/you\/\S+\/list-bookings-list/.exec(letter.text)?.[0] ?? ''
    const page = await visit(link)
    for (const words of [
      'In all: 4',
      'Betsi Cadwaladr University Health Board',
      'Will anyone want to use Welsh? No',
    ])
      expect(page.text).toContain(words)
    const program = await fetch(link, { headers: { accept: 'application/json' } })
    expect(await program.json()).toMatchObject({
      rows: [{ unit: { id: 'bcuhb' }, answers: { expected: '4', welsh: 'no' } }],
      ...{ silent: [], sums: { expected: 4 } },
    })
    // It is nobody else's, and nobody finds it who was not told of it.
    expect((await visit(link.replace('list-bookings-list', 'list-booking'))).status).toBe(404)
    const guest = ownLinkIn(await cloud.inbox.newest('bran@', 'A local evening event: Rostering well'))
    expect((await visit(`${guest}/list-bookings-list`)).status).toBe(404)

    const undecided = await cloud.inbox.newest('ann@', 'Your change to the event plan: not decided in time')
    for (const words of ['The plan stands', 'Cwmbran Hall']) expect(undecided.text).toContain(words)
    expect((await visit(holdersPage)).text).toContain('To change any of this, reply')
  })

  test('is asked how it was once it is over, on the day to which it was moved', async () => {
    const about = 'How did'
    await cloud.clock.to(`${eventDay}T22:00:00Z`)
    expect(await lettersTo('ann@', about)).toEqual([])
    await cloud.clock.to(`${addWorkingDays(eventDay, 1)}T12:00:00Z`)
    expect((await lettersTo('ann@', about))[0]?.text).toContain(formatDate(eventDay, 'en'))
  })
})

describe('an event that took place', () => {
  test('asks from its morning on how many came in all', async () => {
    const day = await lo.daysFromNow(cloud, 28)
    await starts('event', {
      name: 'Study day',
      ...date('date', day),
      start: '10am',
      place: 'Llandudno',
      booking: 'https://hpma-wales.example/study-day',
      text_en: 'Come to the study day.',
      text_cy: 'Dewch i’r diwrnod astudio.',
      places: '6',
    })
    const wanted = 'Say how many came to the event'
    await cloud.clock.to(`${addWorkingDays(day, -1)}T18:00:00Z`)
    expect((await visit(`${cloud.url}/console/tasks`)).text).not.toContain(wanted)
    await cloud.clock.to(`${day}T12:00:00Z`)
    await cloud.settled()
    const tasks = await visit(`${cloud.url}/console/tasks`)
    // The one that was cancelled is not asked about.
    expect(tasks.text.split(wanted)).toHaveLength(2)
    const task = await follow(tasks, wanted)
    // Which event it is stands on its first page, though whoever announced it may say it.
    for (const said of ['Study day', formatDate(day, 'en'), 'Llandudno']) expect(task.text).toContain(said)
    expect((await follow(task, 'Start ')).text).toContain('Study day')
    await answer(task, { attended: '43' })
    await cloud.settled()
    expect((await visit(`${cloud.url}/console/tasks`)).text).not.toContain(wanted)
    const found = await visit(`${cloud.url}/console/questions/link-officer/events-attended`)
    expect(found.text).toContain('Study day: How many people came? 43.')
    expect(found.text).not.toContain('Roadshow')
  })
})
