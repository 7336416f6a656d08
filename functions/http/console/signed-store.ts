import type { Store } from '../../../shared/ports/store.ts'
import type { Change } from '../../../shared/run/change.ts'

/**
 * The store, for what one administrator does: every change says by whom it was made, in its ledger entries and in the
 * answer it brings. It is her reference, never her name. What the service does by itself on the way is not hers.
 */
export const signedStore = (store: Store, reference: string): Store => ({
  ...store,
  commit: (change) =>
    store.commit({
      ...change,
      ledger: change.ledger.map((entry) =>
        entry.who === 'system' ? entry : { ...entry, detail: { ...entry.detail, by: reference } },
      ) as Change['ledger'],
      answer: change.answer && { by: reference, ...change.answer },
    }),
})
