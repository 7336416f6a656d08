import { randomBytes } from 'node:crypto'
import type { BenchCloud } from '../cloud.ts'
import { inLanes } from '../in-lanes.ts'
import { round } from '../round.ts'
import { openWriter } from '../writer.ts'
import { asked, roundsOf } from './asked.ts'

/** Everybody who is to be reminded on one morning. */
export interface Morning {
  name: string
  /** YYYY-MM-DD. */
  date: string
  asks: number
}

/** Writes the asks of a morning into the table, as the functions write them, and starts no execution. */
export async function seed(cloud: BenchCloud, { name, date, asks }: Morning): Promise<void> {
  using writer = openWriter(cloud)
  const rounds = roundsOf(name, asks)
  await inLanes(0, rounds.length, (index) => writer.write(round(rounds[index] ?? '', date)))
  await inLanes(0, asks, async (number) => {
    const { unit, change } = asked({ morning: name, due: date, number, random: randomBytes })
    await writer.seedUnits(change.run.scheme, [unit])
    await writer.write(change)
  })
}
