import { forgetEntryAt } from '../../shared/run/ledger.ts'

/**
 * An entry of a ledger with the day on which the table deletes it. DynamoDB does that itself: no function may
 * (`infra/constructs/append-only.ts`). The day is no part of the entry, and its hash says nothing of it.
 */
export const expiring = <Entry extends { at: string }>(entry: Entry) => ({
  ...entry,
  forgetAt: forgetEntryAt(entry.at),
})

/** The entry alone. */
export const withoutExpiry = <Entry extends object>({
  forgetAt: _,
  ...entry
}: Entry & { forgetAt?: number }) => entry
