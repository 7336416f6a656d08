import { afterAll, beforeAll, expect, test } from 'vitest'
import { firstBroken } from '../../shared/run/ledger.ts'
import { items } from './aws.ts'
import { browserOf, follow, messageBeside, type Page, press, upload, visit } from './browse.ts'
import { type Cloud, startCloud } from './cloud.ts'
import { linkIn } from './inbox.ts'
import * as lo from './link-officer.ts'
import { answer, date } from './people.ts'

let cloud: Cloud
let place: string
beforeAll(async () => {
  cloud = await startCloud()
  place = `${cloud.url}/console/directory/link-officer`
})
afterAll(() => cloud.stop())

const exported = async () => (await browserOf('everything')(`${place}/export`)).text()
const importing = async (file: string): Promise<Page> => upload(await visit(`${place}/import`), file)
const nia = {
  whether: 'held',
  name: 'Nia Rees',
  email: 'nia.rees@powys.example',
  title_en: 'Director of People',
  title_cy: 'Cyfarwyddwr Pobl',
  language: 'en',
}
/** Opens the form of an office and answers it. */
async function holderIs(office: string, typed: Record<string, string>): Promise<Page> {
  const { default_from: from, ...rest } = typed
  const given = from ? { ...rest, ...date('from', from) } : rest
  const done = await answer(await visit(`${place}/offices/${office}`), given)
  await cloud.settled()
  return done
}

test('a file with a bad row shows it with its line and reason, and changes nothing until it is confirmed', async () => {
  const before = await exported()
  const file = before
    .replace('workforce.director@powys.example', 'workforce at powys')
    .replace('Velindre University NHS Trust', 'Velindre NHS Trust')
    .replaceAll(',', ';')
  const page = await importing(file)
  expect(page.heading).toContain('What the file would change')
  expect(page.text).toMatch(
    /Line 12 .*Powys.*The email address of the Workforce Director is not one: “workforce at powys”/,
  )
  expect(page.text).toMatch(/Velindre University NHS Trust.*Velindre NHS Trust/)
  expect(await exported()).toBe(before)

  const done = await press(page, 'Import 1 change')
  expect(done.text).toContain('1 unit was imported')
  expect(await exported()).toBe(before.replace('Velindre University NHS Trust', 'Velindre NHS Trust'))
  expect((await importing(await exported())).text).toContain(
    'Nothing in this file would change the directory',
  )
  expect((await visit(page.url)).status).toBe(410)
})

test('what was shown and is no longer so is shown again, and not imported', async () => {
  const page = await importing((await exported()).replace('Velindre NHS Trust', 'Velindre'))
  const other = await importing(
    (await exported()).replace('Velindre NHS Trust', 'Velindre University NHS Trust'),
  )
  await press(other, 'Import 1 change')
  // Whoever pressed twice without scripts sees the answer to the second press.
  const twice = await press(other, 'Import 1 change')
  expect([twice.status, twice.text]).toEqual([410, expect.stringContaining('It was imported already')])
  const again = await press(page, 'Import 1 change')
  expect(again.text).toContain('The directory has changed since this was shown')
  expect(await exported()).toContain('Velindre University NHS Trust')
})

test('a file that is none is refused beside the box, and so is no file at all', async () => {
  const empty = await upload(await visit(`${place}/import`), '')
  expect([empty.status, messageBeside(empty, 'file')]).toEqual([422, 'Choose a file, or paste its rows'])
  const odd = await importing('fax,telex\n1,2')
  expect([odd.status, messageBeside(odd, 'file')]).toEqual([
    422,
    expect.stringContaining('must name the columns'),
  ])
})

test('the chair is whoever the directory says: the letter goes there, and others are signed so', async () => {
  await holderIs('-/chair', {
    ...{ whether: 'held', name: 'Gethin Pugh', email: 'gethin@hpma-wales.example', language: 'en' },
  })
  await lo.administratorProposes(cloud)
  const letter = await cloud.inbox.newest('gethin@hpma-wales.example', 'Please approve the proposal')
  expect(letter.text).toContain('Gethin Pugh')
  expect((await cloud.inbox.all()).some(({ to }) => to.includes('chair@hpma-wales.example'))).toBe(false)
})

test('the contact on pages is whoever is co-ordinator today, or stands in', async () => {
  const footerAt = async (at: string) => (await visit(at)).document.querySelector('footer')?.text
  const contact = (path: string) => footerAt(`${cloud.url}${path}`)
  expect(await contact('/contact')).toContain('Elin Morgan')
  await holderIs('-/coordinator', {
    ...{ whether: 'held', name: 'Non Parry', email: 'non@hpma-wales.example', language: 'both' },
  })
  expect(await contact('/contact')).toContain('Non Parry')
  const link = linkIn(await cloud.inbox.newest('gethin@', 'Please approve the proposal'))
  expect(await footerAt(link)).toContain('Non Parry')
  await holderIs('-/coordinator', { whether: 'vacant' })
  expect(await contact('/privacy')).toContain('Gethin Pugh')
  expect(await contact('/nowhere')).not.toMatch(/Elin Morgan|Gethin Pugh/)
})

test('when a director changes, what is open goes to the new one, and the old link is dead', async () => {
  await answer(await visit(linkIn(await cloud.inbox.newest('gethin@', 'Please approve'))), {
    ...{ decision: 'approve', your_name: 'Gethin Pugh', your_title: 'Chair' },
  })
  // The chair may change the answer for a while.
  await cloud.clock.advance('PT1H')
  const old = linkIn(await cloud.inbox.newest(lo.directorOf('powys'), 'Proposal'))
  const form = await visit(`${place}/offices/pthb/workforce-director`)
  expect(form.text).toMatch(/Open requests LO-/)
  const unit = await holderIs('pthb/workforce-director', nia)
  expect(unit.text).toContain('Nia Rees, Director of People, nia.rees@powys.example')
  const letters = (await cloud.inbox.all()).filter(({ to }) => to.join().includes('nia.rees@'))
  expect(letters).toHaveLength(1)
  expect((await visit(old)).status).toBe(410)
  expect((await visit(linkIn(letters[0]!))).status).toBe(200)
})

test('somebody who comes on a later day has nothing before it, and what is open at nine on it', async () => {
  const on = '2026-12-02'
  const unit = await holderIs('pthb/workforce-director', {
    ...nia,
    ...{ name: 'Ifan Bowen', email: 'ifan.bowen@powys.example', default_from: on },
  })
  expect(unit.text).toContain(
    'Ifan Bowen, Director of People, ifan.bowen@powys.example, from Wednesday 2 December 2026',
  )
  expect(unit.text).toContain('Nia Rees')
  await cloud.clock.to(`${on}T08:59:00Z`)
  const letters = async () => (await cloud.inbox.all()).filter(({ to }) => to.join().includes('ifan.bowen@'))
  expect(await letters()).toEqual([])
  await cloud.clock.to(`${on}T09:05:00Z`)
  expect(await letters()).toHaveLength(1)
  expect((await visit(unit.url)).text).toMatch(/Ifan Bowen.*Held.*2 December 2026/)
})

test('the ledger of the directory holds, and names nobody', async () => {
  const { entries } = (await (await browserOf('everything')(`${place}/ledger`)).json()) as {
    entries: never[]
  }
  expect(entries.length).toBeGreaterThan(4)
  expect(firstBroken(entries)).toBeUndefined()
  expect(JSON.stringify(entries)).not.toMatch(/@|Nia|Ifan|Gethin|Velindre/)
  const left = (await items(cloud)).filter(
    ({ sk }) => sk.startsWith('2#HANDOVER#') && sk.includes('2026-11-30'),
  )
  expect(left).toEqual([])
})

test('a unit can be taken out of scope and put in again', async () => {
  const unit = await visit(`${place}/units/nwpi`)
  const inScope = await press(unit, 'Put in scope')
  expect(inScope.text).toContain('it is asked in new rounds')
  expect((await press(inScope, 'Take out of scope')).text).toContain('it is not asked in new rounds')
  expect((await follow(await visit(place), 'Powys')).heading).toContain('Powys Teaching Health Board')
})
