import { BatchWriteCommand, type DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb'
import { expect, inject, test } from 'vitest'
import { askKey, askListed, runBoarded, runKey, runListed } from '../../functions/aws/keys.ts'
import { openStore } from '../../functions/aws/store/store.ts'
import { findingPage } from '../../functions/http/console/questions.ts'
import { tasksPage } from '../../functions/http/console/tasks.ts'
import type { TableSpec } from '../../local/dynamodb/table-spec.ts'
import { linkOfficer } from '../../schemes/link-officer/scheme.ts'
import type { Store } from '../../shared/ports/store.ts'
import type { Change } from '../../shared/run/change.ts'
import { GENESIS } from '../../shared/run/ledger.ts'
import type { Task } from '../../shared/run/records/task.ts'
import type { Scheme } from '../../shared/scheme/scheme.ts'
import { readTemplate } from '../infra/template.ts'
import { serveDynamoDb } from '../local/dynamodb/serve.ts'
import { answered, askOf, NOW, runOf, TODAY } from '../shared/pages/console/records.ts'

const tableName = 'Records'
const [found] = readTemplate(inject('assembly')).of('AWS::DynamoDB::Table')
const { KeySchema, AttributeDefinitions, GlobalSecondaryIndexes, BillingMode } = found![1]
  .Properties as TableSpec
const spec = { tableName, KeySchema, AttributeDefinitions, GlobalSecondaryIndexes, BillingMode }

/** Runs that are under way, each with an ask that waits in the console and a child run for one unit. */
async function fill(
  client: DynamoDBDocumentClient,
  first: number,
  last: number,
  { scheme = 'care', flow = 'round', round = 'homes', unit = 'ash' } = {},
): Promise<void> {
  const items = Array.from({ length: last - first }, (_, index) => {
    const id = `r${String(first + index).padStart(6, '0')}`
    const run = runOf({ id, scheme, flow })
    const child = runOf({
      ...{ id: `${id}-${unit}`, scheme, flow, child: { parent: id, step: round, unit, root: id } },
    })
    const ask = askOf({ run: id, holder: { as: 'office:head', name: 'Mari', email: 'head@care.example' } })
    return [
      ...[run, child].map((one) => ({ ...one, ...runKey(one.id), ...runListed(one), ...runBoarded(one) })),
      { ...ask, ...askKey(ask), ...askListed(run, ask) },
    ]
  }).flat()
  for (let at = 0; at < items.length; at += 25)
    await client.send(
      new BatchWriteCommand({
        RequestItems: {
          [tableName]: items.slice(at, at + 25).map((Item) => ({ PutRequest: { Item } })),
        },
      }),
    )
}

const reads: Record<string, (store: Store) => Promise<unknown>> = {
  'the list of runs': (store) => store.runs(['care', 'other']),
  'the list of tasks': (store) => store.todo([{ scheme: 'care', office: 'head' }]),
  'the open runs of a flow': (store) => store.openRuns('care', 'round'),
  'the runs of a unit': (store) => store.runsOfUnit('care', 'ash'),
  'a board': (store) =>
    Promise.all([store.children('r000001'), store.round({ parent: 'r000001', step: 'homes' })]),
  'a search for a reference': (store) => store.runReferred('CA-1111-1111'),
}

test('what is settled, done or over leaves its lists, though it was read from them', async () => {
  const { doc } = await serveDynamoDb({ tables: [spec as TableSpec] })
  const store = openStore(doc, tableName)
  const run = runOf({ ledger: { count: 0, hash: GENESIS } })
  const ask = askOf({ holder: { as: 'office:head', name: 'Mari', email: 'head@care.example' } })
  const task = { ...{ run: run.id, id: 'address', kind: 'address', step: ask.step, ask: 1 }, office: 'head' }
  const open = { ...task, state: 'open', due: '2027-01-18', opened: '2027-01-04' } as unknown as Task
  const ledger: Change['ledger'] = [{ at: run.startedAt, who: 'system', what: 'asked' }]
  const begun = { run, asks: [{ ask, from: [] }], tasks: [open], ledger }
  expect(await store.commit(begun)).toBe(true)
  const listed = async () => {
    const { asks, tasks } = await store.todo([{ scheme: 'care', office: 'head' }])
    const { runs } = await store.openRuns('care', 'round')
    return [asks, tasks, await store.asksOf('care', 'head'), runs]
  }
  expect((await listed()).map(({ length }) => length)).toEqual([1, 1, 1, 1])

  const file = (await store.file(run.id))!
  const { state, settled } = answered('approve')
  const asks = [{ ask: { ...file.asks[0]!, state, settled }, from: ['sent' as const] }]
  const tasks = [{ ...file.tasks[0]!, state: 'done' as const }]
  const over = { ...file.run, state: 'finished' as const, endedAt: run.startedAt }
  expect(await store.commit({ run: over, asks, tasks, ledger })).toBe(true)
  expect(await listed()).toEqual([[], [], [], []])
  expect((await store.runs(['care'])).runs).toHaveLength(1)
})

test('every list of the console reads as much with 1,000 runs as with 100, and never scans', async () => {
  const { service, doc } = await serveDynamoDb({ tables: [spec as TableSpec] })
  const store = openStore(doc, tableName)
  const spent = () => service.consumed().reduce((sum, { reads: units }) => sum + units, 0)
  const measure = async () => {
    const units: Record<string, number> = {}
    for (const [name, read] of Object.entries(reads)) {
      const before = spent()
      await read(store)
      units[name] = spent() - before
    }
    return units
  }
  await fill(doc, 0, 100)
  const few = await measure()
  await fill(doc, 100, 1000)
  expect(await measure()).toEqual(few)
  expect(Math.max(...Object.values(few))).toBeLessThan(10)
  expect(service.consumed().map(({ operation }) => operation)).not.toContain('Scan')

  // Page after page brings every run once.
  const seen: string[] = []
  let after: string | undefined
  do {
    const page = await store.runs(['care', 'other'], after)
    seen.push(...page.runs.map(({ id }) => id))
    after = page.next
  } while (after)
  expect(seen).toHaveLength(1000)
  expect(new Set(seen)).toHaveLength(1000)
})

test('what is late or lost, and the runs of a unit, come whole, page after page', async () => {
  const { doc } = await serveDynamoDb({ tables: [spec as TableSpec] })
  const store = openStore(doc, tableName)
  const holder = (as: string) => ({ as, name: 'Mari', email: 'mari@care.example' })
  const holders = ['office:head', 'person:champion'].map(holder)
  const ledger: Change['ledger'] = [{ at: NOW, who: 'system', what: 'asked' }]
  const day = (n: number) => `2027-01-${10 + (n % 4)}`
  for (let n = 100; n < 350; n++) {
    const child = { parent: 'r1', step: 'homes', unit: 'ash', root: 'r1' }
    const startedAt = `2027-01-04T09:00:00.${n}Z`
    const run = runOf({
      ...{ id: `r${n}`, reference: `CA-1111-0${n}`, startedAt, child },
      ledger: { count: 0, hash: GENESIS },
    })
    // One in five is paused for an address that does not work, and one in ten is not late yet.
    const paused = n % 5 === 0 ? ({ state: 'paused', pausedFor: 'undeliverable' } as const) : {}
    const due = n % 10 === 1 ? TODAY : day(n)
    const ask = askOf({
      ...{ run: run.id, reference: `CA-2222-0${n}`, due, holder: holders[n % 2]! },
      ...paused,
    })
    const task = {
      ...{ run: run.id, id: 'a', office: 'manager', step: ask.step, ask: 1, state: 'open' as const },
      ...{ kind: n % 5 === 0 ? ('undeliverable' as const) : ('phone' as const), opened: day(n), due: day(n) },
    }
    const tasks = n % 5 === 0 || n < 150 ? [task] : []
    expect(await store.commit({ run, asks: [{ ask, from: [] }], tasks, ledger })).toBe(true)
  }
  const pages = async <Item>(read: (after?: string) => Promise<{ items: Item[]; next?: string }>) => {
    const found: Item[][] = []
    let after: string | undefined
    do {
      const { items, next } = await read(after)
      found.push(items)
      after = next
    } while (after)
    return found
  }

  const offices = { asked: ['head', 'manager'], tasked: ['manager'] }
  const late = await pages(async (after) => {
    const { late, next } = await store.overdue('care', offices, TODAY, after)
    return { items: late, next }
  })
  // 250 asks without the 50 that are paused and the 25 that are due today; 50 tasks about those, and 40 others.
  expect(late.map(({ length }) => length)).toEqual([100, 100, 65])
  const all = late.flat()
  expect(all.map(({ due }) => due)).toEqual(all.map(({ due }) => due).sort())
  expect(new Set(all.map(({ run, step, ...item }) => `${run} ${'id' in item ? item.id : step}`)).size).toBe(
    265,
  )

  const lost = await pages(async (after) => {
    const { asks, next } = await store.bounced('care', after)
    return { items: asks, next }
  })
  expect(lost.map(({ length }) => length)).toEqual([50])
  const runs = await pages(async (after) => {
    const { runs, next } = await store.runsOfUnit('care', 'ash', after)
    return { items: runs, next }
  })
  expect(runs).toHaveLength(10)
  expect(new Set(runs.flat().map(({ id }) => id)).size).toBe(250)
})

test('the list of tasks reads its own lists, and nothing for each task on it', async () => {
  const { service, doc } = await serveDynamoDb({ tables: [spec as TableSpec] })
  const store = openStore(doc, tableName)
  const round = { scheme: 'link-officer', flow: 'appoint', ledger: { count: 0, hash: GENESIS } }
  const holder = { as: 'office:administrator', name: 'Ann', email: 'ann@hpma.example' }
  for (let n = 10; n < 40; n++) {
    const run = runOf({ ...round, id: `r${n}`, reference: `LO-AAAA-00${n}` })
    const ask = askOf({ run: run.id, step: 'meeting', holder, reference: `LO-BBBB-00${n}` })
    const asks = [{ ask: { ...ask, form: { id: 'LO-F4', version: 1 } }, from: [] }]
    expect(
      await store.commit({ run, asks, ledger: [{ at: ask.entered, who: 'system', what: 'asked' }] }),
    ).toBe(true)
  }
  const calls = () => service.consumed().length
  const units = () => service.consumed().reduce((sum, { reads }) => sum + reads, 0)
  const [callsBefore, unitsBefore] = [calls(), units()]
  const { tasks, nextHref } = await tasksPage(
    { store, now: () => '2027-01-06T10:00:00.000Z' },
    undefined,
    'en',
  )
  expect(tasks).toHaveLength(25)
  expect(tasks[0]?.run).toContain('LO-AAAA-0010')
  expect(nextHref).toBeDefined()
  // Two offices work in the console, each with a list of asks and one of tasks.
  expect(calls() - callsBefore).toBeLessThanOrEqual(4)
  expect(units() - unitsBefore).toBeLessThanOrEqual(8)
})

test('no question of the console reads more with more runs, nor with more flows', async () => {
  const { service, doc } = await serveDynamoDb({ tables: [spec as TableSpec] })
  const deps = { store: openStore(doc, tableName), now: () => '2027-03-06T10:00:00.000Z' }
  const spent = () => service.consumed().reduce((sum, { reads: units }) => sum + units, 0)
  let calls = 0
  const counting =
    <Input, Output>(next: (command: Input) => Output) =>
    (command: Input) => {
      calls += 1
      return next(command)
    }
  doc.middlewareStack.add(counting, { step: 'initialize' })
  const measure = async (scheme: Scheme) => {
    const read: Record<string, { calls: number; units: number }> = {}
    for (const question of scheme.questions!) {
      const [before, units] = [calls, spent()]
      await findingPage(deps, { scheme, question }, 'en')
      read[question.id] = { calls: calls - before, units: spent() - units }
    }
    return read
  }
  // Every ask is late: the list of them is longer than a page of it from the beginning.
  const rounds = { scheme: 'link-officer', flow: 'appoint', round: 'nominations', unit: 'pthb' }
  await fill(doc, 0, 120, rounds)
  const few = await measure(linkOfficer)
  await fill(doc, 120, 1000, rounds)
  expect(await measure(linkOfficer)).toEqual(few)
  const flows = linkOfficer.flows.map((flow) => ({ ...flow, id: `${flow.id}-again` }))
  expect(await measure({ ...linkOfficer, flows: [...linkOfficer.flows, ...flows] })).toEqual(few)
  // Those about a round look into as many as ten; each of the others is a few queries.
  const { 'not-answered': _, 'no-link-officer': __, ...others } = few
  for (const [question, { calls }] of Object.entries(others)) expect(calls, question).toBeLessThan(12)
})
