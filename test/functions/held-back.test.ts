import { beforeEach, expect, inject, test, vi } from 'vitest'
import { openStore } from '../../functions/aws/store/store.ts'
import { followsDue } from '../../functions/schedule/follow-ends.ts'
import type { TableSpec } from '../../local/dynamodb/table-spec.ts'
import { flowOf, schemes } from '../../schemes/catalogue.ts'
import { addWorkingDays } from '../../shared/calendar/working-days.ts'
import type { Store } from '../../shared/ports/store.ts'
import { beginChild, beginRun } from '../../shared/run/begin-run.ts'
import { finishRun } from '../../shared/run/end-run.ts'
import { newReference } from '../../shared/run/reference.ts'
import { readTemplate } from '../infra/template.ts'
import { serveDynamoDb } from '../local/dynamodb/serve.ts'

const tableName = 'Records'
const [found] = readTemplate(inject('assembly')).of('AWS::DynamoDB::Table')
const { KeySchema, AttributeDefinitions, GlobalSecondaryIndexes, BillingMode } = found![1]
  .Properties as TableSpec
const spec = { tableName, KeySchema, AttributeDefinitions, GlobalSecondaryIndexes, BillingMode }
const scheme = schemes[0]!
const flow = flowOf(scheme, 'appoint')
const random = (bytes: number) => crypto.getRandomValues(new Uint8Array(bytes))
const reference = () => newReference(scheme.code, random)

let store: Store
beforeEach(async () => {
  vi.stubEnv('TABLE_NAME', tableName)
  const { doc } = await serveDynamoDb({ tables: [spec as TableSpec] })
  store = openStore(doc, tableName)
})

/** An organisation's part in a round, answered with these answers and over. */
async function answered(unit: string, day: string, answers: Record<string, string>, outcome: string) {
  const [id, now] = [`round-${day}-${unit}`, `${day}T10:00:00.000Z`]
  const child = { parent: `round-${day}`, root: `round-${day}`, step: 'nominations', unit }
  const begun = beginChild({ id, scheme, flow, reference: reference(), now }, child)
  const about = { run: id, name: 'nomination', version: 1, step: 'nomination', reference: reference() }
  const form = { id: 'LO-F4', version: 1 }
  await store.commit({ ...begun, answer: { ...about, form, language: 'en', answers, at: now } })
  const file = (await store.file(id))!
  await store.commit(finishRun({ scheme, flow, file, now }, outcome)!)
}

/** A round that lists whom it asks on a day, twice; who included whom and what its ledger says of it. */
async function listed(id: string, day: string, included?: { units: string[]; why: string }) {
  const { handle } = await import('../../functions/steps/units.ts')
  const now = `${day}T10:00:00.000Z`
  const form = scheme.forms.find((one) => one.id === 'LO-F1')!
  const given = { answers: {}, form, language: 'en', who: 'office:administrator' } as const
  await store.commit(beginRun({ id, scheme, flow, reference: reference(), now }, given, { included }))
  const log = { info() {}, warn() {}, error() {} }
  const event = { run: id, scheme: scheme.id, flow: flow.id, step: 'nominations', entered: `${id}:${now}` }
  const units = handle({ store, random, log, now: () => now })
  const { children } = await units(event)
  expect(await units(event)).toEqual({ children })
  const told = (await store.ledger(id)).filter(({ what }) => ['included', 'left-out'].includes(what))
  return {
    asked: children.map(({ unit }) => unit),
    told: told.map(({ what, detail }) => `${what} ${detail?.unit} ${detail?.until ?? ''}`.trim()),
  }
}

test('who will not nominate is left out of rounds until the date they gave, unless they are included with a reason', async () => {
  const no = { answer: 'no-nomination', not_before: '2027-09-01' }
  await answered('pthb', '2027-01-14', no, 'will-not-nominate')
  await answered('abuhb', '2027-01-14', no, 'will-not-nominate')
  // Asked again since, and without a date.
  await answered('bcuhb', '2027-01-14', no, 'will-not-nominate')
  await answered('bcuhb', '2027-02-15', { answer: 'no-nomination' }, 'will-not-nominate')

  const round = await listed('r1', '2027-06-01', { units: ['abuhb'], why: 'The new director asked for it.' })
  expect(round.asked).toHaveLength(12)
  expect(round.asked).not.toContain('pthb')
  expect(round.told).toEqual(['included abuhb', 'left-out pthb 2027-09-01'])
  expect(await store.reasons('r1')).toMatchObject([{ entry: 2, text: 'The new director asked for it.' }])
  expect((await listed('r2', '2027-08-31')).told).toHaveLength(2)
  expect(await listed('r3', '2027-09-01')).toMatchObject({ asked: { length: 13 }, told: [] })
})

test('an organisation that did not answer is not asked again before the date that it gave earlier', async () => {
  await store.seedUnits(
    scheme.id,
    scheme.units[0]!.members.map((unit) => ({ ...unit, kind: 'organisation' })),
  )
  await answered('pthb', '2027-01-14', { answer: 'no-nomination', not_before: '2027-09-01' }, 'no-answer')
  const due = async (today: string) =>
    (await followsDue({ store }, scheme, { register: [], today })).map(({ unit }) => unit)
  expect(await due(addWorkingDays('2027-01-14', 60))).toEqual([])
  expect(await due('2027-08-31')).toEqual([])
  expect(await due('2027-09-01')).toEqual(['pthb'])
})
