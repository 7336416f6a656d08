import { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb'
import { expect, inject, test } from 'vitest'
import { openStore } from '../../functions/aws/store/store.ts'
import type { TableSpec } from '../../local/dynamodb/table-spec.ts'
import { flowOf, schemes } from '../../schemes/catalogue.ts'
import { beginByCalendar } from '../../shared/run/begin-run.ts'
import { finishRun } from '../../shared/run/end-run.ts'
import { firstBroken } from '../../shared/run/ledger.ts'
import type { LedgerEntry } from '../../shared/run/records/ledger.ts'
import { readTemplate } from '../infra/template.ts'
import { serveDynamoDb } from '../local/dynamodb/serve.ts'

const tableName = 'Records'
const [found] = readTemplate(inject('assembly')).of('AWS::DynamoDB::Table')
const spec = { ...(found![1].Properties as TableSpec) }
const table = {
  tableName,
  KeySchema: spec.KeySchema,
  AttributeDefinitions: spec.AttributeDefinitions,
  GlobalSecondaryIndexes: spec.GlobalSecondaryIndexes,
  BillingMode: spec.BillingMode,
  TimeToLiveSpecification: spec.TimeToLiveSpecification,
}
const scheme = schemes[0]!
const flow = flowOf(scheme, 'renewal')

test('the table deletes each entry of a ledger six years after it was made, and what is left still adds up', async () => {
  const { client, clock } = await serveDynamoDb({ tables: [table as TableSpec] })
  const doc = DynamoDBDocumentClient.from(client, { marshallOptions: { removeUndefinedValues: true } })
  const store = openStore(doc, tableName)
  const ledger = async () =>
    ((await store.ledger('r1')) as (LedgerEntry & { pk?: string; sk?: string })[]).map(
      ({ pk: _, sk: __, ...entry }) => entry,
    )
  const numbers = async () => (await ledger()).map(({ number }) => number)

  const now = '2027-01-14T10:00:00.000Z'
  await store.commit(beginByCalendar({ id: 'r1', scheme, flow, reference: 'LO-AAAA-AAAA', now }, {}))
  const viewed = { at: '2027-02-01T10:00:00.000Z', who: 'role:viewer abc', what: 'viewed' } as const
  await store.commit({ run: (await store.file('r1'))!.run, ledger: [viewed, viewed] })
  const file = (await store.file('r1'))!
  await store.commit(finishRun({ scheme, flow, file, now: '2027-03-01T10:00:00.000Z' }, 'left')!)
  expect(await numbers()).toEqual([1, 2, 3, 4])
  expect(firstBroken(await ledger())).toBeUndefined()

  /** Moves the clock; what is over goes with the next request. */
  const on = async (at: string) => {
    clock.move(Date.parse(at) - clock.now())
    await ledger()
    return numbers()
  }
  expect(await on('2033-01-13T12:00:00.000Z')).toEqual([1, 2, 3, 4])
  expect(await on('2033-01-14T12:00:00.000Z')).toEqual([2, 3, 4])
  expect(firstBroken(await ledger(), '2033-01-14T12:00:00.000Z')).toBeUndefined()
  expect(firstBroken(await ledger(), '2033-01-13T12:00:00.000Z')?.number).toBe(2)
  expect(await on('2033-02-02T12:00:00.000Z')).toEqual([4])
  expect(firstBroken(await ledger(), '2033-02-02T12:00:00.000Z')).toBeUndefined()
  expect(await on('2033-03-02T12:00:00.000Z')).toEqual([])
  expect((await store.file('r1'))?.run).toMatchObject({ outcome: 'left', ledger: { count: 4 } })
})
