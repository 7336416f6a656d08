import { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb'
import { expect, test } from 'vitest'
import { openStore } from '../../functions/aws/store/store.ts'
import type { TableSpec } from '../../local/dynamodb/table-spec.ts'
import { linkOfficer } from '../../schemes/link-officer/scheme.ts'
import { runView } from '../../shared/pages/console/run-view.ts'
import { finishRun } from '../../shared/run/end-run.ts'
import { openTask } from '../../shared/run/tasks.ts'
import { serveDynamoDb } from '../local/dynamodb/serve.ts'
import { appointed } from '../shared/run/own-person.ts'
import { all, expiringSpec, forgettingAlone, mornings, tableName, write } from './forgetting.ts'

/** Whoever had to do with the round in Powys, and what they wrote. */
const WRITTEN = /Eleri|Jones|Carys|Colleague|Everybody asks|Bronllys|She is away|Ring after|No reply/
const OFFICER = /Siân|sian\.puw/

test('six years after a run is over the table has what happened in it, and nothing that anybody wrote or who it was', async () => {
  const { client, clock } = await serveDynamoDb({ tables: [expiringSpec as TableSpec] })
  const doc = DynamoDBDocumentClient.from(client, { marshallOptions: { removeUndefinedValues: true } })
  const store = openStore(doc, tableName)
  const { morning: forgetOn, logged } = mornings(store, forgettingAlone)
  const morning = (day: string) => {
    clock.move(Date.parse(`${day}T08:00:00Z`) - clock.now())
    return forgetOn(day)
  }

  // The director answered, somebody rang, and a colleague of the director was asked as well.
  const { run: player, register } = appointed()
  const asked = player.ask('nomination')
  const task = openTask(player.situation(), asked, 'phone', 'coordinator')
  const settled = { ...asked.settled!, by: { name: 'Eleri Jones', title: 'Director', how: 'link' as const } }
  const holder = { as: 'colleague', name: 'Carys', email: 'carys@powys.example' }
  const passedTo = { name: 'Colleague', email: 'colleague@powys.example' }
  player.keep({
    run: player.situation().file.run,
    ledger: [{ at: player.now, who: 'system', what: 'task-opened' }],
    asks: [{ ask: { ...asked, settled, holder, passedTo }, from: ['answered'] }],
    tasks: [
      {
        ...{ ...task, state: 'done', said: 'Ring after nine' },
        done: { at: player.now, by: 'administrator x', note: 'No reply' },
      },
    ],
  })
  player.keep(finishRun(player.situation(), 'appointed')!)
  // The officer is in post all the while.
  const run = await write(store, player, { ...register[0]!, until: '2036-01-14' })
  const { run: record } = (await store.file(run))!
  await store.commit({
    run: record,
    ledger: [{ at: player.now, who: 'administrator x', what: 'nudged' }],
    reason: 'She is away',
  })

  expect(await morning('2027-04-14')).toBe(1)
  expect(await morning('2033-01-13')).toBe(0)
  const before = JSON.stringify(await all(doc))
  for (const word of [
    'Eleri',
    'Carys',
    'Colleague',
    'Everybody asks',
    'She is away',
    'Ring after',
    'No reply',
  ])
    expect(before).toContain(word)

  expect(await morning('2033-01-14')).toBe(1)
  expect(await morning('2034-01-14')).toBe(0)
  const after = JSON.stringify(await all(doc))
  expect(after).not.toMatch(WRITTEN)
  expect(logged.filter(({ code }) => code === 'run.bare')).toHaveLength(1)

  // What happened is known still: to counts, to lists, and to whoever looks at the run.
  const file = (await store.file(run))!
  expect(file.run).toMatchObject({ state: 'finished', outcomes: { nomination: 'nominate' } })
  expect(file.asks.find(({ step }) => step === 'nomination')).toMatchObject({
    ...{ state: 'answered', sent: asked.sent, due: asked.due, holder: { as: 'colleague', name: '—' } },
    settled: { outcome: 'nominate', at: settled.at },
  })
  const [nomination] = (await store.answersTo('link-officer', 'LO-F4')).answers
  expect(nomination?.answers).toEqual({
    ...{ answer: 'nominate', nominee_language: 'cy', nominee_knows: 'yes', has_deputy: 'yes' },
  })
  const view = runView({
    ...{ ledger: await store.ledger(run), reasons: await store.reasons(run) },
    ...{ children: [], letters: [], units: [], language: 'en', childAsks: [], childLetters: [] },
    situation: { scheme: linkOfficer, flow: linkOfficer.flows[0]!, file, now: '2034-01-14T08:00:00Z' },
  })
  expect(view.facts).toContainEqual({
    label: 'Deleted',
    value: 'What people wrote in this run and who they were, on Friday 14 January 2033',
  })
  expect(JSON.stringify(view.answers)).not.toContain('Not provided')

  // Who holds a role is known for as long as they do, and three months more.
  expect(after).toMatch(OFFICER)
  expect(await store.register('link-officer')).toMatchObject([{ name: 'Siân Rees-Puw' }])
  expect(await morning('2036-04-14')).toBe(1)
  expect(JSON.stringify(await all(doc))).not.toMatch(OFFICER)
  expect(await morning('2036-04-15')).toBe(0)
})
