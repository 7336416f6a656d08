import { afterAll, beforeAll, expect, test } from 'vitest'
import { hide, itemsOf, ledgers, stopExecution } from './aws.ts'
import { follow, type Page, visit } from './browse.ts'
import { type Cloud, startCloud } from './cloud.ts'
import { linkIn } from './inbox.ts'
import * as lo from './link-officer.ts'
import { metricOf } from './metrics.ts'
import { answer } from './people.ts'

const why = { why: 'The fault has been cured.' }
let cloud: Cloud
let round: lo.Round
beforeAll(async () => {
  cloud = await startCloud()
  round = await lo.administratorProposes(cloud)
})
afterAll(() => cloud.stop())

const letters = async (about: string, to = '') =>
  (await cloud.inbox.all()).filter((one) => one.subject.includes(about) && one.to.join().includes(to))

/** The page of the run that works for an organisation. */
async function runOf(name: string): Promise<Page> {
  const page = await visit(round.url)
  const link = page.document.querySelectorAll('main a').findLast((one) => one.text.includes(name))
  return visit(new URL(link?.getAttribute('href') ?? '', page.url).href)
}

/** Has a failed run go on; how it did. */
async function tryAgain(run: Page): Promise<string> {
  const done = await answer(await follow(run, 'Try again where it failed'), why)
  expect(done.text).toContain('The run goes on at the step that failed')
  await cloud.settled()
  const id = decodeURIComponent(/runs\/([^/]+)/.exec(run.url)?.[1] ?? '')
  const entries = (await ledgers(cloud)).get(`LEDGER#${id}`) ?? []
  return String(entries.findLast(({ what }) => what === 'taken-up')?.detail?.how)
}

test('an execution that is stopped from outside is seen at once as a failure, and goes on with the question that was open', async () => {
  const before = (await letters('Please approve the proposal')).length
  await stopExecution(cloud, 'link-officer/appoint', round.id)
  await cloud.settled()
  expect(await lo.stateOf(round)).toBe('Failed')
  await expect.poll(() => metricOf(cloud, 'run.failed')).toEqual([1])
  const failed = await visit(round.url)
  expect(failed.text).toContain('A technical fault stopped it')
  expect(failed.text).toContain('Stopped here')
  expect(await tryAgain(failed)).toBe('redriven')
  expect(await lo.stateOf(round)).toBe('Under way')
  const asked = (await itemsOf(cloud, round.id)).filter(({ sk }) => sk.startsWith('0#ASK#release'))
  expect(asked).toMatchObject([{ number: 1, state: 'sent' }])
  expect(await letters('Please approve the proposal')).toHaveLength(before)
})

test('a question that nobody answers and whose silence leads nowhere is a failure, and not lost when its execution is', async () => {
  await cloud.clock.advance('P61D')
  expect((await visit(round.url)).text).toContain('Nobody answered, and the scheme does not say')
  await stopExecution(cloud, 'link-officer/appoint', round.id)
  const before = (await letters('Please approve the proposal')).length
  expect(await tryAgain(await visit(round.url))).toBe('redriven')
  expect(await letters('Please approve the proposal')).toHaveLength(before + 1)
  expect(await lo.stateOf(round)).toBe('Under way')
})

test('a fault that stops a run and its child runs is shown on each of them', async () => {
  const proposal = (await itemsOf(cloud, round.id)).find(({ sk }) => sk.startsWith('0#ANSWER#proposal#'))!
  const putBack = await hide(cloud, proposal)
  await lo.chairDecides(cloud, 'approve')
  await cloud.clock.advance('PT30M')
  expect((await runOf('Powys')).text).toContain('A technical fault stopped it')
  expect(await lo.stateOf(round)).toBe('Failed')
  await putBack()
})

test('both go on where they failed, in the executions that waited for it', async () => {
  expect(await tryAgain(await visit(round.url))).toBe('waited')
  expect(await lo.stateOf(round)).toBe('Under way')
  expect((await visit(round.url)).text).toContain('Reason: The fault has been cured.')
  expect(await tryAgain(await runOf('Powys'))).toBe('waited')
  expect(await letters('', lo.directorOf('powys'))).toHaveLength(1)
  expect((await visit(linkIn((await letters('', lo.directorOf('powys')))[0]!))).status).toBe(200)
})

test('one organisation is stopped by itself', async () => {
  await answer(await follow(await runOf('Swansea'), 'Stop this run'), why)
  expect((await runOf('Swansea')).text).toContain('An administrator stopped it')
  expect(await lo.stateOf(round)).toBe('Under way')
})

test('a run is stopped with all that works for it, and nobody is written to any more', async () => {
  const done = await answer(await follow(await visit(round.url), 'Stop this run'), why)
  expect(done.text).toContain('The run is stopped')
  await cloud.settled()
  expect(await lo.stateOf(round)).toBe('Stopped')
  expect((await runOf('Powys')).text).toContain('An administrator stopped it')
  expect((await visit(linkIn((await letters('', lo.directorOf('powys')))[0]!))).status).toBe(410)
  const sent = (await letters('')).length
  await cloud.clock.advance('P12D')
  expect(await letters('')).toHaveLength(sent)
  expect((await visit(round.url)).text).not.toContain('Stop this run')
})
