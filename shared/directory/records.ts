import type { Head } from '../run/ledger.ts'
import type { OfficeHolder, Unit } from '../scheme/unit.ts'

/** What the directory of a scheme has besides its units. */
export interface Directory {
  scheme: string
  /** The head of its ledger: also the lock of every change, as a run's is. */
  ledger: Head
  /**
   * Random, and never shown: it is hashed along with a record, so that nobody who has the ledger can find out whose
   * name or address a hash stands for by trying some.
   */
  secret: string
  /** The scheme's own offices whose holder the directory knows better than the scheme. Without a holder: vacant. */
  offices: Record<string, { holder?: OfficeHolder }>
}

export const DIRECTORY_EVENTS = [
  'unit-added',
  'unit-changed',
  'confirmed',
  'office-changed',
  'office-announced',
  'announcement-dropped',
] as const
export type DirectoryEvent = (typeof DIRECTORY_EVENTS)[number]

/** An entry of the directory's ledger before its place in the chain is known. Nothing personal: ids, field names, hashes. */
export interface DirectoryNote {
  at: string
  /** A role and a reference, never a name. */
  who: string
  what: DirectoryEvent
  unit?: string
  office?: string
  detail?: Record<string, string | number | boolean>
}
export type DirectoryEntry = DirectoryNote & {
  number: number
  previous: string
  previousAt?: string
  hash: string
}

/** An office that changes hands on a day. What is open is put to its new holder then. */
export interface HandOver {
  scheme: string
  /** The unit whose office it is; without one it is the scheme's own. */
  unit?: string
  office: string
  /** YYYY-MM-DD. */
  on: string
  /** Who will hold it from that day; absent when the directory says so already. */
  holder?: OfficeHolder
}

/** Everything that changes in the directory at once: written as one transaction, or not at all. */
export interface DirectoryChange {
  /** As it was read: its ledger's head must still be the same. */
  directory: Directory
  ledger: [DirectoryNote, ...DirectoryNote[]]
  units?: Unit[]
  offices?: Directory['offices']
  handOvers?: HandOver[]
  /** Announcements that no longer hold. */
  dropped?: HandOver[]
}
