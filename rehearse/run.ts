import { existsSync } from 'node:fs'
import { mkdir, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { build } from '../local/start/build.ts'
import type { Seen } from './checks/check.ts'
import { startCloud } from './cloud/cloud.ts'
import { drawKills } from './cloud/kills.ts'
import { freePort } from './cloud/process.ts'
import { statusOf } from './cloud/status.ts'
import { gather } from './evidence.ts'
import { playLater } from './later.ts'
import { type Played, play } from './play.ts'
import { randomOf } from './random.ts'
import { BadOptions, type Options } from './read-options.ts'
import type { Rehearsal } from './rehearsal.ts'
import { beginStory } from './story.ts'
import { openTimeline } from './timeline.ts'

/** What a whole rehearsal came to. */
export interface Rehearsed extends Seen {
  played: Played
  options: Options
  killed: number
  /** How long it took, in milliseconds. */
  took: number
}

/** About how many requests a round makes, for kills to be spread over it; and how many lines its story has. */
const requests = 650
const lines = 130

/**
 * Rehearses a round: builds, starts a local cloud in a new folder, plays, looks at what there is in the end, and
 * cleans up. Undefined when it was interrupted.
 */
export async function rehearse(
  rehearsal: Rehearsal,
  options: Options & { assembly?: string; quiet?: boolean },
): Promise<Rehearsed | undefined> {
  await using after = new AsyncDisposableStack()
  const { interrupted } = onInterrupt(after)
  try {
    const rehearsed = await playAll(rehearsal, options, after, interrupted)
    return interrupted() ? undefined : rehearsed
  } catch (error) {
    // Ctrl-C reaches the cloud too, and whoever waits for its answer then gets none.
    if (interrupted()) return undefined
    throw error
  }
}

async function playAll(
  rehearsal: Rehearsal,
  options: Options & { assembly?: string; quiet?: boolean },
  after: AsyncDisposableStack,
  interrupted: () => boolean,
): Promise<Rehearsed> {
  const began = Date.now()
  const room = await mkdtemp(join(tmpdir(), 'countersign-rehearsal-'))
  after.defer(() => rm(room, { recursive: true, force: true }))
  const dataDir = await dataDirOf(room, options.keep)
  const assembly = options.assembly ?? join(room, 'assembly')
  if (!options.assembly) await build(assembly)
  const kills = options.kills > 0 ? drawKills(options.kills, requests, options.seed) : undefined
  const cloud = await startCloud(
    { assembly, dataDir, port: options.port ?? (await freePort()), from: options.from },
    kills,
  )
  after.defer(cloud.stop)

  const timeline = openTimeline(process.stdout, lines)
  after.defer(timeline.end)
  const story = beginStory(options.quiet ? () => {} : timeline.tell)
  const status = await statusOf(cloud)
  const stage = { cloud, status, rehearsal, story, random: randomOf(options.seed), interrupted }
  const round = await play(stage)
  cloud.spare()
  const played = interrupted() ? round : await playLater(stage, round)
  const evidence = await gather(cloud, status, played.round)
  const took = Date.now() - began
  return { rehearsal, story, evidence, played, options, killed: cloud.killed(), took }
}

/** On Ctrl-C the round stops where it is, and everything is cleaned up; a second one ends the process at once. */
function onInterrupt(after: AsyncDisposableStack): { interrupted(): boolean } {
  let asked = false
  const ask = () => {
    if (asked) process.exit(130)
    asked = true
    console.error('\nStopping. Press Ctrl-C again to stop at once.')
  }
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.on(signal, ask)
    after.defer(() => void process.off(signal, ask))
  }
  return { interrupted: () => asked }
}

async function dataDirOf(room: string, keep: string | undefined): Promise<string> {
  if (keep === undefined) return join(room, 'data')
  const dir = resolve(keep)
  if (existsSync(dir)) throw new BadOptions(`--keep is ${dir}, which is there already. Give a new folder.`)
  await mkdir(dir, { recursive: true })
  return dir
}
