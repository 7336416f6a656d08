import type { BenchCloud } from '../cloud.ts'
import type { Morning } from './seed.ts'

/** What the inbox says of one morning. */
export interface Delivered {
  letters: number
  /** Addresses that got more than one. */
  twice: string[]
  /** How many addresses got none. */
  missing: number
}

/** The inbox is read in slices of so many addresses: whole, it would be one very long text. */
const SLICE = 1000

/** Counts the letters of a morning, by address. */
export async function delivered(cloud: BenchCloud, { name, asks }: Morning): Promise<Delivered> {
  const got = new Map<string, number>()
  for (let slice = 0; slice * SLICE < asks; slice++) {
    const prefix = `director.${name}-${String(slice).padStart(3, '0')}`
    const response = await fetch(`${cloud.url}/_local/inbox?to=${prefix}`, {
      headers: { accept: 'application/json' },
    })
    for (const { destinations } of (await response.json()) as { destinations: string[] }[])
      for (const address of destinations) got.set(address, (got.get(address) ?? 0) + 1)
  }
  return {
    letters: [...got.values()].reduce((sum, count) => sum + count, 0),
    twice: [...got].filter(([, count]) => count > 1).map(([address]) => address),
    missing: asks - got.size,
  }
}
