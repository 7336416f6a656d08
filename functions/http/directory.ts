import { schemes } from '../../schemes/catalogue.ts'
import type { Scheme } from '../../shared/scheme/scheme.ts'
import { environment } from '../aws/environment.ts'
import { mailClient, openMail } from '../aws/mail.ts'
import type { SendDeps } from '../send-letter.ts'
import { addresses, basics } from '../steps/wiring.ts'
import { consoleDeps } from './console/deps.ts'
import { type ConsoleDeps, type ConsoleUpload, consolePage } from './console/page.ts'
import { newRunId } from './console/start-form.ts'
import { changeUnit } from './directory/change-unit.ts'
import { dropAnnounced } from './directory/drop-announced.ts'
import { exported, ledgerFile } from './directory/files.ts'
import { holderForm, showHolderForm } from './directory/holder-form.ts'
import { confirmImport, showImport, showUpload, takeUpload } from './directory/import.ts'
import { officeAt } from './directory/office-at.ts'
import { showDirectory, showUnit } from './directory/show.ts'
import { takeHolderForm } from './directory/take-holder-form.ts'
import { readUpload } from './read-upload.ts'
import { RequestRefused } from './refused.ts'
import { type PageResponse, seeOther } from './response.ts'

/** The directory in the console: GET shows, POST changes. */
export const directory =
  (deps: SendDeps) =>
  async (request: ConsoleUpload): Promise<PageResponse> => {
    const { method } = request
    const [id = '', ...rest] = request.path.split('/').slice(3)
    if (id === '') return seeOther(`/console/directory/${schemes[0]!.id}`)
    const scheme = schemes.find((candidate) => candidate.id === id)
    if (!scheme) throw new RequestRefused('not-found')
    if (method === 'GET' || method === 'HEAD') return show(deps, scheme, rest, request)
    return change(deps, scheme, rest, request)
  }

async function show(
  deps: SendDeps,
  scheme: Scheme,
  [place, a = '', b = '', c, ...more]: string[],
  request: ConsoleUpload,
): Promise<PageResponse> {
  if (place === undefined) return showDirectory(deps, scheme, request)
  if (place === 'export' && !a) return exported(deps, scheme)
  if (place === 'ledger' && !a) return ledgerFile(deps, scheme)
  if (place === 'import' && !a) return showUpload(scheme, request)
  if (place === 'import' && !b) return showImport(deps, scheme, a, request)
  if (place === 'units' && a && !b) return showUnit(deps, scheme, a, request)
  if (place === 'offices' && a && b && c === undefined) {
    await officeAt(deps, scheme, a, b)
    return seeOther(`/console/directory/${scheme.id}/offices/${a}/${b}/${newRunId(deps.now())}`)
  }
  if (place === 'offices' && c && more.length < 2)
    return showHolderForm(deps, await holderForm(deps, scheme, [a, b, c], request), more[0], request)
  throw new RequestRefused('not-found')
}

async function change(
  deps: SendDeps,
  scheme: Scheme,
  [place, a = '', b = '', c = '', ...more]: string[],
  request: ConsoleUpload,
): Promise<PageResponse> {
  if (place === 'import' && !a) return takeUpload(deps, scheme, request)
  if (place === 'import' && !b) return confirmImport(deps, scheme, a, request)
  if (place === 'units' && b && !c) return changeUnit(deps, scheme, a, b, request)
  if (place === 'offices' && c === 'drop') return dropAnnounced(deps, scheme, [a, b], request)
  if (place === 'offices' && c && more.length === 1)
    return takeHolderForm(deps, await holderForm(deps, scheme, [a, b, c], request), more[0]!, request)
  throw new RequestRefused('not-found')
}

const deps: SendDeps & ConsoleDeps = consoleDeps({
  ...basics(),
  addresses: addresses(),
  send: openMail(mailClient(), environment('CONFIGURATION_SET').CONFIGURATION_SET),
})
export const handler = consolePage(deps, directory(deps), readUpload)
