import { Temporal } from 'temporal-polyfill'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { formatDate } from '../../shared/calendar/format-date.ts'
import { addWorkingDays } from '../../shared/calendar/working-days.ts'
import { defineScheme } from '../../shared/scheme/define.ts'
import type { Scheme } from '../../shared/scheme/scheme.ts'
import { items, putAnswer, putInPost, putSilence } from './aws.ts'
import { press, visit } from './browse.ts'
import { type Cloud, startCloud } from './cloud.ts'
import { ownLinkIn } from './inbox.ts'
import * as lo from './link-officer.ts'
import { answer, answerLetter, date } from './people.ts'

vi.setConfig({ testTimeout: 120_000, hookTimeout: 240_000 })

let cloud: Cloud
beforeAll(async () => {
  cloud = await startCloud()
})
afterAll(() => cloud.stop())

const issue = (today: string) => ({
  ...{ number: '1', link: 'https://news.example/1', text_en: 'Please read.', text_cy: 'Darllenwch.' },
  ...date('issued_on', today),
  ...date('next_copy', addWorkingDays(today, 60)),
})

const entries = async (unit: string) =>
  (await items(cloud))
    .filter((item) => item.pk.startsWith('REGISTER#') && item.unit === unit)
    .sort((a, b) => (String(a.from) < String(b.from) ? -1 : 1))

test('after two years one carries on, one hands over, and one who says nothing stays and is marked', async () => {
  const today = (await cloud.clock.now()).slice(0, 10)
  const until = addWorkingDays(today, 16)
  const from = `${Number(until.slice(0, 4)) - 2}${until.slice(4)}`
  const holders = { abuhb: 'Ann', bcuhb: 'Bran', cavuhb: 'Cadi' }
  // Whoever is in post came there by a round, which takes over the scheme's organisations: so does this one, of nobody.
  const newsletter = await visit(`${cloud.url}/console/start/link-officer/newsletter`)
  await press(await answer(newsletter, issue(today)), 'Release')
  await cloud.settled()
  await putInPost(
    cloud,
    Object.entries(holders).map(([unit, name]) => ({
      unit,
      name,
      email: `${name.toLowerCase()}@${unit}.example`,
    })),
    { from, until },
  )
  // Powys said nothing to a round, 60 working days before tomorrow.
  await putSilence(cloud, 'pthb', addWorkingDays(today, -59))
  await lo.workingDays(cloud, 1)
  const again = await cloud.inbox.newest(lo.directorOf('powys'), 'We ask again')
  expect(again.text).toContain('Some months ago we asked Powys Teaching Health Board')
  const asked = await cloud.inbox.newest('ann@', 'Your role as link officer for Aneurin Bevan')
  expect(asked.text).toContain('You have now been link officer for two years.')
  expect(asked.text).not.toContain('We have recorded that you are stopping.')
  expect(asked.text).toContain('Please reply by: ')

  const carriesOn = await answerLetter(cloud, 'ann@', 'Your role as link officer', { decision: 'carry-on' })
  expect(carriesOn.text).toContain('Thank you for carrying on.')
  expect(await entries('abuhb')).toMatchObject([{ until }, { name: 'Ann', from: until }])

  await answerLetter(cloud, 'bran@', 'Your role as link officer', {
    decision: 'hand-over',
    ...date('last_day', until),
  })
  const thanks = await cloud.inbox.newest('bran@', 'Your role as link officer')
  expect(thanks.text).toContain('We have recorded that you are stopping.')
  expect(ownLinkIn(thanks)).toBeTruthy()
  await cloud.inbox.newest(lo.directorOf('betsi-cadwaladr'), 'needs a new link officer')

  // Nobody answers for Cadi, who is reminded once: she stays, and is marked. Her director hears nothing of it.
  await cloud.clock.to(`${until}T12:00:00Z`)
  const toCadi = (await cloud.inbox.all()).filter(({ to }) => to.some((one) => one.includes('cadi@')))
  const [first, second] = toCadi
  expect(toCadi).toHaveLength(2)
  expect(second!.subject).toBe(`Reminder: ${first!.subject}`)
  expect(first!.text).not.toContain('This is a reminder.')
  const when = formatDate(first!.date.slice(0, 10), 'en')
  expect(second!.text).toContain(`\n\nThis is a reminder. We wrote to you about this on ${when}.\n\n`)
  expect((await entries('cavuhb'))[1]).toMatchObject({ name: 'Cadi', from: until, overdue: true })
  const register = await visit(`${cloud.url}/console/register`)
  for (const words of ['Renewal overdue', 'vacancies', 'Cadi', 'Ann']) expect(register.text).toContain(words)
  const toDirector = (await cloud.inbox.all()).filter(({ to }) =>
    to.includes(lo.directorOf('cardiff-and-vale')),
  )
  expect(toDirector).toHaveLength(0)
})

test('the letters about one who leaves are shown with who that is, and nobody leaves before they came', async () => {
  const start = await visit(`${cloud.url}/console/start/link-officer/leaving`)
  const said = { 'about-unit': 'cavuhb', who: 'director', reason: 'leaving', suggest: 'no' }
  const [entry] = await entries('cavuhb')
  const before = Temporal.PlainDate.from(String(entry?.from)).subtract({ days: 1 }).toString()
  await expect(answer(start, { ...said, ...date('last_day', before) })).rejects.toThrow(/must be on or after/)
  const today = (await cloud.clock.now()).slice(0, 10)
  const again = await visit(start.url)
  const preview = await answer(again, { ...said, ...date('last_day', today) })
  expect(preview.heading).toContain('Check the letters before they go')
  expect(preview.text).toContain('Dear Cadi')
  expect(preview.text).toContain(lo.directorOf('cardiff-and-vale'))
  expect(preview.text).not.toMatch(/nobody holds|organisation name: not known|link officer name: not known/)
})

test('another branch gets the scheme that its chair approved, once she is content with it', async () => {
  const orgs = [
    'Highland NHS Trust, Director of People, people@highland.example',
    'Isles NHS Trust, Head of HR, hr@isles.example',
  ]
  const branch = {
    ...{ branch: 'HPMA Highland branch', group: 'the Highland HR Directors’ meeting', orgs: orgs.join('\n') },
    ...{ coordinator: 'Ailsa Craig', bilingual: 'no' },
  }
  const start = await visit(`${cloud.url}/console/start/link-officer/branch`)
  const page = await press(await answer(start, branch), 'Release')
  await cloud.settled()
  const id = /\/console\/runs\/([^/?]+)$/.exec(page.url)?.[1] ?? ''
  const run = { id, url: page.url, meeting: '' }
  await lo.administratorAnswers(cloud, run, 'Say who chairs', {
    ...{ chair_name: 'Isla Skye', chair_email: 'isla@highland.example' },
  })
  const signed = { your_name: 'Isla Skye', your_title: 'Chair' }
  await answerLetter(cloud, 'isla@', 'approve', {
    decision: 'send-back',
    reason: 'Ailsa has left.',
    ...signed,
  })
  expect((await visit(run.url)).text).not.toContain('Download the scheme')
  await lo.administratorAnswers(cloud, run, 'Set up the scheme in another branch', {
    ...branch,
    coordinator: 'Rona Raasay',
  })
  await answerLetter(cloud, 'isla@', 'approve', { decision: 'approve', ...signed })

  const approved = await visit(run.url)
  const link = approved.document
    .querySelectorAll('main a')
    .find((one) => one.text.includes('Download the scheme'))
  const file = await visit(new URL(link?.getAttribute('href') ?? '', approved.url).href)
  const { scheme, toDo } = JSON.parse(file.document.toString()) as { scheme: Scheme; toDo: string[] }
  expect(() => defineScheme(scheme)).not.toThrow()
  expect(scheme.languages).toEqual(['en'])
  expect(scheme.units[0]?.members.map(({ name }) => name.en)).toEqual([
    'Highland NHS Trust',
    'Isles NHS Trust',
  ])
  expect(toDo.join(' ')).toContain('"Link officer co-ordinator" (Rona Raasay)')
  const ours = ['Wales branch', 'Mari Prosser', 'Elin Morgan', 'Rhys Bevan', 'Ailsa'].filter((words) =>
    JSON.stringify(scheme).includes(words),
  )
  expect(ours).toEqual([])
})

test('30 weeks without a session are a task, which closes by itself once one is set', async () => {
  const now = await cloud.clock.now()
  const last = Temporal.Instant.from(now).toZonedDateTimeISO('Europe/London').toPlainDate()
  const held = last.subtract({ weeks: 31 }).toString()
  await putAnswer(cloud, 'long-ago', 'LO-S1', { date: held }, `${held}T10:00:00.000Z`)
  await lo.workingDays(cloud, 1)
  const tasks = async () => (await visit(`${cloud.url}/console/tasks`)).text
  expect(await tasks()).toContain('No session for 30 weeks')

  const start = await visit(`${cloud.url}/console/start/link-officer/session`)
  const preview = await answer(start, {
    ...{ kind: 'development', title: 'Listening', start: '10am', end: '11am' },
    ...{ way: 'online', online: 'https://meet.example/hpma' },
    ...date('date', await lo.daysFromNow(cloud, 42)),
  })
  await press(preview, 'Release')
  await cloud.settled()
  expect(await tasks()).toContain('No session for 30 weeks')
  await lo.workingDays(cloud, 1)
  expect(await tasks()).not.toContain('No session for 30 weeks')
  const run = (await items(cloud)).find(({ sk, flow }) => sk === '0#RUN' && flow === 'session-overdue')
  expect(run).toMatchObject({ state: 'finished', outcome: 'session-set' })
})
