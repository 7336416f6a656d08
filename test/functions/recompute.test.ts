import { expect, inject, test } from 'vitest'
import { openStore } from '../../functions/aws/store/store.ts'
import { followCalendar } from '../../functions/follow-calendar.ts'
import { recompute } from '../../functions/recompute.ts'
import type { TableSpec } from '../../local/dynamodb/table-spec.ts'
import { flowOf, schemes } from '../../schemes/catalogue.ts'
import { BANK_HOLIDAYS, type Holidays } from '../../shared/calendar/bank-holidays.ts'
import type { AskAt } from '../../shared/ports/due-store.ts'
import type { Store } from '../../shared/ports/store.ts'
import { beginRun } from '../../shared/run/begin-run.ts'
import { openAsk } from '../../shared/run/open-ask.ts'
import { newReference } from '../../shared/run/reference.ts'
import type { Situation } from '../../shared/run/situation.ts'
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
const flow = flowOf(scheme, 'appoint')
const step = stepOf(flow, 'release') as AskStep
/** Thursday; the release is due on Thursday 21 January and reminded of on Tuesday 19. */
const SENT = '2027-01-14T10:00:00.000Z'
const proclaimed: Holidays = {
  ...BANK_HOLIDAYS,
  days: { ...BANK_HOLIDAYS.days, '2027-01-18': { en: 'Proclaimed', cy: 'Cyhoeddwyd' } },
}

/** A run whose release is open, and paused where that is said. */
async function opened(store: Store, id: string, paused: boolean): Promise<void> {
  const reference = () => newReference(scheme.code, (bytes) => crypto.getRandomValues(new Uint8Array(bytes)))
  const form = scheme.forms.find(({ id }) => id === flow.start.form)!
  const begun = beginRun(
    { id, scheme, flow, reference: reference(), now: SENT },
    { answers: {}, form, language: 'en', who: 'office:administrator' },
  )
  await store.commit(begun)
  const file = (await store.file(id))!
  const directory = await store.directory(scheme.id)
  const situation: Situation = { scheme, flow, file, directory, now: SENT }
  const opening = openAsk(situation, step, { entered: SENT, taskToken: 't', reference: reference() })
  if (opening.kind !== 'open') throw new Error(`The release of ${id} is ${opening.kind}`)
  const { ask } = opening
  const stopped = { ...ask, state: 'paused', pausedFor: 'administrator', next: undefined } as const
  const asks = [{ ask: paused ? stopped : ask, from: [] }]
  if (!(await store.commit({ ...opening.change, asks, letters: [] })))
    throw new Error(`${id} was not written`)
}

/** The open asks that a morning has recomputed, page by page, as its state machine does. */
async function morning(store: Store, today: string, is: Holidays, upTo = Number.POSITIVE_INFINITY) {
  const log = { info() {}, warn() {}, error() {} }
  const met: AskAt[] = []
  for (let after: string | undefined; ; ) {
    const { page } = await followCalendar({ store, log }, today, after, is)
    if (!page || met.length >= upTo) return met
    for (const ask of page.due as AskAt[]) {
      if (met.push(ask) <= upTo) await recompute({ store, now: () => `${today}T09:00:00.000Z` }, ask, is)
    }
    after = page.next ?? undefined
  }
}

test('a list of bank holidays that changes between two chases moves every open ask once, cut off or not', async () => {
  const { doc } = await serveDynamoDb({ tables: [spec as TableSpec] })
  const store = openStore(doc, tableName)
  const ids = Array.from({ length: 9 }, (_, index) => `r${index}`)
  for (const [index, id] of ids.entries()) await opened(store, id, index === 0)
  const dues = async () => {
    const files = await Promise.all(ids.map((id) => store.file(id)))
    return [...new Set(files.map((file) => file!.asks[0]!.due))].sort()
  }
  const entries = async () => {
    const ledgers = await Promise.all(ids.map((id) => store.ledger(id)))
    return ledgers.flat().filter(({ what }) => what === 'recomputed')
  }

  // The first chase ever takes the list as it is, and the second finds nothing new.
  expect(await morning(store, '2027-01-14', BANK_HOLIDAYS)).toEqual([])
  expect(await morning(store, '2027-01-15', BANK_HOLIDAYS)).toEqual([])
  expect(await dues()).toEqual(['2027-01-21'])

  // Stopped in the middle, and started again on the same morning.
  await morning(store, '2027-01-15', proclaimed, 4)
  expect(await dues()).toEqual(['2027-01-21', '2027-01-22'])
  expect(await morning(store, '2027-01-15', proclaimed)).toHaveLength(9)
  expect(await dues()).toEqual(['2027-01-22'])
  expect(await entries()).toHaveLength(9)
  const { due } = await store.dueBy('2027-01-19')
  expect(due).toEqual([])

  // Looked at once more on the next one, by when nothing can have been missed; then the new list is the known one.
  expect(await morning(store, '2027-01-19', proclaimed)).toHaveLength(9)
  expect(await entries()).toHaveLength(9)
  expect(await morning(store, '2027-01-20', proclaimed)).toEqual([])
})
