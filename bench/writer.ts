import { DynamoDBClient } from '@aws-sdk/client-dynamodb'
import { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb'
import { commit } from '../functions/aws/commit.ts'
import { openStore } from '../functions/aws/store/store.ts'
import type { Change } from '../shared/run/change.ts'
import type { BenchCloud } from './cloud.ts'

/** Writes into the table of a cloud as the functions do, and starts no execution. */
export function openWriter(cloud: BenchCloud) {
  const client = DynamoDBDocumentClient.from(new DynamoDBClient(cloud.aws), {
    marshallOptions: { removeUndefinedValues: true },
  })
  const table = cloud.status.tableName
  if (!table) throw new Error('The template has no table')
  return {
    seedUnits: openStore(client, table).seedUnits,
    async write(change: Change): Promise<void> {
      if (!(await commit(client, table, change))) throw new Error(`${change.run.id} is there already`)
    },
    [Symbol.dispose]: () => client.destroy(),
  }
}
