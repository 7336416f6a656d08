/** One entry of the ledger. `who` is a role and a reference, never a name. */
export interface LedgerEntry {
  number: number
  at: string
  who: string
  what: LedgerEvent
  step?: string
  /** Ids, outcomes, dates, hashes: nothing personal. */
  detail?: Record<string, string | number | boolean>
  previous: string
  previousAt?: string
  hash: string
}

export type LedgerEvent =
  | 'run-started'
  | 'asked'
  | 'asked-again'
  | 'letter-sent'
  | 'answered'
  | 'answer-changed'
  | 'answer-final'
  | 'passed-on'
  | 'closed-no-answer'
  | 'closed-decided'
  | 'closed-overtaken'
  | 'adopted'
  | 'taken-back'
  | 'skipped'
  | 'appointed'
  | 'finished'
  | 'failed'
  | 'link-sent-again'
  | 'reminded'
  | 'undeliverable'
  | 'complained'
  | 'address-corrected'
  | 'paused'
  | 'resumed'
  | 'nudged'
  | 'away'
  | 'changed'
  | 'reopened'
  | 'extended'
  | 'recomputed'
  | 'moved'
  | 'stopped'
  | 'retried'
  | 'taken-up'
  | 'withdrawn'
  | 'corrected'
  | 'erased'
  | 'said'
  | 'escalated'
  | 'task-opened'
  | 'task-done'
  | 'ballot-opened'
  | 'published'
  | 'counted'
  | 'stepped-aside'
  | 'retired'
  | 'viewed'
  | 'included'
  | 'left-out'

/** Why an administrator did what an entry of the ledger says, in their own words. */
export interface Reason {
  /** The number of the entry. */
  entry: number
  text: string
  /** When it is deleted (epoch seconds): with the entry that it is about. */
  forgetAt?: number
}
