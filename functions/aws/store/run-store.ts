import { type DynamoDBDocumentClient, UpdateCommand } from '@aws-sdk/lib-dynamodb'
import type { RunStore } from '../../../shared/ports/run-store.ts'
import type { Answer } from '../../../shared/run/records/answer.ts'
import type { Ask } from '../../../shared/run/records/ask.ts'
import type { Ballot } from '../../../shared/run/records/ballot.ts'
import type { LedgerEntry, Reason } from '../../../shared/run/records/ledger.ts'
import type { Person } from '../../../shared/run/records/person.ts'
import type { Run, RunFile } from '../../../shared/run/records/run.ts'
import type { Task } from '../../../shared/run/records/task.ts'
import { commit } from '../commit.ts'
import { withoutExpiry } from '../expiring-entry.ts'
import { askKey, ballotKey, FILE, ledgerOf, REASON, runKey } from '../keys.ts'
import type { Items } from './items.ts'

/** A run and what is kept of it. Reads are consistent. See `shared/ports/run-store.ts`. */
export const openRunStore = ({ client, table, get, within }: Items): RunStore => ({
  run: (id) => get<Run>(runKey(id)),
  file: async (run) => sorted(await within<Stored>(`RUN#${run}`, FILE)),
  commit: (change) => commit(client, table, change),
  ledger: async (run) => (await within<LedgerEntry>(ledgerOf(run))).map(withoutExpiry) as LedgerEntry[],
  reasons: (run) => within<Reason>(`RUN#${run}`, REASON),
  told: (ask, at) => toldAt(client, table, askKey(ask), at),
  toldResult: (ballot, at) => toldAt(client, table, ballotKey(ballot), at),
})

/** Notes when the workflow was told of something, which is to be told no more. */
async function toldAt(client: DynamoDBDocumentClient, table: string, key: object, at: string): Promise<void> {
  await client.send(
    new UpdateCommand({
      TableName: table,
      Key: { ...key },
      UpdateExpression: 'SET toldAt = :at REMOVE chase, chaseOn',
      ConditionExpression: 'attribute_exists(pk)',
      ExpressionAttributeValues: { ':at': at },
    }),
  )
}

type Stored = { sk: string }

/** Sorts the items of one run's file by what they are. */
function sorted(items: Stored[]): RunFile | undefined {
  const of = <Item>(kind: string) => items.filter((item) => item.sk.startsWith(`${FILE}${kind}`)) as Item[]
  const [run] = of<Run>('RUN')
  return (
    run && {
      run,
      asks: of<Ask>('ASK#'),
      answers: of<Answer>('ANSWER#'),
      people: of<Person>('PERSON#'),
      tasks: of<Task>('TASK#'),
      ballots: of<Ballot>('BALLOT#'),
    }
  )
}
