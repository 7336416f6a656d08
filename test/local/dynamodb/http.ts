import { mkdtemp, rm } from 'node:fs/promises'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import type { WireRequest, WireResponse } from '../../../local/contracts.ts'

/** An empty folder that goes away with the test. */
export async function freshFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'countersign-'))
  onTestFinished(() => rm(folder, { recursive: true, force: true }))
  return folder
}

/** Serves over HTTP for one test, as the gateway would; returns the address. */
export async function listen(
  answer: (request: WireRequest) => Promise<WireResponse | undefined>,
): Promise<string> {
  const server = createServer(async (incoming, outgoing) => {
    const chunks: Buffer[] = []
    for await (const chunk of incoming) chunks.push(chunk)
    const [path = '/', rawQuery = ''] = incoming.url!.split('?')
    const headers = incoming.headers as Record<string, string>
    const response = await answer({
      ...{ method: incoming.method!, path, rawQuery },
      ...{ headers, body: Buffer.concat(chunks) },
    })
    outgoing.writeHead(response?.status ?? 404, response?.headers).end(response?.body)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  onTestFinished(() => {
    server.closeAllConnections()
    server.close()
  })
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`
}
