import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { type IncomingMessage, request } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import type { Status } from '../local/control/status.ts'
import { serve } from '../local/serve.ts'
import { build } from '../local/start/build.ts'

/** A local cloud in a temporary directory, in this process: what it costs is what this process costs. */
export interface BenchCloud extends AsyncDisposable {
  url: string
  status: Status
  /** For the clients of an AWS SDK. */
  aws: { endpoint: string; region: string; credentials: { accessKeyId: string; secretAccessKey: string } }
  /** Moves the clock, and waits for all that it brings. */
  move(body: { to: string } | { advance: string }): Promise<void>
}

/** Builds, and serves what would be deployed. */
export async function startBenchCloud(): Promise<BenchCloud> {
  const room = await mkdtemp(join(tmpdir(), 'countersign-bench-'))
  try {
    const assembly = join(room, 'assembly')
    await build(assembly)
    const { status, stop } = await serve({ assembly, dataDir: join(room, 'data'), port: 0 })
    const url = status.api
    return {
      url,
      status,
      aws: {
        endpoint: url,
        region: status.region,
        credentials: { accessKeyId: 'bench', secretAccessKey: 'bench' },
      },
      move: (body) => post(`${url}/_local/clock`, body),
      async [Symbol.asyncDispose]() {
        await stop()
        await rm(room, { recursive: true, force: true })
      },
    }
  } catch (error) {
    await rm(room, { recursive: true, force: true })
    throw error
  }
}

/**
 * Sends JSON to the local cloud; throws what it says when it refuses. Waits as long as it takes: `fetch` gives up on
 * an answer after five minutes, and a morning may take longer.
 */
export async function post(url: string, body: object): Promise<void> {
  const sent = request(url, { method: 'POST', headers: { 'content-type': 'application/json' } })
  sent.end(JSON.stringify(body))
  const [response] = (await once(sent, 'response')) as [IncomingMessage]
  const said = await text(response)
  if (response.statusCode !== 200)
    throw new Error(`${url} ${JSON.stringify(body)}: ${response.statusCode} ${said}`)
}
