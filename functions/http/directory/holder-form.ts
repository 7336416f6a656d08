import { textOf } from '../../../shared/actions/action.ts'
import { formatDate } from '../../../shared/calendar/format-date.ts'
import { londonDate } from '../../../shared/calendar/london.ts'
import { announce, changeOffice, changeUnits, dropAnnouncement } from '../../../shared/directory/changes.ts'
import { holderIn } from '../../../shared/directory/holder-in.ts'
import type { Directory, DirectoryChange, HandOver } from '../../../shared/directory/records.ts'
import type { Answers, FormContext } from '../../../shared/form/answers.ts'
import { announced, holderName, languageName } from '../../../shared/pages/directory/holder-cell.ts'
import { ASK_WORDS } from '../../../shared/pages/wording/asked.ts'
import type { Office, OfficeHolder, Scheme, Unit } from '../../../shared/scheme/scheme.ts'
import { changeDirectory } from '../../change-directory.ts'
import { handOverAsks, openAsksOf } from '../../hand-over.ts'
import type { SendDeps } from '../../send-letter.ts'
import { type ConsoleRequest, consoleFrame } from '../console/page.ts'
import { type Filling, sent, show, take } from '../filling/filling.ts'
import { fromThisForm } from '../filling/from-this-form.ts'
import { formForProgram } from '../filling/program-form.ts'
import { noteFormSent } from '../filling/sent-form.ts'
import { frameOf } from '../frame.ts'
import { RequestRefused } from '../refused.ts'
import { field } from '../request.ts'
import { type PageResponse, seeOther } from '../response.ts'
import { byOf } from './by.ts'
import { holderFormOf } from './holder-questions.ts'
import { directoryUnits, takeOver } from './units-of.ts'

/** Stands for the scheme itself in the addresses of its own offices. */
const OWN = '-'

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

/** A posted page of the form; from its check page, the change itself, and what is open goes to the new holder. */
export async function takeHolderForm(
  deps: SendDeps,
  { scheme, office, unit, filling }: HolderForm,
  page: string,
  request: ConsoleRequest,
): Promise<PageResponse> {
  if (page !== 'check') return take(deps, filling, page, request)
  const ready = await sent(deps, filling, request)
  if ('response' in ready) return ready.response
  await takeOver(deps.store, scheme)
  const by = byOf(deps, scheme, request)
  const today = londonDate(deps.now())
  const given = holderFrom(ready.answers)
  const from = textOf(ready.answers, 'from')
  const change = await changeDirectory(deps, scheme.id, async (directory) => {
    if (given && from > today)
      return announce(directory, { ...placeOf(scheme, office, unit, from), holder: given }, by)
    const now = unit && (await deps.store.unit(scheme.id, unit.id))
    return now
      ? changeUnits(directory, [{ before: now, after: heldBy(now, office.id, given) }], by)
      : ownOffice(directory, office, given, by)
  })
  await noteFormSent(deps, filling, ready.version)
  await handOverAsks(
    deps,
    (change?.handOvers ?? []).filter(({ holder }) => !holder),
    by.who,
  )
  return seeOther(backOf(scheme, unit))
}

/** A change that was announced does not come about. */
export async function dropAnnounced(
  deps: SendDeps,
  scheme: Scheme,
  [unitId = '', officeId = '']: string[],
  request: ConsoleRequest,
): Promise<PageResponse> {
  fromThisForm(request, request.csrf)
  const { office, unit } = await officeAt(deps, scheme, unitId, officeId)
  const place = placeOf(scheme, office, unit, field(request.form, 'on'))
  await changeDirectory(deps, scheme.id, async (directory) => {
    const noted = await deps.store.handOver(place)
    return noted?.holder && dropAnnouncement(directory, noted, byOf(deps, scheme, request))
  })
  return seeOther(backOf(scheme, unit))
}

/** One office of the scheme, and of which unit. Throws RequestRefused where there is none. */
export async function officeAt(
  deps: SendDeps,
  scheme: Scheme,
  unitId: string,
  officeId: string,
): Promise<{ office: Office; unit?: Unit }> {
  const office = scheme.offices.find(({ id }) => id === officeId)
  if (!office || (unitId === OWN) !== (office.of === 'scheme')) throw new RequestRefused('not-found')
  if (unitId === OWN) return { office }
  const unit = (await directoryUnits(deps.store, scheme)).find(({ id }) => id === unitId)
  if (!unit) throw new RequestRefused('not-found')
  return { office, unit }
}

const placeOf = (scheme: Scheme, office: Office, unit: Unit | undefined, on: string): HandOver => ({
  scheme: scheme.id,
  unit: unit?.id,
  office: office.id,
  on,
})

const backOf = (scheme: Scheme, unit: Unit | undefined): string =>
  `/console/directory/${scheme.id}${unit ? `/units/${unit.id}` : ''}`

function heldBy(unit: Unit, office: string, holder: OfficeHolder | undefined): Unit {
  const { [office]: _, ...others } = unit.holders
  return { ...unit, holders: holder ? { ...others, [office]: holder } : others }
}

function ownOffice(
  directory: Directory,
  office: Office,
  after: OfficeHolder | undefined,
  by: ReturnType<typeof byOf>,
): DirectoryChange | undefined {
  return changeOffice(directory, office.id, { before: holderIn(office, { directory }), after }, by)
}

/** Who the answers say holds the office; undefined when it is vacant. */
function holderFrom(answers: Answers): OfficeHolder | undefined {
  const text = (id: string): string | undefined => textOf(answers, id) || undefined
  if (text('whether') !== 'held') return undefined
  const language = text('language')
  const title = text('title_en') ?? text('title_cy')
  return {
    name: text('name'),
    email: textOf(answers, 'email'),
    language: language === 'unknown' ? undefined : (language as OfficeHolder['language']),
    title: title ? { en: text('title_en') ?? title, cy: text('title_cy') } : undefined,
    from: text('from'),
  }
}

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
