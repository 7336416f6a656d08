import { createHash } from 'node:crypto'
import { londonDate } from '../calendar/london.ts'
import { canonical } from '../run/ledger.ts'
import type { OfficeHolder, Unit } from '../scheme/unit.ts'
import { differences, holderDifferences } from './differences.ts'
import { isSomebodyElse } from './holder-in.ts'
import type { Directory, DirectoryChange, DirectoryNote, HandOver } from './records.ts'

/** Who changes the directory, and when (ISO 8601, UTC). */
export interface By {
  who: string
  at: string
}

/**
 * Units as they are to be, each with the state it is in now. Offices that change hands are noted, so that what is open
 * is put to the new holder, even if whoever made the change is stopped before. Undefined when nothing is different.
 */
export function changeUnits(
  directory: Directory,
  units: { before?: Unit; after: Unit }[],
  by: By,
): DirectoryChange | undefined {
  const today = londonDate(by.at)
  const changed = units
    .map(({ before, after }) => ({ before, after, fields: differences(before, after) }))
    .filter(({ fields }) => fields.length > 0)
  const ledger = changed.map(
    ({ before, after, fields }): DirectoryNote => ({
      ...by,
      what: before ? 'unit-changed' : 'unit-added',
      unit: after.id,
      detail: {
        fields: fields.map(({ field }) => field).join(' '),
        ...hashes(directory, before, after),
      },
    }),
  )
  const [first, ...rest] = ledger
  if (!first) return undefined
  return {
    directory,
    ledger: [first, ...rest],
    units: changed.map(({ after }) => ({ ...after, confirmed: today })),
    handOvers: changed.flatMap(({ before, after }) =>
      before
        ? officesOf(before, after)
            .filter((office) => isSomebodyElse(before.holders[office], after.holders[office]))
            .map((office) => ({ scheme: directory.scheme, unit: after.id, office, on: today }))
        : [],
    ),
  }
}

/** Somebody says that all that stands about a unit is right. */
export function confirmUnit(directory: Directory, unit: Unit, by: By): DirectoryChange {
  return {
    directory,
    ledger: [{ ...by, what: 'confirmed', unit: unit.id, detail: hashes(directory, unit, unit) }],
    units: [{ ...unit, confirmed: londonDate(by.at) }],
  }
}

/** Somebody else, or nobody, holds one of the scheme's own offices. Undefined when that is so already. */
export function changeOffice(
  directory: Directory,
  office: string,
  { before, after }: { before?: OfficeHolder; after?: OfficeHolder },
  by: By,
): DirectoryChange | undefined {
  const fields = holderDifferences(office, before, after)
  if (fields.length === 0) return undefined
  const on = londonDate(by.at)
  return {
    directory,
    ledger: [
      {
        ...by,
        what: 'office-changed',
        office,
        detail: {
          fields: fields.map(({ field }) => field).join(' '),
          ...hashes(directory, before, after),
        },
      },
    ],
    offices: { [office]: { holder: after } },
    handOvers: isSomebodyElse(before, after) ? [{ scheme: directory.scheme, office, on }] : [],
  }
}

/** Somebody will hold an office from a coming day; until then nothing is different. */
export function announce(
  directory: Directory,
  handOver: HandOver & { holder: OfficeHolder },
  by: By,
): DirectoryChange {
  const { unit, office, on, holder } = handOver
  const detail = { on, after: hashOf(directory, holder) }
  return {
    directory,
    ledger: [{ ...by, what: 'office-announced', unit, office, detail }],
    handOvers: [handOver],
  }
}

/** What was announced does not come about. */
export function dropAnnouncement(directory: Directory, handOver: HandOver, by: By): DirectoryChange {
  const { unit, office, on } = handOver
  return {
    directory,
    ledger: [{ ...by, what: 'announcement-dropped', unit, office, detail: { on } }],
    dropped: [handOver],
  }
}

const officesOf = (...units: Unit[]): string[] => [
  ...new Set(units.flatMap(({ holders }) => Object.keys(holders))),
]

/** Hashes of a record before and after: they show that a copy is the same, and tell nothing of what is in it. */
const hashes = (directory: Directory, before: object | undefined, after: object | undefined) => ({
  ...(before ? { before: hashOf(directory, before) } : {}),
  ...(after ? { after: hashOf(directory, after) } : {}),
})

function hashOf({ secret }: Directory, record: object): string {
  // The day on which it was confirmed is no part of what it says.
  const { confirmed: _, ...rest } = record as Partial<Unit>
  return createHash('sha256')
    .update(`${secret}${canonical(rest)}`)
    .digest('hex')
}
