import { changesIn, type ImportPlan, planImport } from '../../../shared/directory/plan-import.ts'
import { BadFile, LARGEST_FILE } from '../../../shared/directory/read-file.ts'
import { importedView, importView, uploadView } from '../../../shared/pages/directory/import-view.ts'
import type { Now } from '../../../shared/ports/now.ts'
import type { Store } from '../../../shared/ports/store.ts'
import type { Scheme } from '../../../shared/scheme/scheme.ts'
import { handOverAsks, openAsksOf } from '../../hand-over.ts'
import type { SendDeps } from '../../send-letter.ts'
import type { ConsoleRequest, ConsoleUpload } from '../console/page.ts'
import { newRunId } from '../console/start-form.ts'
import { field } from '../request.ts'
import { type PageResponse, seeOther } from '../response.ts'
import { applyImport } from './apply-import.ts'
import { checkCsrf } from './by.ts'
import { dropFile, keepFile, keptFile } from './kept-file.ts'
import { shown } from './shown.ts'
import { directoryUnits, takeOver } from './units-of.ts'

const CHANGED = 'The directory has changed since this was shown. This is what the file would change now.'
const DONE_ALREADY =
  'The directory has all that this file would change. If you pressed the button twice, the first press imported it.'

type Deps = { store: Store; now: Now }

/** As many letters as one request sends; the chase of the next working day sends the rest. */
const LETTERS_AT_ONCE = 20

const placeOf = (scheme: Scheme): string => `/console/directory/${scheme.id}`

export function showUpload(scheme: Scheme, request: ConsoleRequest): PageResponse {
  return shown(request, scheme, uploadView({ scheme, csrf: request.csrf }), placeOf(scheme))
}

/** A file, or rows that were pasted: kept for a day and shown; nothing else is written. */
export async function takeUpload(deps: Deps, scheme: Scheme, request: ConsoleUpload): Promise<PageResponse> {
  checkCsrf(request)
  const pasted = field(request.form, 'pasted')
  const file = request.file ?? (pasted.trim() === '' ? undefined : Buffer.from(pasted))
  const input = request.file ? 'file' : 'pasted'
  const again = (text: string) => {
    const view = uploadView({
      ...{ scheme, csrf: request.csrf, error: { input: file ? input : 'file', text } },
      pasted: pasted.length <= LARGEST_FILE ? pasted : undefined,
    })
    return shown(request, scheme, view, placeOf(scheme), 422)
  }
  if (!file) return again('Choose a file, or paste its rows')
  try {
    planImport(file, scheme, await directoryUnits(deps.store, scheme))
  } catch (error) {
    if (error instanceof BadFile) return again(error.message)
    throw error
  }
  const id = newRunId(deps.now())
  await keepFile(deps, id, file)
  return seeOther(`${placeOf(scheme)}/import/${id}`)
}

/** What the file would change, row by row. Changes nothing. */
export async function showImport(
  deps: Deps,
  scheme: Scheme,
  id: string,
  request: ConsoleRequest,
  notice?: string,
): Promise<PageResponse> {
  const file = await keptFile(deps, id)
  if (!file) return shown(request, scheme, importedView({ scheme }), placeOf(scheme), notice ? 200 : 410)
  const plan = planImport(file, scheme, await directoryUnits(deps.store, scheme))
  const view = importView({
    ...{ scheme, plan, notice, csrf: request.csrf },
    action: `${placeOf(scheme)}/import/${id}`,
    open: await openOf(deps, scheme, plan),
  })
  return shown(request, scheme, view, `${placeOf(scheme)}/import`)
}

/** Writes what was shown; where that is no longer what the file would change, shows it again instead. */
export async function confirmImport(
  deps: SendDeps,
  scheme: Scheme,
  id: string,
  request: ConsoleRequest,
): Promise<PageResponse> {
  checkCsrf(request)
  const file = await keptFile(deps, id)
  // Pressed twice, or a day later: the page says that it was imported, and where to look.
  if (!file) return showImport(deps, scheme, id, request)
  const plan = planImport(file, scheme, await directoryUnits(deps.store, scheme))
  if (field(request.form, 'shown') !== plan.hash) {
    // Nothing left to do is what a second press finds while the first still sends letters.
    const notice = changesIn(plan.rows).length === 0 ? DONE_ALREADY : CHANGED
    return showImport(deps, scheme, id, request, notice)
  }
  await takeOver(deps.store, scheme)
  const { done, count, handOvers } = await applyImport(deps, scheme, file, plan, request)
  const who = `office:${scheme.administrator}`
  const now = handOvers.slice(0, LETTERS_AT_ONCE)
  const letters = await handOverAsks(deps, now, who)
  if (!done)
    return showImport(
      deps,
      scheme,
      id,
      request,
      `${count} units were imported, and then the directory was changed by somebody else. This is what is left.`,
    )
  await dropFile(deps, id)
  const later = handOvers.length - now.length
  return shown(request, scheme, importedView({ scheme, count, letters, later }), placeOf(scheme))
}

/** How many open requests would go to somebody else. */
async function openOf(deps: Deps, scheme: Scheme, plan: ImportPlan): Promise<number> {
  const places = plan.rows.flatMap((row) =>
    'after' in row && row.before
      ? scheme.offices
          .filter(
            ({ id, of }) => of === 'unit' && row.before?.holders[id]?.email !== row.after.holders[id]?.email,
          )
          .map(({ id }) => ({ scheme: scheme.id, unit: row.id, office: id, on: '' }))
      : [],
  )
  return (await openAsksOf(deps, places)).length
}
