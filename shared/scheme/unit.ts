import type { Language, Text } from './text.ts'

export interface UnitKind {
  id: string
  singular: Text
  plural: Text
  /** The units that the directory starts with. */
  members: Unit[]
}

export interface Unit {
  id: string
  /** The kind of unit it is; the directory fills it in. */
  kind?: string
  name: Text
  /** In scope unless the administrator decides otherwise. */
  inScope: boolean
  /** Office id → who holds it. An office without a holder is vacant. */
  holders: Record<string, OfficeHolder>
  /** The date (YYYY-MM-DD) on which somebody last said that the entry is right. */
  confirmed?: string
}

/** Who holds an office today. */
export interface OfficeHolder {
  /** Not known is possible: letters then go to the office by its title. */
  name?: string
  email: string
  /** Undefined is not known: letters come in every language of the scheme. */
  language?: Language | 'both'
  /** Their own job title, where it is not the office's. */
  title?: Text
  /** The date (YYYY-MM-DD) from which they hold it, where it is known. */
  from?: string
}
