import { afterAll, beforeAll, expect, test } from 'vitest'
import { follow, type Page, visit } from './browse.ts'
import { type Cloud, startCloud } from './cloud.ts'
import { linkIn } from './inbox.ts'
import * as lo from './link-officer.ts'
import { answer } from './people.ts'

let cloud: Cloud
let round: lo.Round
beforeAll(async () => {
  cloud = await startCloud()
  await cloud.clock.to('2026-11-30T10:00:00Z')
  round = await lo.nominatingRound(cloud)
})
afterAll(() => cloud.stop())

/** The page of the run that asks Powys for a nomination. */
async function powys(): Promise<Page> {
  const page = await visit(round.url)
  const runs = page.document.querySelectorAll('main a').filter((one) => one.text.includes('Powys'))
  return visit(new URL(runs.at(-1)?.getAttribute('href') ?? '', page.url).href)
}

test('an administrator goes back to the nomination while the nominee has not answered', async () => {
  await lo.directorAnswers(cloud, 'powys', 'nominate a link officer', lo.nominationOf('Huw', 'powys'))
  const letters = (await cloud.inbox.all()).length
  const ask = await follow(await powys(), 'Accept or decline')
  const done = await answer(await follow(ask, 'Go back to an earlier question'), {
    which: 'nomination',
    why: 'The director telephoned: it was meant to be somebody else.',
  })
  expect(done.text).toContain('The question is put again')
  await cloud.settled()
  expect((await cloud.inbox.all()).length).toBe(letters + 1)
})

test('the nominee’s link says that it was withdrawn, and the director nominates somebody else', async () => {
  const nominee = await cloud.inbox.newest('huw@powys.example', 'You have been nominated')
  expect((await visit(linkIn(nominee))).status).toBe(410)
  await lo.directorAnswers(cloud, 'powys', 'nominate a link officer', lo.nominationOf('Mair', 'powys'))
  await lo.nominees.accepts(cloud, 'Mair', 'powys')
  expect((await lo.board(round))['Powys Teaching Health Board']).toContain('In post')
})

test('a question is not put again once somebody is in post', async () => {
  expect((await powys()).text).not.toContain('Go back to an earlier question')
})
