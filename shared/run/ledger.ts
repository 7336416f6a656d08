import { createHash } from 'node:crypto'

/** The head of a ledger: how many entries, and the hash of the last. */
export interface Head {
  count: number
  hash: string
}
/** What puts an entry in its place in the chain. */
interface Place {
  number: number
  previous: string
  hash: string
}

/** What the first entry of a ledger says came before it. */
export const GENESIS = '0'.repeat(64)

/**
 * Puts entries at the end of a ledger. Each carries the hash of the one before, so that a ledger
 * from which something was taken out, or in which something was changed, no longer adds up.
 */
export function chain<Entry extends object>(
  head: Head,
  entries: Entry[],
): { entries: (Entry & Place)[]; head: Head } {
  let { count, hash } = head
  const chained = entries.map((entry) => {
    const linked = { ...entry, number: ++count, previous: hash }
    hash = hashOf(linked)
    return { ...linked, hash }
  })
  return { entries: chained, head: { count, hash } }
}

/** The first entry of a ledger that does not fit the one before, or undefined when the whole chain holds. */
export function firstBroken<Entry extends Place>(entries: Entry[]): Entry | undefined {
  let previous = GENESIS
  return entries.find((entry, index) => {
    const { hash, ...rest } = entry
    const broken = entry.number !== index + 1 || entry.previous !== previous || hashOf(rest) !== hash
    previous = hash
    return broken
  })
}

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
