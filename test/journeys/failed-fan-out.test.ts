import { afterAll, beforeAll, expect, test } from 'vitest'
import { itemsOf, ledgers, stopChild, stopExecution } from './aws.ts'
import { follow, type Page, visit } from './browse.ts'
import type { Cloud } from './cloud.ts'
import * as lo from './link-officer.ts'
import { startNominating } from './nominating.ts'
import { answer } from './people.ts'

const why = { why: 'The fault has been cured.' }
let cloud: Cloud
let round: lo.Round
beforeAll(async () => {
  ;({ cloud, round } = await startNominating())
})
afterAll(() => cloud.stop())

/** The run that works for Swansea, among those that are not finished. */
async function swansea(): Promise<{ id: string; page: Page }> {
  const runs = (await itemsOf(cloud, round.id)).filter(({ sk }) => sk === '0#RUN')
  const run = runs.find(({ id, state }) => String(id).endsWith('-sbuhb') && state !== 'finished')
  return { id: String(run?.id), page: await visit(`${cloud.url}/console/runs/${run?.id}`) }
}

const tryAgain = async (run: Page) => answer(await follow(run, 'Try again where it failed'), why)

test('one organisation whose workflow ended by itself waits for its round, and the page says so', async () => {
  const { id } = await swansea()
  await stopChild(cloud, 'link-officer/appoint', round.id, id)
  await cloud.settled()
  const said = await tryAgain((await swansea()).page)
  expect(said.status).toBe(409)
  expect(said.text).toContain('can be taken up again only together with the round')
  expect(said.text).toContain('the round goes on without it')
  expect((await swansea()).page.text).toContain('Try again where it failed')
  expect(await lo.stateOf(round)).toBe('Under way')
})

test('a round whose fan-out stands among several lists goes on where it was stopped, asking nobody again', async () => {
  await stopExecution(cloud, 'link-officer/appoint', round.id)
  await cloud.settled()
  expect(await lo.stateOf(round)).toBe('Failed')
  const before = (await cloud.inbox.all()).length
  const done = await tryAgain(await visit(round.url))
  expect(done.text).toContain('The run goes on at the step that failed')
  await cloud.settled()
  expect(await lo.stateOf(round)).toBe('Under way')
  const entries = (await ledgers(cloud)).get(`LEDGER#${round.id}`) ?? []
  expect(entries.findLast(({ what }) => what === 'taken-up')?.detail?.how).toBe('redriven')
  expect(await cloud.inbox.all()).toHaveLength(before)
  expect((await swansea()).page.text).not.toContain('Try again where it failed')
})

test('and those whom it had asked are heard: a director nominates, and the nominee is in post', async () => {
  await lo.directorAnswers(cloud, 'powys', 'Please nominate', lo.nominationOf('Gwen', 'powys'))
  await lo.nominees.accepts(cloud, 'Gwen', 'powys')
  await cloud.inbox.newest('gwen@powys.example', 'Welcome: you are now a link officer')
  expect(await lo.stateOf(round)).toBe('Under way')
})
