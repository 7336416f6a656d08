import { formatDate } from '../../calendar/format-date.ts'
import { holderIn } from '../../directory/holder-in.ts'
import type { Directory, HandOver } from '../../directory/records.ts'
import type { Scheme } from '../../scheme/scheme.ts'
import type { Unit, UnitKind } from '../../scheme/unit.ts'
import type { DirectoryCell, DirectoryView } from '../views/directory.ts'
import { announced, holderName, languageName, officeState, titleOf } from './holder-cell.ts'

/** Units on one page. */
const PAGE = 100

export interface DirectoryInput {
  scheme: Scheme
  /** The other schemes, which have directories of their own. */
  others: Scheme[]
  directory: Directory
  units: Unit[]
  handOvers: HandOver[]
  isBad(address: string): boolean
  /** Counting from 1. */
  page: number
  csrf: string
}

/** Who can be written to in a scheme: its own offices, then its units by kind, with vacant offices to be seen. */
export function directoryView(input: DirectoryInput): DirectoryView {
  const { scheme, units, others } = input
  const base = `/console/directory/${scheme.id}`
  const pages = Math.max(1, Math.ceil(units.length / PAGE))
  const page = Math.min(Math.max(1, Math.trunc(input.page)), pages)
  const here = units.slice((page - 1) * PAGE, page * PAGE)
  return {
    kind: 'directory',
    caption: scheme.name.en,
    heading: 'Directory',
    paragraphs: [],
    facts: [],
    links: [
      { href: `${base}/import`, text: 'Import from a file' },
      { href: `${base}/export`, text: 'Export to a file (CSV)' },
      { href: `${base}/ledger`, text: 'Download the ledger of the directory' },
      ...others.map(({ id, name }) => ({
        href: `/console/directory/${id}`,
        text: `Directory of ${name.en}`,
      })),
    ],
    buttons: input.handOvers
      .filter(({ unit, holder }) => unit === undefined && holder)
      .map(({ office, on }) => ({
        action: `${base}/offices/-/${office}/drop`,
        csrf: input.csrf,
        text: `Drop the change of ${formatDate(on, 'en')}: ${titleOf(scheme, office)}`,
        fields: { on },
        secondary: true,
      })),
    tables: [ownOffices(input), ...scheme.units.map((kind) => kindTable(input, kind, here))],
    pages: [
      ...(page > 1 ? [{ href: `${base}?page=${page - 1}`, text: `Page ${page - 1} of ${pages}` }] : []),
      ...(page < pages ? [{ href: `${base}?page=${page + 1}`, text: `Page ${page + 1} of ${pages}` }] : []),
    ],
  }
}

function ownOffices({
  scheme,
  directory,
  handOvers,
  isBad,
}: DirectoryInput): DirectoryView['tables'][number] {
  const offices = scheme.offices.filter((office) => office.of === 'scheme')
  return {
    heading: 'Offices of the scheme',
    head: ['Office', 'Held by', 'Status', 'Language', 'To come'],
    rows: offices.map((office) => {
      const holder = holderIn(office, { directory })
      const own = handOvers.filter(({ unit }) => unit === undefined)
      return [
        { text: office.title.en, href: `/console/directory/${scheme.id}/offices/-/${office.id}` },
        holderName(holder),
        officeState(holder, isBad),
        languageName(holder),
        announced(own, office.id),
      ]
    }),
    empty: 'The scheme has no offices of its own.',
  }
}

function kindTable(
  { scheme, isBad }: DirectoryInput,
  kind: UnitKind,
  units: Unit[],
): DirectoryView['tables'][number] {
  const offices = scheme.offices.filter((office) => office.of === 'unit')
  const plural = kind.plural.en
  return {
    heading: plural.charAt(0).toUpperCase() + plural.slice(1),
    head: ['Name', 'In scope', ...offices.map(({ title }) => title.en), 'Status', 'Last confirmed'],
    rows: units
      .filter((unit) => unit.kind === kind.id)
      .map((unit): DirectoryCell[] => [
        { text: unit.name.en, href: `/console/directory/${scheme.id}/units/${unit.id}` },
        unit.inScope ? 'Yes' : 'No',
        ...offices.map(({ id }) => holderName(unit.holders[id]) || 'Vacant'),
        worst(offices.map(({ id }) => officeState(unit.holders[id], isBad))),
        unit.confirmed ? formatDate(unit.confirmed, 'en') : 'Never',
      ]),
    empty: `There are no ${plural}.`,
  }
}

/** A unit is as well off as the worst of its offices. */
const worst = (states: DirectoryCell[]): DirectoryCell =>
  states.find((state) => typeof state === 'object' && 'tag' in state && state.tag === 'failed') ??
  states.find((state) => typeof state === 'object' && 'tag' in state && state.tag === 'late') ??
  states[0] ??
  ''
