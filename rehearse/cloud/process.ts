import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** What `npm start` runs. */
const start = fileURLToPath(new URL('../../local/start.ts', import.meta.url))
const lastWords = 4000

export interface CloudOptions {
  assembly: string
  dataDir: string
  port: number
  /** The time at which it begins, ISO 8601. Undefined: now. */
  from?: string
}

/** The local cloud did not start, or ended by itself. Its message holds what it wrote. */
export class CloudEnded extends Error {
  override name = 'CloudEnded'
}

/** Starts the local cloud as a process of its own; resolves once it serves. Rejects with `CloudEnded`. */
export async function startProcess({ assembly, dataDir, port, from }: CloudOptions): Promise<ChildProcess> {
  const child = spawn(
    process.execPath,
    [
      '--disable-warning=ExperimentalWarning',
      start,
      ...['--assembly', assembly, '--data', dataDir, '--port', String(port), '--cold'],
      ...(from ? ['--from', from] : []),
    ],
    // It is started again and again: what was compiled once is not again.
    {
      stdio: ['ignore', 'pipe', 'pipe'],
      env: { NODE_COMPILE_CACHE: join(tmpdir(), 'node-compile-cache'), ...process.env },
    },
  )
  let output = ''
  const { promise: ready, resolve, reject } = Promise.withResolvers<void>()
  const listen = (chunk: Buffer) => {
    output = (output + chunk).slice(-lastWords)
    if (output.includes('Countersign is ready')) resolve()
  }
  child.stdout.on('data', listen)
  child.stderr.on('data', listen)
  child.once('error', reject)
  child.once('exit', (code, signal) =>
    reject(new CloudEnded(`The local cloud ended (${signal ?? code}):\n\n${output.trim()}`)),
  )
  await ready
  return child
}

/** Ends it, by `SIGTERM` in good order or by `SIGKILL` at once, and waits until it is gone. */
export async function endProcess(child: ChildProcess, signal: 'SIGTERM' | 'SIGKILL'): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return
  const gone = once(child, 'exit')
  child.kill(signal)
  await gone
}

/** A port that nobody listens on now. It stays the same when the cloud is started again: links keep working. */
export async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  server.close()
  await once(server, 'close')
  if (address === null || typeof address === 'string') throw new Error('There is no free port')
  return address.port
}
