import { openBrowser } from './browser.ts'
import type { Kills } from './kills.ts'
import { type CloudOptions, endProcess, startProcess } from './process.ts'

/** What came back of a request, read to its end. */
export interface Reply {
  status: number
  /** After redirects. */
  url: string
  text: string
}

/** A local cloud of the rehearsal's own, as a process that can be killed. */
export interface Cloud {
  url: string
  /** Makes a request; again when the cloud was killed under it, as people press again when nothing comes back. */
  request(path: string, init?: RequestInit): Promise<Reply>
  /** How often it was killed so far. */
  killed(): number
  /** From now on it is left alone. */
  spare(): void
  stop(): Promise<void>
}

/** Enough for the unluckiest: every kill makes one request fail, and each connection kept from before another. */
const tries = 50

/** Starts a local cloud. With `kills` it is killed at the moments that they draw, and started again each time. */
export async function startCloud(options: CloudOptions, kills?: Kills): Promise<Cloud> {
  const url = `http://localhost:${options.port}`
  // Whoever starts a round in the console may not also answer what is asked about it there.
  const starts = openBrowser('round-manager')
  const answers = openBrowser('everything')
  let child = await startProcess(options)
  let killed = 0
  let stopped = false
  /** Settled while it serves; a kill puts a new start here. */
  let serving: Promise<void> = Promise.resolve()

  function kill() {
    serving = serving.then(async () => {
      if (stopped) return
      await endProcess(child, 'SIGKILL')
      killed++
      child = await startProcess(options)
      kills?.over()
    })
    // Whoever makes the next request hears of it.
    serving.catch(() => {})
  }

  async function request(path: string, init?: RequestInit): Promise<Reply> {
    kills?.begun(kill)
    for (let failed = 0; ; failed++) {
      await serving
      try {
        const address = new URL(path, url)
        const browse = address.pathname.startsWith('/console/start/') ? starts : answers
        const response = await browse(address, init)
        return { status: response.status, url: response.url, text: await response.text() }
      } catch (error) {
        if (!kills || failed >= tries) throw error
      }
    }
  }

  return {
    url,
    request,
    killed: () => killed,
    spare: () => kills?.end(),
    async stop() {
      stopped = true
      kills?.end()
      await serving.catch(() => {})
      await endProcess(child, 'SIGTERM')
    },
  }
}
