import { DynamoDBClient } from '@aws-sdk/client-dynamodb'
import { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb'
import { onTestFinished } from 'vitest'
import { startDynamoDb } from '../../../local/dynamodb/service.ts'
import type { TableSpec } from '../../../local/dynamodb/table-spec.ts'
import { freshFolder, listen } from './http.ts'
import { movedClock } from './moved-clock.ts'
import { place, runs } from './spec.ts'

/** DynamoDB and the real clients on it, for one test. */
export async function serveDynamoDb(options: { dataDir?: string; tables?: TableSpec[] } = {}) {
  const clock = movedClock()
  const dataDir = options.dataDir ?? (await freshFolder())
  const service = await startDynamoDb({ ...place, dataDir, clock, tables: options.tables ?? [runs] })
  const client = new DynamoDBClient({
    endpoint: await listen((request) => {
      if (!service.accepts(request)) throw new Error('The service does not accept this request.')
      return service.handle(request)
    }),
    region: place.region,
    credentials: { accessKeyId: 'local', secretAccessKey: 'local' },
    maxAttempts: 1,
  })
  let stopped = false
  const stop = async () => {
    if (stopped) return
    stopped = true
    client.destroy()
    await service.stop()
  }
  onTestFinished(stop)
  return { clock, dataDir, service, client, doc: DynamoDBDocumentClient.from(client), stop }
}
