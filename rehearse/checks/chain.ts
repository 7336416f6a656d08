import { createHash } from 'node:crypto'
import type { Item } from '../cloud/table.ts'
import type { Check } from './check.ts'

const genesis = '0'.repeat(64)

/** Every ledger holds together: each entry counts on from the one before, and carries its hash. */
export const chain: Check = ({ evidence: { items } }) => {
  const ledgers = Map.groupBy(
    items.filter(({ pk }) => pk.startsWith('LEDGER#')),
    ({ pk }) => pk.replace('LEDGER#', 'RUN#'),
  )
  return [...ledgers].flatMap(([run, entries]) => {
    const broken = firstBroken(entries)
    return broken ? [`The ledger of ${run} does not hold from entry ${broken.number} on`] : []
  })
}

/** Written anew here, so that the ledger is checked by something else than what wrote it. */
function firstBroken(entries: Item[]): Item | undefined {
  let previous = genesis
  return entries.find(({ pk, sk, forgetAt, hash, ...entry }, index) => {
    const holds = entry.number === index + 1 && entry.previous === previous && hash === hashOf(entry)
    previous = String(hash)
    return !holds
  })
}

const hashOf = (entry: object): string => createHash('sha256').update(sorted(entry)).digest('hex')

/** JSON with the names of every object in order. */
const sorted = (value: unknown): string =>
  JSON.stringify(value, (_, inner) =>
    inner !== null && typeof inner === 'object' && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1)))
      : inner,
  )
