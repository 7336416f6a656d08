import { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb'
import { expect, test } from 'vitest'
import { openStore } from '../../functions/aws/store/store.ts'
import type { TableSpec } from '../../local/dynamodb/table-spec.ts'
import { flowOf, schemes } from '../../schemes/catalogue.ts'
import type { Store } from '../../shared/ports/store.ts'
import { beginByCalendar } from '../../shared/run/begin-run.ts'
import { finishRun } from '../../shared/run/end-run.ts'
import { firstBroken } from '../../shared/run/ledger.ts'
import { openAsk } from '../../shared/run/open-ask.ts'
import type { Appointment } from '../../shared/run/records/appointment.ts'
import type { LedgerEntry } from '../../shared/run/records/ledger.ts'
import { asPerson } from '../../shared/run/starts-due.ts'
import type { AskStep } from '../../shared/scheme/steps/ask.ts'
import { stepOf } from '../../shared/scheme/walk.ts'
import { serveDynamoDb } from '../local/dynamodb/serve.ts'
import { appointed } from '../shared/run/own-person.ts'
import { all, mornings, spec, tableName, write } from './forgetting.ts'

const scheme = schemes[0]!
const NAMES = /Siân|sian|Rees|Bronllys|Everybody asks|near the door|Jo Lee|jo@powys/

/** The officer’s renewal, asked shortly before they left and never answered: a run that has them because they hold the role. */
async function asked(store: Store, entry: Appointment): Promise<string> {
  const [id, now] = ['renewal-1', '2027-12-29T09:00:00.000Z']
  const flow = flowOf(scheme, 'renewal')
  const about = { unit: entry.unit, people: [asPerson(entry, id)] }
  await store.commit(beginByCalendar({ id, scheme, flow, reference: 'LO-AAAA-AAAA', now }, about))
  const situation = async () => ({ scheme, flow, file: (await store.file(id))!, now })
  const step = stepOf(flow, 'departure') as AskStep
  const opening = openAsk(await situation(), step, {
    entered: now,
    taskToken: 't',
    reference: 'LO-BBBB-BBBB',
  })
  if (opening.kind !== 'open') throw new Error('The renewal was not asked')
  await store.commit(opening.change)
  return id
}

test('who left goes after three months, who was never appointed three months after the run, and what happened stays', async () => {
  const { client } = await serveDynamoDb({ tables: [spec as TableSpec] })
  const doc = DynamoDBDocumentClient.from(client, { marshallOptions: { removeUndefinedValues: true } })
  const store = openStore(doc, tableName)
  const { run: player, register } = appointed()
  player.keep(finishRun(player.situation(), 'appointed')!)
  const entry = { ...register[0]!, until: '2028-01-14', ended: true, reason: 'Stepping down' }
  const child = await write(store, player, entry)
  const renewal = await asked(store, entry)
  const { morning, logged } = mornings(store)

  // The deputy was named and never appointed; the run was over on 14 January 2027.
  expect(await morning('2027-04-13')).toBe(0)
  expect(JSON.stringify(await store.file(child))).toContain('Jo Lee')
  expect(await morning('2027-04-14')).toBe(1)
  expect(JSON.stringify(await all(doc))).not.toMatch(/Jo Lee|jo@powys/)
  expect(JSON.stringify(await store.file(child))).toContain('Siân Rees-Puw')
  expect(await morning('2027-04-15')).toBe(0)

  // The officer left on 14 January 2028. Three months later it is Good Friday. Of the renewal something is still asked.
  expect(await morning('2028-04-13')).toBe(0)
  expect(await morning('2028-04-14')).toBe(1)
  expect(JSON.stringify(await store.file(child))).not.toMatch(NAMES)
  expect(await store.register(scheme.id)).toMatchObject([{ name: 'Siân Rees-Puw' }])
  const open = (await store.file(renewal))!
  const change = finishRun(
    { scheme, flow: flowOf(scheme, 'renewal'), file: open, now: '2028-04-14T10:00:00.000Z' },
    'left',
  )
  expect(await store.commit(change!)).toBe(true)
  expect(await store.openRuns(scheme.id, 'renewal')).toEqual({ runs: [] })
  expect(await morning('2028-04-15')).toBe(1)
  expect(await morning('2028-04-16')).toBe(0)

  // Nothing in the table says who it was, and everything in it says what happened.
  expect(JSON.stringify(await all(doc))).not.toMatch(NAMES)
  const { unit, from, until } = entry
  expect(await store.register(scheme.id)).toMatchObject([{ unit, from, until, name: '—', email: '—' }])
  const { run, asks } = (await store.file(child))!
  expect(run.outcomes).toMatchObject({
    nomination: 'nominate',
    acceptance: 'accept',
    appointment: 'appointed',
  })
  expect(asks).toHaveLength(2)
  for (const id of [child, renewal]) {
    const ledger = await store.ledger(id)
    const entries = ledger as (LedgerEntry & { pk?: string; sk?: string })[]
    expect(firstBroken(entries.map(({ pk: _, sk: __, ...entry }) => entry))).toBeUndefined()
    expect(ledger.filter(({ what }) => what === 'erased').length).toBeGreaterThan(0)
    expect(ledger.every(({ what, who }) => what !== 'erased' || who === 'system')).toBe(true)
  }
  expect(logged.filter((one) => JSON.stringify(one).includes('people.forgotten'))).toHaveLength(3)
  expect(JSON.stringify(logged)).not.toMatch(NAMES)
})

test('a letter carries the day on which the table deletes it, twelve months after it was written', () => {
  const { run } = appointed()
  expect(run.letters.map(({ forgetAt }) => new Date(forgetAt! * 1000).toISOString())).toEqual(
    run.letters.map(() => '2028-01-14T00:00:00.000Z'),
  )
})
