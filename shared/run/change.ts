import type { DirectoryChange } from '../directory/records.ts'
import type { Draft } from '../ports/draft-store.ts'
import type { Answer } from './records/answer.ts'
import type { Appointment } from './records/appointment.ts'
import type { Ask, AskState } from './records/ask.ts'
import type { Ballot } from './records/ballot.ts'
import type { LedgerEntry, Reason } from './records/ledger.ts'
import type { LetterRecord } from './records/letter.ts'
import type { Person } from './records/person.ts'
import type { Published } from './records/published.ts'
import type { Run } from './records/run.ts'
import type { Task } from './records/task.ts'

/** A ledger entry before its place in the chain is known. */
export type Entry = Omit<LedgerEntry, 'number' | 'previous' | 'previousAt' | 'hash'>

/**
 * Everything that happens to a run at once: written as one transaction, or not at all.
 * The run's ledger head is the lock: a change made from an old file is refused and made again from a new one.
 */
export interface Change {
  /** The run as it will be; its ledger head is still the one that was read. */
  run: Run
  /** At least one: nothing happens to a run without an entry. */
  ledger: [Entry, ...Entry[]]
  /** Each with the states it may be changed from: none means that it must not exist yet. */
  asks?: { ask: Ask; from: AskState[] }[]
  answer?: Answer
  people?: Person[]
  forget?: { who: string }[]
  letters?: LetterRecord[]
  /** Letters that have gone, with when and as which message; marked as sent, which they must not be yet. */
  sent?: LetterRecord[]
  /** Opened, or with a new state. */
  tasks?: Task[]
  appointment?: Appointment
  /** A document, one version after the one that was read. */
  published?: Published
  /** Entries of the register that end, with their new last day; `was` is the one that was read. */
  retired?: { entry: Appointment; was: string }[]
  /** Ballots as they will be; `was` is the version that was read, 0 where there was none. */
  ballots?: { ballot: Ballot; was: number }[]
  /**
   * Why an administrator did it, in their own words. Kept beside the first ledger entry and not in it: what a person
   * wrote can be erased, and the ledger stays whole.
   */
  reason?: string
  /** Which of the entries that is, where it is not the first: 2 is the second. */
  reasonFor?: number
  /** The draft of the form that asked for it, marked as sent; `was` is the version that was sent. One form does it once. */
  form?: { key: string; draft: Draft; was: number }
  /** What it changes in the directory: a new holder of an office. */
  directory?: DirectoryChange
  /** Entries of the register with a corrected name or address; they must be there. */
  corrected?: Appointment[]
  /** The flows that follow the run now that it has ended so, unless somebody sees to it before. */
  followedBy?: string[]
  /** What loses what it says of a person; all of it must be there. */
  erased?: { answers: Answer[]; letters: LetterRecord[]; reasons: Reason[] }
}
