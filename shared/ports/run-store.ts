import type { Change } from '../run/change.ts'
import type { Ballot } from '../run/records/ballot.ts'
import type { LedgerEntry, Reason } from '../run/records/ledger.ts'
import type { Run, RunFile } from '../run/records/run.ts'

/** A run and what is kept of it. Reads are consistent. */
export interface RunStore {
  /** A run alone; undefined when there is none. */
  run(run: string): Promise<Run | undefined>
  /** A run with its asks, answers and people; undefined when there is none. */
  file(run: string): Promise<RunFile | undefined>
  /**
   * Writes everything of a change, or nothing. False when the run has changed since it was read, or a record
   * is not in a state that the change may start from: read again and decide again.
   */
  commit(change: Change): Promise<boolean>
  ledger(run: string): Promise<LedgerEntry[]>
  /** Why administrators did what the ledger says. */
  reasons(run: string): Promise<Reason[]>
  /** Marks that the workflow was told of a settled ask. */
  told(ask: { run: string; step: string; number: number }, at: string): Promise<void>
  /** Marks that the workflow was told of the result of a ballot. */
  toldResult(ballot: Pick<Ballot, 'run' | 'step' | 'number'>, at: string): Promise<void>
}
