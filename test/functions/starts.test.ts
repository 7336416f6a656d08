import { beforeEach, expect, inject, test, vi } from 'vitest'
import { openStore } from '../../functions/aws/store/store.ts'
import type { TableSpec } from '../../local/dynamodb/table-spec.ts'
import { flowOf, schemes } from '../../schemes/catalogue.ts'
import { addWorkingDays } from '../../shared/calendar/working-days.ts'
import type { Store } from '../../shared/ports/store.ts'
import type { ExecutionOf, Workflow } from '../../shared/ports/workflow.ts'
import { beginChild, beginRun } from '../../shared/run/begin-run.ts'
import { finishRun } from '../../shared/run/end-run.ts'
import { openAsk } from '../../shared/run/open-ask.ts'
import { newReference } from '../../shared/run/reference.ts'
import type { AskStep } from '../../shared/scheme/steps/ask.ts'
import { stepOf } from '../../shared/scheme/walk.ts'
import { readTemplate } from '../infra/template.ts'
import { serveDynamoDb } from '../local/dynamodb/serve.ts'

const tableName = 'Records'
const [found] = readTemplate(inject('assembly')).of('AWS::DynamoDB::Table')
const { KeySchema, AttributeDefinitions, GlobalSecondaryIndexes, BillingMode } = found![1]
  .Properties as TableSpec
const spec = { tableName, KeySchema, AttributeDefinitions, GlobalSecondaryIndexes, BillingMode }
const scheme = schemes[0]!
/** The Thursday on which the organisations were recorded. */
const ENDED = '2027-01-14'
const random = (bytes: number) => crypto.getRandomValues(new Uint8Array(bytes))

let store: Store
/** What the workflow was told. */
const told: string[] = []
beforeEach(async () => {
  vi.stubEnv('TABLE_NAME', tableName)
  vi.stubEnv('STATE_MACHINES', 'arn:')
  const { doc } = await serveDynamoDb({ tables: [spec as TableSpec] })
  store = openStore(doc, tableName)
  await store.seedUnits(
    scheme.id,
    scheme.units[0]!.members.map((unit) => ({ ...unit, kind: 'organisation' })),
  )
})

/** An organisation's part in a round, begun on one day and ended on another, if it has. */
async function asked(unit: string, began: string, ended?: { on: string; outcome: string }): Promise<string> {
  const flow = flowOf(scheme, 'appoint')
  const id = `round-${began}-${unit}`
  const now = `${began}T10:00:00.000Z`
  const child = { parent: `round-${began}`, root: `round-${began}`, step: 'nominations', unit }
  await store.commit(
    beginChild({ id, scheme, flow, reference: newReference(scheme.code, random), now }, child),
  )
  if (ended) await finish(id, ended)
  return id
}

async function finish(id: string, { on, outcome }: { on: string; outcome: string }): Promise<void> {
  const file = (await store.file(id))!
  const flow = flowOf(scheme, file.run.flow)
  await store.commit(finishRun({ scheme, flow, file, now: `${on}T09:00:00.000Z` }, outcome)!)
}

/** A morning of the calendar's starts; the runs whose execution it started. `fails`: the first start is not heard. */
async function morning(day: string, fails = false): Promise<string[]> {
  const { handle } = await import('../../functions/schedule/starts.ts')
  const started: string[] = []
  const start = async ({ id, flow }: ExecutionOf) => {
    if (!['asked-again', 'session-overdue'].includes(flow)) return
    if (fails) throw new Error('cut off')
    started.push(id)
  }
  const tell = async (token: string, outcome: string) => told.push(`${token} ${outcome}`) > 0
  const log = { info() {}, warn() {}, error() {} }
  const deps = {
    store,
    random,
    log,
    now: () => `${day}T09:00:00.000Z`,
    workflow: { start, tell } as unknown as Workflow,
  }
  await handle(deps)().catch((error) => {
    if (!fails) throw error
  })
  return started
}

const silence = { on: ENDED, outcome: 'no-answer' }
const on = (workingDays: number) => addWorkingDays(ENDED, workingDays)

test('an organisation that did not answer is asked again after 60 working days, once, also where the day was missed', async () => {
  await asked('pthb', '2026-11-26', silence)
  await asked('abuhb', '2026-11-26', { on: ENDED, outcome: 'will-not-nominate' })
  expect(await morning(on(59))).toEqual([])
  // Nothing ran on the 60th, and on the 61st it was cut off between the table and the workflow.
  expect(await morning(on(61), true)).toEqual([])
  const id = 'link-officer-asked-again-pthb-2027-01-14'
  expect((await store.file(id))?.run).toMatchObject({ flow: 'asked-again', unit: 'pthb', state: 'running' })
  expect(await morning(on(62))).toEqual([id])
  expect(await morning(on(62))).toEqual([])
  expect(await morning(on(63))).toEqual([])

  // Silence to that is no refusal either.
  await finish(id, { on: on(93), outcome: 'no-answer' })
  expect(await morning(on(152))).toEqual([])
  expect(await morning(on(153))).toEqual([`link-officer-asked-again-pthb-${on(93)}`])
})

test('nobody is asked again who has somebody in post, is being asked, was asked since, or is asked no more', async () => {
  await asked('pthb', '2026-11-26', silence)
  const file = (await store.file('round-2026-11-26-pthb'))!
  await store.commit({
    run: file.run,
    ledger: [{ at: `${on(3)}T09:00:00.000Z`, who: 'system', what: 'appointed' }],
    appointment: {
      ...{ scheme: scheme.id, role: 'link-officer', unit: 'pthb', run: 'r0', step: 'appointment' },
      ...{ name: 'Sian Rees', email: 'sian@powys.example', from: on(70), until: on(200) },
    },
  })
  await asked('abuhb', '2026-11-26', silence)
  await asked('abuhb', on(10), { on: on(41), outcome: 'will-not-nominate' })
  await asked('bcuhb', '2026-11-26', silence)
  await asked('bcuhb', on(50))
  expect(await morning(on(60))).toEqual([])
  // It was decided once: a round that is stopped later brings nothing back.
  expect(await store.runsToFollow(scheme.id, 'asked-again', on(60))).toEqual([])
})

/** A session that is set for a date; on the day it is set. */
async function set(id: string, on: string, date: string): Promise<void> {
  const flow = flowOf(scheme, 'session')
  const form = scheme.forms.find((one) => one.id === 'LO-S1')!
  const given = {
    answers: { kind: 'development', date },
    form,
    language: 'en',
    who: 'office:coordinator',
  } as const
  const now = `${on}T10:00:00.000Z`
  await store.commit(beginRun({ id, scheme, flow, reference: newReference(scheme.code, random), now }, given))
}

/** The task of that run, as the step opens it; its state. */
async function ask(id: string, day: string): Promise<void> {
  const flow = flowOf(scheme, 'session-overdue')
  const situation = { scheme, flow, file: (await store.file(id))!, now: `${day}T09:00:01.000Z` }
  const fresh = { entered: day, taskToken: `token-${day}`, reference: newReference(scheme.code, random) }
  const opening = openAsk(situation, stepOf(flow, 'no-session') as AskStep, fresh)
  if (opening.kind !== 'open') throw new Error(`It is ${opening.kind}`)
  await store.commit(opening.change)
}
const stateOf = async (id: string) => (await store.file(id))?.asks[0]?.state

test('the day after 30 weeks without a session raises one task, which closes when a session is set', async () => {
  expect(await morning('2027-01-14')).toEqual([])
  await set('s1', '2027-01-04', '2027-02-01')
  await set('s2', '2027-01-05', '2027-03-01')
  await finish('s2', { on: '2027-02-20', outcome: 'cancelled' })
  // 30 weeks after Monday 1 February is 30 August, a bank holiday; the next day is the first of more.
  expect(await morning('2027-08-27')).toEqual([])
  const id = 'link-officer-session-overdue-2027-02-01'
  expect(await morning('2027-08-31')).toEqual([id])
  await ask(id, '2027-08-31')
  expect((await store.file(id))?.asks).toMatchObject([
    { holder: { as: 'office:administrator' }, state: 'sent' },
  ])
  await morning('2027-09-01')
  expect([await stateOf(id), told]).toEqual(['sent', []])

  await set('s3', '2027-09-01', '2027-10-04')
  expect(await morning('2027-09-02')).toEqual([])
  expect([await stateOf(id), told]).toEqual(['cancelled', ['token-2027-08-31 decided']])
  await morning('2027-09-03')
  expect(told).toHaveLength(1)
})
