import ICAL from 'ical.js'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { formatDate } from '../../shared/calendar/format-date.ts'
import { addWorkingDays, subtractWorkingDays } from '../../shared/calendar/working-days.ts'
import { items, ledgers, putInPost, stopChild, stopExecution } from './aws.ts'
import { browserOf, follow, type Page, press, visit } from './browse.ts'
import type { Cloud } from './cloud.ts'
import { type Letter, linkIn, ownLinkIn } from './inbox.ts'
import * as lo from './link-officer.ts'
import { startNominating } from './nominating.ts'
import { answer, date } from './people.ts'

vi.setConfig({ testTimeout: 180_000, hookTimeout: 300_000 })

let cloud: Cloud
beforeAll(async () => {
  ;({ cloud } = await startNominating())
})
afterAll(() => cloud.stop())

const GWEN = 'gwen@hywel-dda.example'
const NIA = 'nia@powys.example'
const MAIR = 'mair@swansea-bay.example'
const CARYS = { unit: 'vunhst', name: 'Carys Ŵyn', email: 'carys@velindre.example' }
const DEWI = { unit: 'cavuhb', name: 'Dewi Ŵyn', email: 'dewi@cavuhb.example' }

/** Two link officers in post; the second gets her letters in Welsh. */
async function linkOfficers() {
  await lo.directorAnswers(cloud, 'hywel-dda', 'Please nominate', lo.nominationOf('Gwen', 'hywel-dda'))
  await lo.nominees.accepts(cloud, 'Gwen', 'hywel-dda')
  await lo.directorAnswers(cloud, 'powys', 'Please nominate', lo.nominationOf('Nia', 'powys'))
  await lo.nominees.accepts(cloud, 'Nia', 'powys', { language: 'cy' })
}

/** The calendar file of a letter, as a calendar program reads it. */
async function calendarOf(letter: Letter) {
  const page = await visit(`${cloud.url}/_local/inbox/${letter.id}`)
  const link = page.document
    .querySelectorAll('.files a')
    .find((one) => one.getAttribute('download') === 'calendar.ics')
  const file = await (await fetch(new URL(link?.getAttribute('href') ?? '', cloud.url))).text()
  const calendar = new ICAL.Component(ICAL.parse(file))
  const event = new ICAL.Event(calendar.getFirstSubcomponent('vevent')!)
  return {
    ...{ file, method: calendar.getFirstPropertyValue('method'), uid: event.uid, sequence: event.sequence },
    ...{ summary: event.summary, location: event.location, start: event.startDate.toString() },
  }
}

const lettersTo = async (address: string) =>
  (await cloud.inbox.all()).filter(({ to }) => to.some((one) => one.includes(address)))

/**
 * Dewi joined the round in an execution of his own. Stopped as a whole it is redriven; where only the child of its Map is
 * stopped it ends well, cannot be redriven, and another one takes up his question.
 */
async function breaksAndGoesOn(session: lo.Round): Promise<void> {
  const own = async () => {
    const runs = (await items(cloud)).filter(({ sk }) => sk === '0#RUN')
    return runs.find(({ id }) => String(id).startsWith(session.id) && String(id).endsWith(DEWI.unit))
  }
  const id = String((await own())?.id)
  for (const [stop, how] of [
    [() => stopExecution(cloud, 'link-officer/session', id), 'redriven'],
    [() => stopChild(cloud, 'link-officer/session', id, id), 'fresh'],
  ] as const) {
    await stop()
    await cloud.settled()
    expect(await lo.stateOf(session)).toBe('Under way')
    expect(await own()).toMatchObject({ state: 'failed', failures: [{ at: 'booking', ended: true }] })
    const page = await visit(`${cloud.url}/console/runs/${id}`)
    const done = await answer(await follow(page, 'Try again where it failed'), { why: 'Cured.' })
    expect(done.text).toContain('The run goes on at the step that failed')
    await cloud.settled()
    const entries = (await ledgers(cloud)).get(`LEDGER#${id}`) ?? []
    expect(entries.findLast(({ what }) => what === 'taken-up')?.detail?.how).toBe(how)
    expect(await own()).toMatchObject({ state: 'running' })
  }
}

async function setsSession(day: string): Promise<lo.Round> {
  const start = await visit(`${cloud.url}/console/start/link-officer/session`)
  const preview = await answer(start, {
    ...{ kind: 'first', title: 'Beth yw HPMA; what HPMA is', start: '10am', end: '11:30am' },
    ...{ way: 'both', place: 'Tŷ Hywel, Cardiff', online: 'https://meet.example/hpma' },
    ...date('date', day),
  })
  const page = await press(preview, 'Release')
  await cloud.settled()
  return { id: /\/console\/runs\/([^/?]+)$/.exec(page.url)?.[1] ?? '', url: page.url, meeting: day }
}

/** Booking is over: it is ten in the morning, four working days before. */
const bookingIsOver = (run: lo.Round): Promise<void> =>
  cloud.clock.to(`${subtractWorkingDays(run.meeting, 4)}T10:00:00Z`)

const does = async (run: lo.Round, task: string, typed: Parameters<typeof answer>[1]): Promise<Page> =>
  lo.administratorAnswers(cloud, run, task, typed)

test('a session that too few book is moved, booked in both languages, held, and written up', async () => {
  await linkOfficers()
  const first = await lo.daysFromNow(cloud, 42)
  const run = await setsSession(first)

  const invitation = await cloud.inbox.newest(GWEN, 'Link officer session: please choose a date')
  expect(invitation.text).toContain('The session lasts 1 hour 30 minutes. We will explain what HPMA is')
  expect(invitation.text).toContain('10am, In person or online, Tŷ Hywel, Cardiff')
  const before = await calendarOf(invitation)
  expect(before).toMatchObject({
    ...{ method: 'REQUEST', sequence: 0, summary: 'Beth yw HPMA; what HPMA is' },
    ...{ start: `${first}T10:00:00`, location: 'Tŷ Hywel, Cardiff, https://meet.example/hpma' },
  })
  expect(before.file).not.toMatch(/\/answer\/|\/you\//)
  const gwydd = await cloud.inbox.newest(NIA, 'Sesiwn swyddogion cyswllt')
  expect(gwydd.text).toContain('1 awr 30 munud')
  expect((await calendarOf(gwydd)).uid).not.toBe(before.uid)

  // Mair comes into post after the invitations went out: the next morning she has hers, once.
  await lo.directorAnswers(cloud, 'swansea-bay', 'Please nominate', lo.nominationOf('Mair', 'swansea-bay'))
  await lo.nominees.accepts(cloud, 'Mair', 'swansea-bay')
  await lo.workingDays(cloud, 2)
  const toMair = (await lettersTo(MAIR)).filter(({ subject }) => subject.includes('choose a date'))
  expect(toMair).toHaveLength(1)
  expect(await calendarOf(toMair[0]!)).toMatchObject({ sequence: 0, start: `${first}T10:00:00` })
  await answer(await visit(linkIn(toMair[0]!)), { attend: '1', how: 'online', use_welsh: 'no' })

  // Gwen cannot come, Nia is silent; five working days before, the co-ordinator moves it.
  const none = await answer(await visit(linkIn(invitation)), { attend: 'none', use_welsh: 'no' })
  expect(none.text).toContain('We will send you the notes')
  await bookingIsOver(run)
  // Carys comes into post after that, before it moves, and Dewi after it has.
  const inPost = { from: (await cloud.clock.now()).slice(0, 10), until: '2029-01-05' }
  await putInPost(cloud, [CARYS], inPost)
  const had = (await lettersTo(GWEN)).length
  const second = await lo.daysFromNow(cloud, 28)
  await does(run, 'Move or keep a session', {
    ...{ decision: 'move', start: '2pm', end: '3pm' },
    ...date('date', second),
  })

  // One letter says that it moves, asks again and moves the entry in the calendar.
  const sent = (await lettersTo(GWEN)).length
  const again = await cloud.inbox.newest(GWEN, 'The link officer session has moved')
  // Her own page says which session the question is about.
  expect((await visit(ownLinkIn(again))).text).toMatch(/Book a session .*Beth yw HPMA.* Reply by/)
  expect(again.text).toContain(`that was planned for ${formatDate(first, 'en')} has moved`)
  expect(sent - had).toBe(1)
  expect(await calendarOf(again)).toMatchObject({
    ...{ uid: before.uid, sequence: 1, method: 'REQUEST', start: `${second}T14:00:00` },
    location: before.location,
  })

  // Nia comes online, in Welsh: that is two tasks for the co-ordinator.
  const nia = await cloud.inbox.newest(NIA, 'Mae’r sesiwn swyddogion cyswllt wedi symud')
  await answer(await visit(`${linkIn(nia)}?lang=en`), {
    ...{ attend: '1', how: 'online', use_welsh: 'yes', adjustments: 'Capsiynau' },
  })
  await cloud.settled()
  const tasks = await visit(`${cloud.url}/console/tasks`)
  expect(tasks.text).toContain('Arrange simultaneous translation into English and Welsh for the session: Nia')
  const translation = await lo.openTask(cloud, run, 'Make the adjustments')
  expect(translation.text).toContain('Capsiynau')
  const form = await visit(`${translation.url}/do/done/why`)
  expect((await answer(form, { why: 'An interpreter is booked.' })).status).toBe(200)
  expect((await visit(`${cloud.url}/console/tasks`)).text).not.toContain('Make the adjustments asked for')

  // Mair booked a place later than the others: what moved is in her calendar too, and she books again.
  const mair = await cloud.inbox.newest(MAIR, 'The link officer session has moved')
  expect(await calendarOf(mair)).toMatchObject({ sequence: 1, start: `${second}T14:00:00` })
  await answer(await visit(linkIn(mair)), { attend: '1', how: 'online', use_welsh: 'no' })

  // Neither ever heard of the first day: they are invited to the second one.
  await putInPost(cloud, [DEWI], inPost)
  await lo.workingDays(cloud, 1)
  for (const { email } of [CARYS, DEWI]) {
    const [invited, ...more] = await lettersTo(email)
    expect(more).toEqual([])
    expect(invited?.subject).toContain('Link officer session: please choose a date')
    expect(invited?.text).toContain(formatDate(second, 'en'))
    for (const unheard of [formatDate(first, 'en'), 'has moved']) expect(invited?.text).not.toContain(unheard)
    expect(await calendarOf(invited!)).toMatchObject({ method: 'REQUEST', start: `${second}T14:00:00` })
    if (email === DEWI.email) await breaksAndGoesOn(run)
    await answer(await visit(linkIn(invited!)), { attend: '1', how: 'online', use_welsh: 'no' })
    expect(await lettersTo(email)).toHaveLength(1)
  }

  // Four of five are enough: it is held, and who came is recorded.
  await cloud.clock.to(`${addWorkingDays(second, 1)}T10:00:00Z`)
  const day = await lo.openTask(cloud, run, 'Record who came')
  const page = await visit(`${day.url}/came`)
  expect(page.text).toMatch(/Gwen Ŵyn, Hywel Dda.*Not booked/s)
  expect(page.text).toMatch(/Nia Ŵyn, Powys.*Booked/s)
  expect(page.text).toMatch(/Mair Ŵyn, Swansea Bay.*Booked/s)
  await does(run, 'Record who came', {
    came: ['pthb', 'sbuhb', 'vunhst', 'cavuhb'],
    notes: 'https://notes.example/1',
  })
  expect((await visit(run.url)).text).toContain('Held')
  // The register says on which day: the one to which it was moved.
  const shown = await visit(`${cloud.url}/console/register`, 'round-manager')
  const rows = shown.document.querySelectorAll('main tbody tr')
  const register = await browserOf('round-manager')(`${cloud.url}/console/register`, {
    headers: { accept: 'application/json' },
  })
  const { roles } = (await register.json()) as { roles: { entries: { unit: { id: string } }[] }[] }
  const entryOf = (unit: string) => roles[0]!.entries.find((one) => one.unit.id === unit)
  expect(entryOf('pthb')).toMatchObject({ inducted: second })
  expect(entryOf('hduhb')).not.toHaveProperty('inducted')
  expect(rows.find(({ text }) => text.includes('Nia'))?.text).toContain(formatDate(second, 'en'))
  const notes = await cloud.inbox.newest(GWEN, 'Notes of the link officer session')
  expect(notes.text).toContain('https://notes.example/1')

  // The role profile that the session wrote: who came has taken part before anybody comments.
  const start = await visit(`${cloud.url}/console/start/link-officer/profile`)
  const drafted = { ...date('session_on', second), heading_1: 'Purpose', text_1: 'Ears.', more_1: 'no' }
  await press(await answer(start, drafted), 'Release')
  await cloud.settled()
  const ballot = (await items(cloud)).find(({ sk }) => sk.startsWith('0#BALLOT#comments'))
  expect(ballot).toMatchObject({ asked: 5, answered: 0, came: expect.arrayContaining(['pthb', 'sbuhb']) })
})

test('a session that is cancelled is taken out of the calendar', async () => {
  const run = await setsSession(await lo.daysFromNow(cloud, 42))
  const before = await calendarOf(await cloud.inbox.newest(GWEN, 'Link officer session: please choose'))
  await bookingIsOver(run)
  await does(run, 'Move or keep a session', { decision: 'cancel' })
  const letter = await cloud.inbox.newest(GWEN, 'The link officer session on')
  expect(letter.subject).toContain('is cancelled')
  expect(letter.text).toContain('Too few people could come')
  const after = await calendarOf(letter)
  expect(after).toMatchObject({ method: 'CANCEL', uid: before.uid, start: before.start })
  expect(after.sequence).toBeGreaterThan(before.sequence)
  expect((await visit(run.url)).text).toContain('Cancelled')
})

test('a session can be cancelled before booking is over, and after, until its morning', async () => {
  for (const late of [false, true]) {
    const run = await setsSession(await lo.daysFromNow(cloud, 28))
    const invited = await cloud.inbox.newest(GWEN, 'Link officer session: please choose')
    if (late) {
      await bookingIsOver(run)
      await does(run, 'Move or keep a session', { decision: 'keep' })
    }
    // Which session it is stands on the first page, though whoever set it may cancel it.
    const task = await lo.openTask(cloud, run, 'Cancel the session, if it has to be')
    for (const said of ['Beth yw HPMA', formatDate(run.meeting, 'en')]) expect(task.text).toContain(said)
    await does(run, 'Cancel the session, if it has to be', { cancelled: 'yes' })
    const letter = await cloud.inbox.newest(GWEN, 'The link officer session on')
    expect(letter.subject).toContain('is cancelled')
    expect(letter.text).not.toContain('Too few')
    const [before, after] = [await calendarOf(invited), await calendarOf(letter)]
    expect(after).toMatchObject({ method: 'CANCEL', uid: before.uid, start: before.start })
    expect(after.sequence).toBeGreaterThan(before.sequence)
    expect((await visit(linkIn(invited))).text).not.toContain('Start now')
    expect((await visit(run.url)).text).toContain('Cancelled')
  }
})

test('who misses two sessions in a row is the co-ordinator’s to talk to; one that was cancelled is not missed', async () => {
  const day = addWorkingDays((await cloud.clock.now()).slice(0, 10), 10)
  const run = await setsSession(day)
  // Nobody answers, and nobody moves it: it is held.
  await cloud.clock.to(`${day}T12:00:00Z`)
  await does(run, 'Record who came', { came: ['nobody'], notes: 'https://notes.example/2' })
  const task = await lo.openTask(cloud, run, 'Talk about two missed sessions')
  expect(task.text).toContain('came to neither')
  const asked = (await items(cloud)).filter(({ sk }) => sk.startsWith('0#ASK#missed-sessions'))
  expect(asked).toHaveLength(1)
  const question = await visit(`${task.url}/decision`)
  expect(question.text).toMatch(/Hywel Dda University Health Board.*Gwen Ŵyn/s)
  await answer(question, { decision: 'carries-on' })
  await cloud.settled()
  expect((await visit(run.url)).text).toContain('Held')
})
