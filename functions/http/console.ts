import { schemes } from '../../schemes/catalogue.ts'
import { tasksResource } from '../../shared/json/tasks.ts'
import { questionsView } from '../../shared/pages/console/questions-view.ts'
import type { Addresses } from '../addresses.ts'
import { environment } from '../aws/environment.ts'
import { addresses, type Basics, basics } from '../steps/wiring.ts'
import { boardFile, boardPage } from './console/board.ts'
import { consoleDeps } from './console/deps.ts'
import { consoleForm } from './console/filling.ts'
import { formPage } from './console/form-page.ts'
import { language } from './console/language.ts'
import { ledgerFile } from './console/ledger-file.ts'
import { letterPage } from './console/letter-page.ts'
import { noSuchPage } from './console/no-such-page.ts'
import { type ConsoleDeps, type ConsoleRequest, consolePage } from './console/page.ts'
import { findingPage } from './console/questions.ts'
import { registerPage } from './console/register-page.ts'
import { runPage } from './console/run-page.ts'
import { runsPage } from './console/runs-page.ts'
import { schemeCopy } from './console/scheme-copy.ts'
import { search } from './console/search.ts'
import { shown } from './console/shown.ts'
import { newRunId, startable } from './console/start-form.ts'
import { tasksPage } from './console/tasks.ts'
import { RequestRefused } from './refused.ts'
import { type PageResponse, seeOther } from './response.ts'

/** `machines` is what the ARNs of all state machines start with. */
type Deps = Basics & { addresses: Addresses; machines: string }

/** GET in the console. Shows; changes nothing. */
export const console =
  (deps: Deps) =>
  async (request: ConsoleRequest): Promise<PageResponse> => {
    const form = await consoleForm(deps, request)
    if (form) return formPage(deps, request, form)

    const [, place, id = '', part, letter = ''] = request.path.split('/').slice(1)
    if (place === undefined) return runsPage(deps, request)
    if (place === 'tasks' && !id) return tasks(deps, request)
    if (place === 'questions' && !id) return shown(request, 'questions', questionsView(schemes, language))
    if (place === 'questions' && part && !letter) return finding(deps, request, [id, part])
    if (place === 'search' && !id) return find(deps, request)
    if (place === 'register' && !id) return registerPage(deps, request)
    if (place === 'runs' && id && !part) return runPage(deps, request, id)
    if (place === 'runs' && part === 'ledger' && !letter) return ledgerFile(deps, id)
    if (place === 'runs' && part === 'copy' && !letter) return schemeCopy(deps, id)
    if (place === 'runs' && part === 'letters' && letter) return letterPage(deps, request, id, letter)
    if (place === 'runs' && part === 'board' && letter) return board(deps, request, id, letter)
    if (place === 'start' && id && part && !letter) {
      const { scheme, flow } = startable(id, part)
      return seeOther(`/console/start/${scheme.id}/${flow.id}/${newRunId(deps.now())}`)
    }
    throw new RequestRefused('not-found')
  }

async function tasks(deps: Basics, request: ConsoleRequest): Promise<PageResponse> {
  const view = await tasksPage(deps, request.query.after, language).catch(noSuchPage)
  return shown(request, 'tasks', view, {}, () => tasksResource(view))
}

/** A reference leads straight to its run. */
async function find(deps: Basics, request: ConsoleRequest): Promise<PageResponse> {
  const found = await search(deps, request.query, language).catch(noSuchPage)
  if ('run' in found) return seeOther(`/console/runs/${encodeURIComponent(found.run)}`)
  return shown(request, 'runs', found.view, { backHref: '/console' })
}

/** The chase board of a round, or its rows as a file. */
async function board(deps: Basics, request: ConsoleRequest, run: string, name: string) {
  const { query } = request
  const step = name.replace(/\.csv$/, '')
  if (step !== name) return boardFile(deps, { run, step, query, language })
  const { program } = request
  const { view, resource } = await boardPage(deps, { run, step, query, language, program })
  const backHref = `/console/runs/${encodeURIComponent(run)}`
  return shown(request, 'runs', view, { backHref }, resource)
}

async function finding(
  deps: Basics,
  request: ConsoleRequest,
  [schemeId, id]: [string, string],
): Promise<PageResponse> {
  const scheme = schemes.find((one) => one.id === schemeId)
  const question = scheme?.questions?.find((one) => one.id === id)
  if (!scheme || !question) throw new RequestRefused('not-found')
  const { after } = request.query
  const view = await findingPage(deps, { scheme, question, after }, language).catch(noSuchPage)
  return shown(request, 'questions', view, { backHref: '/console/questions' })
}

const deps: Deps & ConsoleDeps = consoleDeps({
  ...basics(),
  addresses: addresses(),
  machines: environment('STATE_MACHINES').STATE_MACHINES,
})
export const handler = consolePage(deps, console(deps))
