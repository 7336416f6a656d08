import type { Directory, DirectoryChange, DirectoryEntry, HandOver } from './records.ts'

/** An address that letters did not reach, without the address: the hash of it, lower-case. */
export interface BadAddress {
  hash: string
  why: 'undeliverable' | 'complaint'
  /** ISO 8601, UTC. */
  at: string
}

/** The directory's part of the table. Units are read with the rest of the store. */
export interface DirectoryStore {
  /** Who holds the scheme's own offices, and the head of the directory's ledger. */
  directory(scheme: string): Promise<Directory>
  /** Writes everything of a change, or nothing. False when the directory has changed since it was read. */
  commitDirectory(change: DirectoryChange): Promise<boolean>
  directoryLedger(scheme: string): Promise<DirectoryEntry[]>
  /** What changes hands on a coming day, or has and is not seen to yet. */
  handOvers(scheme: string): Promise<HandOver[]>
  handOver(of: HandOver): Promise<HandOver | undefined>
  /** Forgets a hand-over that is seen to. */
  handedOver(of: HandOver): Promise<void>
  badAddresses(scheme: string): Promise<BadAddress[]>
  /** Remembers that letters of a scheme do not reach an address. */
  noteBadAddress(scheme: string, address: BadAddress): Promise<void>
}
