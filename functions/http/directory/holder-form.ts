import { formatDate } from '../../../shared/calendar/format-date.ts'
import { londonDate } from '../../../shared/calendar/london.ts'
import { holderIn } from '../../../shared/directory/holder-in.ts'
import type { FormContext } from '../../../shared/form/answers.ts'
import { announced, holderName, languageName } from '../../../shared/pages/directory/holder-cell.ts'
import { ASK_WORDS } from '../../../shared/pages/wording/asked.ts'
import type { Office } from '../../../shared/scheme/office.ts'
import type { Scheme } from '../../../shared/scheme/scheme.ts'
import type { OfficeHolder, Unit } from '../../../shared/scheme/unit.ts'
import { openAsksOf } from '../../hand-over.ts'
import type { SendDeps } from '../../send-letter.ts'
import { type ConsoleRequest, consoleFrame } from '../console/page.ts'
import { type Filling, show } from '../filling/filling.ts'
import { formForProgram } from '../filling/program-form.ts'
import { frameOf } from '../frame.ts'
import { RequestRefused } from '../refused.ts'
import type { PageResponse } from '../response.ts'
import { holderFormOf } from './holder-questions.ts'
import { backOf, officeAt, placeOf } from './office-at.ts'

/** The form that changes who holds one office, being filled in by somebody. */
export interface HolderForm {
  scheme: Scheme
  office: Office
  /** The unit whose office it is; the scheme's own offices have none. */
  unit?: Unit
  filling: Filling
}

/** Finds the form behind an address. Throws RequestRefused where there is no such office. */
export async function holderForm(
  deps: SendDeps,
  scheme: Scheme,
  [unitId = '', officeId = '', id = '']: string[],
  request: ConsoleRequest,
): Promise<HolderForm> {
  if (!/^[0-9a-z]{20,40}$/.test(id)) throw new RequestRefused('not-found')
  const { office, unit } = await officeAt(deps, scheme, unitId, officeId)
  const directory = await deps.store.directory(scheme.id)
  const holder = holderIn(office, { unit, directory })
  const form = holderFormOf(office)
  const today = londonDate(deps.now())
  const place = placeOf(scheme, office, unit, today)
  const [asks, handOvers] = await Promise.all([openAsksOf(deps, [place]), deps.store.handOvers(scheme.id)])
  const base = `/console/directory/${scheme.id}/offices/${unitId}/${officeId}/${id}`
  const caption = `${unit?.name.en ?? scheme.name.en} – ${office.title.en}`
  const backHref = backOf(scheme, unit)
  const toCome = announced(
    handOvers.filter((one) => one.unit === unit?.id),
    office.id,
  )
  const context: FormContext = {
    ...{ language: 'en', today, units: [], fill: (text) => text },
    resolve: (reference) => startingWith(reference, holder, today),
  }
  return {
    scheme,
    office,
    unit,
    filling: {
      form,
      caption,
      base,
      draftKey: `holder#${scheme.id}#${unitId}#${officeId}#${id}`,
      sentHref: backHref,
      warning: ASK_WORDS.notDoneYet,
      context,
      resource: formForProgram({ form, context, base, caption }, {}),
      frame: frameOf({ scheme }, 'en', { console: consoleFrame(request, 'directory'), backHref }),
      csrf: request.csrf,
      start: {
        kind: 'start',
        caption,
        heading: form.name.en,
        paragraphs: [
          'With another person or address, what is open goes out again with a new link, and the old links stop working. The dates stay. With only another language, or a name that was not known, nothing goes out.',
        ],
        facts: [
          { label: 'Held by', value: holderName(holder) || 'Nobody: it is vacant' },
          ...(holder ? [{ label: 'Language', value: languageName(holder) }] : []),
          ...(holder?.from ? [{ label: 'Since', value: formatDate(holder.from, 'en') }] : []),
          ...(toCome ? [{ label: 'To come', value: toCome }] : []),
          { label: 'Open requests', value: asks.map(({ reference }) => reference).join('\n') || 'None' },
        ],
        about: [],
        startHref: `${base}/${form.pages[0]!.id}`,
        actions: [],
      },
    },
  }
}

export const showHolderForm = (
  deps: SendDeps,
  { filling }: HolderForm,
  page: string | undefined,
  request: ConsoleRequest,
): Promise<PageResponse> => show(deps, filling, page, request)

/** What the form begins with: whoever holds the office now, to be corrected or replaced. */
function startingWith(
  reference: string,
  holder: OfficeHolder | undefined,
  today: string,
): string | undefined {
  switch (reference) {
    case 'holder.name':
      return holder?.name
    case 'holder.email':
      return holder?.email
    case 'holder.language':
      return holder?.language
    case 'holder.title_en':
      return holder?.title?.en
    case 'holder.title_cy':
      return holder?.title?.cy
    case 'holder.today':
      return holder?.from && holder.from > today ? holder.from : today
  }
  return undefined
}
