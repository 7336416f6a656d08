import { createHash } from 'node:crypto'

/** Somebody one can sign in as. Invented, and the same at every start, but for what was changed since. */
export interface Person {
  /** What the tokens call her: a UUID that never changes. */
  sub: string
  name: string
  email: string
  groups: string[]
  /** Whose account is disabled cannot sign in, and her refresh tokens give nothing. */
  disabled?: boolean
}

const NAMES = [
  'Non Vaughan',
  'Idris Beynon',
  'Heledd Prys',
  'Gwilym Tudor',
  'Olwen Mathias',
  'Emrys Lloyd',
  'Catrin Bowen',
]

/** One person for each group of a pool, one with all of them, and one with none. */
export function peopleOf(groups: string[]): Person[] {
  const sets = [...groups.map((group) => [group]), ...(groups.length > 1 ? [groups] : []), []]
  return sets.map((own, index) => {
    const known = own.length === 1 ? own[0]! : own.length === 0 ? 'nobody' : 'everything'
    return {
      sub: uuidOf(known),
      name: NAMES[index % NAMES.length]!,
      email: `${known}@countersign.example`,
      groups: own,
    }
  })
}

const uuidOf = (text: string): string =>
  createHash('sha256')
    .update(`person/${text}`)
    .digest('hex')
    .replace(/^(.{8})(.{4})(.{4})(.{4})(.{12}).*/, '$1-$2-$3-$4-$5')
