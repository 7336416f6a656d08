import { cp, mkdtemp } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Cloud, startCloud } from './cloud.ts'
import { nominatingRound, type Round } from './link-officer.ts'

/** What was kept when every director had just been asked, by the first journey of this process that began there. */
let kept: { in: string; round: Round } | undefined

/**
 * A local cloud with a round that has come to its nominations. The way there takes longer than many a journey: it is
 * walked once in a process, and the others go on from a copy of what was kept then.
 */
export async function startNominating(): Promise<{ cloud: Cloud; round: Round }> {
  if (kept) {
    const cloud = await startCloud(undefined, kept.in)
    // Its letters lead to where they were sent from.
    if (!kept.round.url.startsWith(cloud.url))
      throw new Error('Another local cloud has the place of this one')
    return { cloud, round: kept.round }
  }
  const cloud = await startCloud()
  const round = await nominatingRound(cloud)
  await cloud.settled()
  const copy = await mkdtemp(join(tmpdir(), 'countersign-nominating-'))
  await cloud.restart(() => cp(cloud.dataDir, copy, { recursive: true }))
  kept = { in: copy, round }
  return { cloud, round }
}
