import type { Engine } from './action.ts'
import { applyChange } from './apply-change.ts'
import { itemSpace } from './table.ts'

const hour = 3_600_000
const fiveYears = 5 * 365 * 86_400

/**
 * Deletes items past their TTL, at most once in an hour of moved time. Call it after a request was answered: so
 * nobody can come to rely on it, as on AWS, where expired items stay readable for up to days. No timer waits for
 * it, which would make it the "next thing due" of the clock.
 *
 * Items that expired more than five years ago stay (developer guide, "How it works: DynamoDB Time to Live").
 */
export function expirySweep({ store, tables, clock }: Engine): () => void {
  const withTtl = [...tables.values()].filter((kept) => kept.ttl)
  let last = clock.now()
  return () => {
    if (withTtl.length === 0 || clock.now() - last < hour) return
    last = clock.now()
    const now = Math.floor(last / 1000)
    store.atomically(() => {
      for (const kept of withTtl) {
        const rows = store
          .sql('SELECT key, value FROM entry WHERE space=? AND expires<=? AND expires>?')
          .all(itemSpace(kept.table.TableName), now, now - fiveYears)
        for (const { key, value } of rows)
          applyChange(store, { kept, key: key as string, before: JSON.parse(value as string) })
      }
    })
  }
}
