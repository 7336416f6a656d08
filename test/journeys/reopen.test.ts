import { afterAll, beforeAll, expect, test } from 'vitest'
import { follow, type Page, submit, visit } from './browse.ts'
import { type Cloud, startCloud } from './cloud.ts'
import { linkIn } from './inbox.ts'
import * as lo from './link-officer.ts'
import { answer, date } from './people.ts'

let cloud: Cloud
let round: lo.Round
beforeAll(async () => {
  cloud = await startCloud()
  await cloud.clock.to('2026-11-30T10:00:00Z')
  round = await lo.nominatingRound(cloud)
})
afterAll(() => cloud.stop())

/** The page of the run that asks Powys, or another organisation, for a nomination: the latest round stands first. */
async function powys(name = 'Powys'): Promise<Page> {
  const page = await visit(round.url)
  const runs = page.document.querySelectorAll('main a').filter((one) => one.text.includes(name))
  return visit(new URL(runs[0]?.getAttribute('href') ?? '', page.url).href)
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

test('an administrator pauses a question, takes it up again, and records what the director said by telephone', async () => {
  const about = async () => follow(await powys('Swansea'), 'Nominate a link officer')
  const why = { why: 'Her secretary telephoned.' }
  expect((await follow(await about(), 'Send a reminder now')).text).toMatch(/Nothing was sent|has gone today/)
  const extending = await follow(await about(), 'Give more time')
  const early = await submit(extending, date('until', await lo.daysFromNow(cloud, 2)))
  expect(early.status).toBe(422)
  expect(early.text).toContain('a date can only be moved to a later one')

  await answer(await follow(await about(), 'Pause it'), why)
  expect((await about()).text).toContain('an administrator paused it')
  await answer(await follow(await about(), 'Take it up again'), why)
  expect((await about()).text).not.toContain('an administrator paused it')

  const recorded = await answer(await follow(await about(), 'Record an answer for them'), {
    recorded_how: 'telephone',
    ...lo.noNomination,
  })
  expect(recorded.text).toContain('By telephone')
  await cloud.settled()
  const run = await powys('Swansea')
  expect(run.text).toContain('by telephone')
  expect(run.text).toContain('Reason: Her secretary telephoned.')
})
