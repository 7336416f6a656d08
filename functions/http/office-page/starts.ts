import { formatDate } from '../../../shared/calendar/format-date.ts'
import { londonDate } from '../../../shared/calendar/london.ts'
import { OFFICE_STARTS } from '../../../shared/own-page/office-wording.ts'
import type { Wording } from '../../../shared/pages/wording/wording.ts'
import type { Store } from '../../../shared/ports/store.ts'
import { inPostSince } from '../../../shared/run/in-post-since.ts'
import {
  holderFor,
  lastHolderFor,
  type OfficeStart,
  officeStart,
  startsOfOffice,
} from '../../../shared/run/office-start.ts'
import { fill } from '../../../shared/scheme/letter.ts'
import { inLanguage, type Language, type Text } from '../../../shared/scheme/text.ts'
import { hashOf } from '../../token.ts'
import { formOf, type OwnStart, wordsFor } from '../own-page/starts.ts'
import { unitRow } from '../own-page/view.ts'
import type { HeldOffice, OfficePage } from '../own-page/way-in.ts'
import { roleName, roleRow } from './roles.ts'

/** How every flow that the office can start stands today: whom it is about, and whether it can be started. */
export function officeStarts(
  { store }: { store: Pick<Store, 'runsOfHolder' | 'runsAt'> },
  { situation: { scheme, unit: known, now }, office, unit, register }: OfficePage,
): Promise<OfficeStart[]> {
  const at = { unit, today: londonDate(now) }
  const flows = startsOfOffice(scheme, office.id).filter(
    ({ start }) => (known?.kind ?? start.about) === start.about,
  )
  return Promise.all(
    flows.map(async (flow) => {
      const entry = holderFor(flow, register, at)
      const last = entry ? undefined : lastHolderFor(flow, register, at)
      const about = entry ?? last
      const runs = about ? await store.runsAt([...new Set(await store.runsOfHolder(about))]) : []
      return officeStart(flow, { entry, last }, runs)
    }),
  )
}

/** Those that are about somebody, as forms behind the page. */
export const startsBehind = (page: HeldOffice, starts: OfficeStart[], language: Language): OwnStart[] =>
  starts.flatMap((start): OwnStart[] => {
    const { scheme, unit } = page.situation
    const { flow, entry, run, hindered } = start
    const form = formOf(scheme, flow)
    if (!form || !entry) return []
    const whom = roleRow(page, flow.start.holding ?? '', language)
    const about = [`${whom.label}: ${entry.name}`, ...(unit ? [inLanguage(unit.name, language)] : [])]
    return [
      {
        ...{ flow, form, entry, run, began: inPostSince(page.register, entry) },
        starter: page.office.id,
        who: `office:${page.office.id}`,
        draftKey: draftKeyOf(page, run),
        hindered: hindered && whyNot(page, start),
        about: { caption: about.join(' – '), facts: [...unitRow(page.situation, language), whom] },
      },
    ]
  })

/** Where a form of the page is kept. Whoever holds the office next begins with an empty one. */
export const draftKeyOf = (
  { situation: { scheme }, office, unit, holder }: HeldOffice,
  run: string,
): string =>
  `office-start#${run}#${hashOf([scheme.id, unit, office.id, holder.email.toLowerCase(), holder.name ?? ''].join('#'))}`

/** What the page says in place of those that cannot be started. */
export const notesOn = (page: OfficePage, starts: OfficeStart[], language: Language): string[] =>
  starts
    .filter(({ entry, hindered }) => !entry || hindered)
    .flatMap((start) => whyNot(page, start).paragraphs.map((text) => inLanguage(text, language)))

/** Why a flow cannot be started today, with whom and what it is about, in every language of the scheme. */
export function whyNot(
  { situation: { scheme, unit }, office }: OfficePage,
  { flow, entry, hindered }: OfficeStart,
): Wording {
  const { heading, paragraphs } = OFFICE_STARTS[hindered?.by ?? 'nobody']
  const run = hindered?.by === 'under-way' ? hindered.run : undefined
  const valuesIn = (language: Language) => ({
    flow: wordsFor(flow, office.id, language),
    role: roleName(scheme, flow.start.holding ?? '', language),
    unit: unit ? inLanguage(unit.name, language) : '',
    name: entry?.name ?? '',
    until: entry ? formatDate(entry.until, language) : '',
    started: run ? formatDate(londonDate(run.startedAt), language) : '',
    reference: run?.reference ?? '',
  })
  const filled = (text: Text): Text => ({
    en: fill(text.en, valuesIn('en')),
    ...Object.fromEntries(
      scheme.languages.map((language) => [language, fill(inLanguage(text, language), valuesIn(language))]),
    ),
  })
  return { heading, paragraphs: paragraphs.map(filled) }
}
