import { createHash } from 'node:crypto'
import { secondsAfter } from '../calendar/seconds-after.ts'

/** The head of a ledger: how many entries, and the hash of the last and when it was made. */
export interface Head {
  count: number
  hash: string
  at?: string
}
/** What puts an entry in its place in the chain. */
interface Place {
  number: number
  previous: string
  /** When the one before was made: tells later whether its time was over when it went. */
  previousAt?: string
  hash: string
}

/** What the first entry of a ledger says came before it. */
export const GENESIS = '0'.repeat(64)

/**
 * Puts entries at the end of a ledger. Each carries the hash of the one before, so that a ledger
 * from which something was taken out, or in which something was changed, no longer adds up.
 */
export function chain<Entry extends { at: string }>(
  head: Head,
  entries: Entry[],
): { entries: (Entry & Place)[]; head: Head } {
  let { count, hash, at } = head
  const chained = entries.map((entry) => {
    const linked = { ...entry, number: ++count, previous: hash, ...(at ? { previousAt: at } : {}) }
    hash = hashOf(linked)
    at = entry.at
    return { ...linked, hash }
  })
  return { entries: chained, head: { count, hash, at } }
}

/**
 * The first entry of a ledger that does not fit the one before, or undefined when the whole chain holds.
 *
 * With `now` (an instant) as it is to be at that time: entries are kept for six years, each from when it was made, and
 * go within two days after that in any order. What is past its time is not looked at, there or not. The first of the
 * others begins the chain if the one before it was past its time too, which it says itself; one that went earlier is
 * missing.
 */
export function firstBroken<Entry extends Place & { at: string }>(
  entries: Entry[],
  now?: string,
): Entry | undefined {
  const kept = now === undefined ? entries : keptAt(entries, now)
  const [first] = kept
  const begins = first && now !== undefined && first.previousAt && isPast(first.previousAt, now)
  let [number, previous] = begins ? [first.number, first.previous] : [1, GENESIS]
  return kept.find((entry) => {
    const { hash, ...rest } = entry
    const broken = entry.number !== number || entry.previous !== previous || hashOf(rest) !== hash
    number += 1
    previous = hash
    return broken
  })
}

/** The entries whose time is not over at an instant. */
export const keptAt = <Entry extends { at: string }>(entries: Entry[], now: string): Entry[] =>
  entries.filter(({ at }) => !isPast(at, now))

/** How long an entry is kept, and what people wrote after its run is over (common rules 0.8: decisions, and what happened). */
export const KEPT_MONTHS = 6 * 12

/** When an entry that is made at an instant is deleted (epoch seconds, for the table's time to live). */
export const forgetEntryAt = (at: string): number => secondsAfter(at, KEPT_MONTHS)

const isPast = (at: string, now: string): boolean => forgetEntryAt(at) * 1000 <= Date.parse(now)

/** SHA-256 over the entry's fields in the order of their names, as lower-case hexadecimal. */
function hashOf(entry: object): string {
  return createHash('sha256').update(canonical(entry)).digest('hex')
}

/** JSON with sorted keys, so that the same content has one spelling whatever the table hands back. */
export function canonical(value: unknown): string {
  if (value === null || typeof value !== 'object') return JSON.stringify(value)
  const fields = Object.entries(value)
    .filter(([, inner]) => inner !== undefined)
    .sort(([a], [b]) => (a < b ? -1 : 1))
  return `{${fields.map(([key, inner]) => `${JSON.stringify(key)}:${canonical(inner)}`).join(',')}}`
}
