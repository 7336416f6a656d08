import { cp, mkdtemp } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { keepThreads } from './kept-threads.ts'

/** Without these its functions would be in another environment, and could not take over any threads. */
const KEYS = ['.countersign-local', 'secrets-key', 'cognito-key.pem']

const threads = keepThreads()
let taken = false
/** Below those that a machine takes for connections of its own, which would be in the way of the next listener. */
const port = 20_000 + (process.pid % 12_000)
let keys: string | undefined

/**
 * The place of one local cloud at a time in this process: the same port, the same keys, and threads that have loaded
 * their functions. Undefined while another one has it.
 */
export function takePlace() {
  if (taken) return undefined
  taken = true
  return {
    port,
    threads,
    /** Brings the keys of the one before into an empty data directory. */
    async bring(dataDir: string): Promise<void> {
      if (keys === undefined) return
      for (const key of KEYS) await cp(join(keys, key), join(dataDir, key))
    },
    /** Keeps what the next one starts with. */
    async take(dataDir: string): Promise<void> {
      if (keys !== undefined) return
      keys = await mkdtemp(join(tmpdir(), 'countersign-keys-'))
      for (const key of KEYS) await cp(join(dataDir, key), join(keys, key))
    },
    leave(): void {
      taken = false
    },
  }
}
