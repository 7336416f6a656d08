import type { Appointment } from '../run/records/appointment.ts'
import type { Ask, Holder } from '../run/records/ask.ts'
import type { Run } from '../run/records/run.ts'
import type { Situation } from '../run/situation.ts'
import type { Language, Text } from '../scheme/text.ts'
import type { Unit } from '../scheme/unit.ts'

/** What a letter or page is filled from. */
export interface Filling {
  situation: Situation
  language: Language
  /** Whom it is to. */
  recipient?: Holder
  /** Its own reference number, if it has one. */
  reference?: string
  /** The ask it belongs to, if any. */
  ask?: Ask
  /** The address where the ask is answered; the words shown in its place in a copy, and where the letter is kept. */
  link?: string | Text
  /** The same for the reader's own page: that of a person, or of an office at a unit. Undefined for all others. */
  ownPage?: string | Text
  /** And for the list of answers that the letter tells of, where its step has one. */
  ownList?: string | Text
  /** The address of a public page of the service, by name: `privacy`, or `published/role-profile`. */
  page(name: string): string
  /** The runs of the same round: this one and its siblings, for counts. */
  round: Run[]
  /** The register of the scheme, for who holds what at the unit. Without it that has no value. */
  register?: Appointment[]
  /** The units of the directory, for how many are in scope. */
  units?: Unit[]
  /** The newest version of each document that the letter speaks of. Without it one that is to be published has no number. */
  newest?: Record<string, number>
  /** What stands for a value that only a later answer gives. Without it such a letter is refused. */
  gap?(placeholder: string): string
}
