import { formatDate } from '../../calendar/format-date.ts'
import type { HandOver } from '../../directory/records.ts'
import type { Ask } from '../../run/records/ask.ts'
import type { Scheme } from '../../scheme/scheme.ts'
import type { Unit } from '../../scheme/unit.ts'
import { taskHref } from '../console/ask-rows.ts'
import type { DirectoryView } from '../views/directory.ts'
import { announced, holderName, languageName, officeState, titleOf } from './holder-cell.ts'

export interface UnitInput {
  scheme: Scheme
  unit: Unit
  /** What changes hands at this unit on a coming day. */
  handOvers: HandOver[]
  /** What is open of its offices. */
  asks: Ask[]
  isBad(address: string): boolean
  csrf: string
}

/** One unit: who holds its offices, what is open of them, and the buttons that change it. */
export function unitView({ scheme, unit, handOvers, asks, isBad, csrf }: UnitInput): DirectoryView {
  const base = `/console/directory/${scheme.id}`
  const own = `${base}/units/${unit.id}`
  const kind = scheme.units.find(({ id }) => id === unit.kind)
  const offices = scheme.offices.filter((office) => office.of === 'unit')
  const button = (what: string, text: string) => ({
    action: `${own}/${what}`,
    csrf,
    text,
    fields: {},
    secondary: true,
  })
  return {
    kind: 'directory',
    caption: `${scheme.name.en} – directory`,
    heading: unit.name.en,
    paragraphs: [],
    facts: [
      ...(unit.name.cy ? [{ label: 'Name in Welsh', value: unit.name.cy }] : []),
      { label: 'Id', value: unit.id },
      { label: 'Kind', value: kind?.singular.en ?? unit.kind ?? '' },
      {
        label: 'In scope',
        value: unit.inScope ? 'Yes: it is asked in new rounds' : 'No: it is not asked in new rounds',
      },
      { label: 'Last confirmed', value: unit.confirmed ? formatDate(unit.confirmed, 'en') : 'Never' },
    ],
    links: offices.map((office) => ({
      href: `${base}/offices/${unit.id}/${office.id}`,
      text: `Change who holds it: ${office.title.en}`,
    })),
    buttons: [
      button('confirm', 'Everything here is right'),
      unit.inScope ? button('out-of-scope', 'Take out of scope') : button('in-scope', 'Put in scope'),
      ...handOvers
        .filter(({ holder }) => holder)
        .map((one) => ({
          action: `${base}/offices/${unit.id}/${one.office}/drop`,
          csrf,
          text: `Drop the change of ${formatDate(one.on, 'en')}: ${titleOf(scheme, one.office)}`,
          fields: { on: one.on },
          secondary: true,
        })),
    ],
    tables: [
      {
        heading: 'Offices',
        head: ['Office', 'Held by', 'Status', 'Language', 'Since', 'To come', 'Open requests'],
        rows: offices.map((office) => {
          const holder = unit.holders[office.id]
          const open = asks.filter(({ holder: { as } }) => as === `office:${office.id}`)
          return [
            office.title.en,
            holderName(holder),
            officeState(holder, isBad),
            languageName(holder),
            holder?.from ? formatDate(holder.from, 'en') : '',
            announced(handOvers, office.id),
            open.length > 0
              ? { links: open.map((ask) => ({ text: ask.reference, href: taskHref(ask) })) }
              : 'None',
          ]
        }),
        empty: 'Units of this scheme have no offices.',
      },
    ],
    pages: [],
  }
}
