import { textOf } from '../../../shared/actions/action.ts'
import { londonDate } from '../../../shared/calendar/london.ts'
import { announce, changeOffice, changeUnits } from '../../../shared/directory/changes.ts'
import { holderIn } from '../../../shared/directory/holder-in.ts'
import type { Directory, DirectoryChange } from '../../../shared/directory/records.ts'
import type { Answers } from '../../../shared/form/answers.ts'
import type { Office } from '../../../shared/scheme/office.ts'
import type { OfficeHolder, Unit } from '../../../shared/scheme/unit.ts'
import { changeDirectory } from '../../change-directory.ts'
import { handOverAsks } from '../../hand-over.ts'
import type { SendDeps } from '../../send-letter.ts'
import type { ConsoleRequest } from '../console/page.ts'
import { sent, take } from '../filling/filling.ts'
import { noteFormSent } from '../filling/sent-form.ts'
import { type PageResponse, seeOther } from '../response.ts'
import { byOf } from './by.ts'
import type { HolderForm } from './holder-form.ts'
import { backOf, placeOf } from './office-at.ts'
import { takeOver } from './units-of.ts'

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
