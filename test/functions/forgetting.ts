import { type DynamoDBDocumentClient, ScanCommand } from '@aws-sdk/lib-dynamodb'
import { inject, vi } from 'vitest'
import { forget } from '../../functions/forget.ts'
import { forgetDue } from '../../functions/forget-due.ts'
import type { Basics } from '../../functions/steps/wiring.ts'
import type { TableSpec } from '../../local/dynamodb/table-spec.ts'
import type { Due } from '../../shared/ports/due-store.ts'
import type { Store } from '../../shared/ports/store.ts'
import type { Entry } from '../../shared/run/change.ts'
import { GENESIS } from '../../shared/run/ledger.ts'
import type { Appointment } from '../../shared/run/records/appointment.ts'
import { readTemplate } from '../infra/template.ts'
import type { Player } from '../shared/run/player.ts'

export const tableName = 'Records'
const [found] = readTemplate(inject('assembly')).of('AWS::DynamoDB::Table')
const properties = found![1].Properties as TableSpec
const { KeySchema, AttributeDefinitions, GlobalSecondaryIndexes, BillingMode } = properties
/** The table of the template, from which nothing goes by itself. */
export const spec = { tableName, KeySchema, AttributeDefinitions, GlobalSecondaryIndexes, BillingMode }
/** And one that deletes what is past its time. */
export const expiringSpec = { ...spec, TimeToLiveSpecification: properties.TimeToLiveSpecification }

/** Everything that the table holds. */
export const all = async (doc: DynamoDBDocumentClient) =>
  (await doc.send(new ScanCommand({ TableName: tableName }))).Items ?? []

/** Puts a run that was played into the table, as if all of it had happened there; its id. */
export async function write(store: Store, player: Player, appointment?: Appointment): Promise<string> {
  const { file } = player.situation()
  const entries = player.entries.map(({ number: _, previous: __, hash: ___, ...entry }) => entry)
  const [answer, ...later] = file.answers
  const begun = await store.commit({
    run: { ...file.run, ledger: { count: 0, hash: GENESIS } },
    ledger: entries as [Entry, ...Entry[]],
    asks: file.asks.map((ask) => ({ ask, from: [] })),
    ...{ people: file.people, tasks: file.tasks, letters: player.letters, answer, appointment },
  })
  if (!begun) throw new Error('The run was not written')
  for (const answer of later) {
    const { run } = (await store.file(file.run.id))!
    await store.commit({ run, ledger: [{ at: player.now, who: 'system', what: 'answered' }], answer })
  }
  return file.run.id
}

/** A page of what a morning begins with, and where the next one starts; null after the last. */
type Pages = (
  deps: Basics,
  today: string,
  after: string | null,
) => Promise<{ due: Due[]; next: string | null }>

/** As the daily chase reads them. */
const asChased: Pages = async (deps, _, after) => {
  vi.stubEnv('TABLE_NAME', tableName)
  const { handle } = await import('../../functions/schedule/due.ts')
  return handle(deps)({ after })
}

/** Those about forgetting alone: they are read before anything is asked of the calendar, which may have ended. */
export const forgettingAlone: Pages = async (deps, today, after) => {
  const { page } = await forgetDue(deps, today, after ?? undefined)
  return page ?? { due: [], next: null }
}

/** The mornings of the daily chase, of which only the forgetting is done, and what they log. */
export function mornings(store: Store, pages = asChased) {
  const logged: { code: string }[] = []
  const log = { info: (code: string, more = {}) => logged.push({ code, ...more }), warn() {}, error() {} }
  /** How many things were to be forgotten on a day. */
  const morning = async (today: string): Promise<number> => {
    const deps = { store, log, now: () => `${today}T08:00:00.000Z`, random: () => new Uint8Array() }
    let count = 0
    for (let after: string | null = null; ; ) {
      const page = await pages(deps, today, after)
      for (const due of page.due)
        if ('forget' in due) {
          count += 1
          await forget(deps, due.forget)
        }
      after = page.next
      if (after === null) return count
    }
  }
  return { morning, logged }
}
