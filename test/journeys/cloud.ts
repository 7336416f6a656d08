import { cp, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { inject } from 'vitest'
import { serve } from '../../local/serve.ts'
import { forgetBrowsers } from './browse.ts'
import { advance, type Clock, clockOf } from './clock.ts'
import { type Inbox, inboxOf } from './inbox.ts'
import { takePlace } from './place.ts'

/** A local cloud of its own for one test file: the synthesized template, an empty data directory, any free port. */
export interface Cloud {
  url: string
  clock: Clock
  inbox: Inbox
  /** Where it keeps everything, its functions' logs included. */
  dataDir: string
  /** What the template calls its table and its state machines. */
  tableName: string
  stateMachines: Record<string, string>
  /** Everything under way has come to rest. */
  settled(): Promise<void>
  /** Stops it and starts it again from what it kept; what is done with that meanwhile comes in between. */
  restart(meanwhile?: () => Promise<void>): Promise<void>
  stop(): Promise<void>
}

/** On this Monday morning every journey begins, on whatever day it is run. */
const BEGINS = '2026-11-30T10:00:00Z'

/** `from` is a copy of what another one of this process kept: this one goes on from there. */
export async function startCloud(assembly = inject('assembly'), from?: string): Promise<Cloud> {
  const dataDir = await mkdtemp(join(tmpdir(), 'countersign-'))
  const place = takePlace()
  if (place) forgetBrowsers()
  if (from) await cp(from, dataDir, { recursive: true })
  else await place?.bring(dataDir)
  let running = await serve({
    assembly,
    dataDir,
    port: place?.port ?? 0,
    from: BEGINS,
    warm: false,
    threads: place?.threads,
  })
  const url = () => running.status.api
  if (place) await connectAgain(url())
  await place?.take(dataDir)
  const cloud: Cloud = {
    get url() {
      return url()
    },
    clock: clockOf(url),
    inbox: inboxOf(url),
    dataDir,
    get tableName() {
      return running.status.tableName ?? ''
    },
    get stateMachines() {
      return running.status.stateMachines
    },
    settled: () => advance(url(), { advance: 'PT0S' }),
    restart: async (meanwhile) => {
      // On the same port: the links in letters that were sent stay what they are.
      const port = Number(new URL(url()).port)
      await running.stop()
      await meanwhile?.()
      running = await serve({ assembly, dataDir, port, warm: false, threads: place?.threads })
      await connectAgain(url())
    },
    stop: async () => {
      await running.stop()
      place?.leave()
      await rm(dataDir, { recursive: true, force: true })
    },
  }
  return cloud
}

/** Uses up the connections that were kept open to the server before: each fails once, then a new one is made. */
async function connectAgain(url: string): Promise<void> {
  for (let failed = 0; ; failed++) {
    try {
      return void (await fetch(`${url}/_local/status`))
    } catch (error) {
      if (failed > 20) throw error
    }
  }
}
