import type { Appointment } from '../run/records/appointment.ts'
import type { Published } from '../run/records/published.ts'
import type { Unit } from '../scheme/unit.ts'

/** Units, who holds a role, what was published, and who wants no newsletter. */
export interface RegisterStore {
  unit(scheme: string, id: string): Promise<Unit | undefined>
  units(scheme: string): Promise<Unit[]>
  /** Puts the units in the directory that are not there yet. */
  seedUnits(scheme: string, units: Unit[]): Promise<void>
  register(scheme: string): Promise<Appointment[]>
  /** A version of a document, the newest where none is said; undefined before it is published. */
  published(scheme: string, name: string, version?: number): Promise<Published | undefined>
  /** Hashes of the addresses that get no newsletters of a scheme. */
  unsubscribed(scheme: string): Promise<string[]>
  /** Keeps that an address (by its hash) wants none, unless that is kept; and forgets it again. */
  unsubscribe(scheme: string, address: string, at: string): Promise<void>
  subscribe(scheme: string, address: string): Promise<void>
}
