import { afterAll, beforeAll, expect, test } from 'vitest'
import { ledgers, stopExecution } from './aws.ts'
import { follow, visit } from './browse.ts'
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

test('a round whose fan-out stands among several lists goes on where it was stopped, asking nobody again', async () => {
  await stopExecution(cloud, 'link-officer/appoint', round.id)
  await cloud.settled()
  expect(await lo.stateOf(round)).toBe('Failed')
  const before = (await cloud.inbox.all()).length
  const done = await answer(await follow(await visit(round.url), 'Try again where it failed'), why)
  expect(done.text).toContain('The run goes on at the step that failed')
  await cloud.settled()
  expect(await lo.stateOf(round)).toBe('Under way')
  const entries = (await ledgers(cloud)).get(`LEDGER#${round.id}`) ?? []
  expect(entries.findLast(({ what }) => what === 'taken-up')?.detail?.how).toBe('redriven')
  expect(await cloud.inbox.all()).toHaveLength(before)
})

test('and those whom it had asked are heard: a director nominates, and the nominee is in post', async () => {
  await lo.directorAnswers(cloud, 'powys', 'Please nominate', lo.nominationOf('Gwen', 'powys'))
  await lo.nominees.accepts(cloud, 'Gwen', 'powys')
  await cloud.inbox.newest('gwen@powys.example', 'Welcome: you are now a link officer')
  expect(await lo.stateOf(round)).toBe('Under way')
})
