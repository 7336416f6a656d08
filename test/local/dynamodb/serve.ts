import { mkdtemp, rm } from 'node:fs/promises'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DynamoDBClient } from '@aws-sdk/client-dynamodb'
import { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb'
import { onTestFinished } from 'vitest'
import type { WireService } from '../../../local/contracts.ts'
import { startDynamoDb } from '../../../local/dynamodb/service.ts'
import type { TableSpec } from '../../../local/dynamodb/table-spec.ts'
import { movedClock } from './moved-clock.ts'
import { place, runs } from './spec.ts'

/** An empty folder that goes away with the test. */
export async function freshFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'countersign-'))
  onTestFinished(() => rm(folder, { recursive: true, force: true }))
  return folder
}

/** Serves one emulated service over HTTP, as the gateway would. */
export async function listen(service: WireService): Promise<string> {
  const server = createServer(async (incoming, outgoing) => {
    const chunks: Buffer[] = []
    for await (const chunk of incoming) chunks.push(chunk)
    const [path = '/', rawQuery = ''] = incoming.url!.split('?')
    const headers = incoming.headers as Record<string, string>
    const request = { method: incoming.method!, path, rawQuery, headers, body: Buffer.concat(chunks) }
    if (!service.accepts(request)) throw new Error('The service does not accept this request.')
    const response = await service.handle(request)
    outgoing.writeHead(response.status, response.headers).end(response.body)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  onTestFinished(() => {
    server.closeAllConnections()
    server.close()
  })
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`
}

/** DynamoDB and the real clients on it, for one test. */
export async function serveDynamoDb(options: { dataDir?: string; tables?: TableSpec[] } = {}) {
  const clock = movedClock()
  const dataDir = options.dataDir ?? (await freshFolder())
  const service = await startDynamoDb({ ...place, dataDir, clock, tables: options.tables ?? [runs] })
  const client = new DynamoDBClient({
    endpoint: await listen(service),
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
