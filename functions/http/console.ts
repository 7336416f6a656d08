import { drawings } from 'countersign:drawings'
import { schemeOf, schemes } from '../../schemes/catalogue.ts'
import { placeAt } from '../../shared/access/places.ts'
import { may } from '../../shared/access/roles.ts'
import { londonDate } from '../../shared/calendar/london.ts'
import { registerResource } from '../../shared/json/register.ts'
import { runResource } from '../../shared/json/run.ts'
import { runsResource } from '../../shared/json/runs.ts'
import { tasksResource } from '../../shared/json/tasks.ts'
import { countsOnly } from '../../shared/pages/console/counts-only.ts'
import { letterView } from '../../shared/pages/console/letter-view.ts'
import { questionsView } from '../../shared/pages/console/questions-view.ts'
import { type RegisterInput, registerView } from '../../shared/pages/console/register-view.ts'
import { runView } from '../../shared/pages/console/run-view.ts'
import { runsView } from '../../shared/pages/console/runs-view.ts'
import type { ConsoleFrame, Frame } from '../../shared/pages/views/frame.ts'
import type { View } from '../../shared/pages/views/view.ts'
import type { Ask } from '../../shared/run/records/ask.ts'
import { withoutWithheld } from '../../shared/run/withhold.ts'
import { drawingKey } from '../../shared/scheme/drawing.ts'
import type { Addresses } from '../addresses.ts'
import { environment } from '../aws/environment.ts'
import { NoSuchPage } from '../aws/marks.ts'
import { readSituation } from '../situation.ts'
import { addresses, type Basics, basics } from '../steps/wiring.ts'
import { recordedView } from './asked.ts'
import { actionDone } from './console/action-done.ts'
import { actionRefused } from './console/action-refused.ts'
import { boardFile, boardPage, readRounds } from './console/board.ts'
import { consoleDeps } from './console/deps.ts'
import { executionLink } from './console/execution-link.ts'
import { consoleForm, unitsOf } from './console/filling.ts'
import { noSuchRun } from './console/no-such-run.ts'
import {
  type ConsoleDeps,
  type ConsoleRequest,
  consoleFrame,
  consolePage,
  notAllowed,
} from './console/page.ts'
import { findingPage } from './console/questions.ts'
import { readAgreed } from './console/read-agreed.ts'
import { readAttended } from './console/read-attended.ts'
import { runActionClosed } from './console/run-filling.ts'
import { schemeCopy } from './console/scheme-copy.ts'
import { search } from './console/search.ts'
import { newRunId, startable } from './console/start-form.ts'
import { showPreview } from './console/start-preview.ts'
import { tasksPage } from './console/tasks.ts'
import { show } from './filling/filling.ts'
import { frameOf } from './frame.ts'
import { RequestRefused } from './refused.ts'
import { type PageResponse, seeOther, viewed } from './response.ts'

/** The console is in English: it is for the administrators of the service. */
const language = 'en'

/** `machines` is what the ARNs of all state machines start with. */
type Deps = Basics & { addresses: Addresses; machines: string }

/** GET in the console. Shows; changes nothing. */
export const console =
  (deps: Deps) =>
  async (request: ConsoleRequest): Promise<PageResponse> => {
    const form = await consoleForm(deps, request)
    if (form?.kind === 'action' && form.page === 'done')
      return actionDone(
        form.asked,
        form.action,
        language,
        { console: consoleFrame(request, 'tasks') },
        form.about,
      )
    if (form?.kind === 'run') {
      const closed = runActionClosed(form)
      if (closed) return closed
    }
    if (form?.kind === 'action') {
      const refused = actionRefused(form.asked, form.action, form.filling, form.about)
      if (refused) return refused
    }
    // What was withdrawn or closed has no answer to show: the page of the ask says how it ended.
    if (form?.kind === 'behalf' && isClosed(form.asked.ask)) return seeOther(form.about)
    if (form?.kind === 'behalf' && form.asked.ask.settled)
      return shown(request, 'tasks', recordedView(form.asked, language), { backHref: form.about })
    if (form?.kind === 'task' && !form.page && (!form.own || isClosed(form.asked.ask)))
      return shown(request, 'tasks', form.about, { backHref: runHref(form.asked.ask) }, form.filling.resource)
    if (form?.kind === 'task' && isClosed(form.asked.ask)) return seeOther(form.filling.base)
    if (form?.kind === 'task' && form.settled)
      return shown(request, 'tasks', recordedView(form.asked, form.filling.context.language), {
        backHref: runHref(form.asked.ask),
      })
    if (form?.kind === 'start' && (await deps.store.file(form.id)))
      return seeOther(`/console/runs/${form.id}`)
    if (form?.kind === 'start' && form.page === 'preview') return showPreview(deps, form)
    if (form) return show(deps, form.filling, form.page, request)

    const [, place, id = '', part, letter = ''] = request.path.split('/').slice(1)
    if (place === undefined) return runs(deps, request)
    if (place === 'tasks' && !id) return tasks(deps, request)
    if (place === 'questions' && !id) return shown(request, 'questions', questionsView(schemes, language))
    if (place === 'questions' && part && !letter) return finding(deps, request, [id, part])
    if (place === 'search' && !id) return find(deps, request)
    if (place === 'register' && !id) return register(deps, request)
    if (place === 'runs' && id && !part) return run(deps, request, id)
    if (place === 'runs' && part === 'ledger' && !letter) return ledgerFile(deps, id)
    if (place === 'runs' && part === 'copy' && !letter) return schemeCopy(deps, id)
    if (place === 'runs' && part === 'letters' && letter) return oneLetter(deps, request, id, letter)
    if (place === 'runs' && part === 'board' && letter) return board(deps, request, id, letter)
    if (place === 'start' && id && part && !letter) {
      const { scheme, flow } = startable(id, part)
      return seeOther(`/console/start/${scheme.id}/${flow.id}/${newRunId(deps.now())}`)
    }
    throw new RequestRefused('not-found')
  }

/** Settled, and not by an answer. */
const isClosed = ({ state, settled }: Ask): boolean => settled !== undefined && state !== 'answered'
const runHref = ({ run }: Ask): string => `/console/runs/${encodeURIComponent(run)}`

async function runs(deps: Basics, request: ConsoleRequest): Promise<PageResponse> {
  const ids = schemes.map((scheme) => scheme.id)
  const { runs, next } = await deps.store.runs(ids, request.query.after).catch(noSuchPage)
  // Read only where a run on the page is about one.
  const about = schemes.filter(({ id }) =>
    runs.some(({ scheme, unit }) => scheme === id && unit !== undefined),
  )
  const units = await Promise.all(
    about.map(async ({ id }) => (await deps.store.units(id)).map((unit) => ({ ...unit, scheme: id }))),
  )
  const view = runsView({ schemes, runs, units: units.flat(), next, language })
  const startable = may(request.who.roles, 'start-run') ? view.startable : []
  const searchable = may(request.who.roles, 'see-records')
  return shown(request, 'runs', { ...view, startable, searchable }, {}, () =>
    runsResource({ schemes, runs, language }, view.nextHref),
  )
}

async function tasks(deps: Basics, request: ConsoleRequest): Promise<PageResponse> {
  const view = await tasksPage(deps, request.query.after, language).catch(noSuchPage)
  return shown(request, 'tasks', view, {}, () => tasksResource(view))
}

/** The mark of a page comes from the address: one that this service did not make is no page. */
function noSuchPage(error: unknown): never {
  throw error instanceof NoSuchPage ? new RequestRefused('not-found') : error
}

async function run(deps: Deps, request: ConsoleRequest, id: string): Promise<PageResponse> {
  const whole = await readSituation(deps, id).catch(noSuchRun)
  const { roles } = request.who
  const situation = may(roles, 'see-withheld') ? whole : withoutWithheld(whole)
  const [children, letters, ledger, reasons, units] = await Promise.all([
    deps.store.children(id),
    deps.store.letters(id),
    deps.store.ledger(id),
    deps.store.reasons(id),
    unitsOf(deps.store, situation.scheme),
  ])
  const { child, scheme, flow } = situation.file.run
  const rounds = await readRounds(deps, id, children)
  const records = may(roles, 'see-records')
  // What one unit was asked and said is no count.
  if (child && !records) return notAllowed(request, 'see-records')
  const shownWhole = runView({
    ...{ situation, children, letters, ledger, reasons, units, language },
    ...{ childAsks: rounds.asks, childLetters: rounds.letters },
    drawing: drawings[drawingKey(scheme, flow, child?.step)],
    execution: executionLink(deps.machines, situation.file.run),
  })
  const view = records ? shownWhole : countsOnly(shownWhole)
  const ledgerHref = may(roles, 'take-ledger') ? view.ledgerHref : undefined
  const actions = view.actions?.filter(({ href }) => {
    const place = placeAt('GET', href)
    return place && may(roles, place.needs)
  })
  return shown(
    request,
    'runs',
    { ...view, ledgerHref, actions },
    { backHref: child ? `/console/runs/${encodeURIComponent(child.parent)}` : '/console' },
    () => runResource({ situation, children, letters, ledger, language, records }),
  )
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

/** The whole ledger of a run as a file, which `npm run verify` checks without the service. */
async function ledgerFile(deps: Basics, id: string): Promise<PageResponse> {
  const file = await deps.store.file(id)
  if (!file) throw new RequestRefused('not-found')
  const entries = (await deps.store.ledger(id)).map(
    ({ number, at, who, what, step, detail, previous, previousAt, hash }) => ({
      number,
      at,
      who,
      what,
      step,
      detail,
      previous,
      previousAt,
      hash,
    }),
  )
  return {
    statusCode: 200,
    headers: {
      'content-type': 'application/json',
      'content-disposition': `attachment; filename="${file.run.reference}-ledger.json"`,
    },
    body: JSON.stringify({ run: id, reference: file.run.reference, taken: deps.now(), entries }, null, 2),
  }
}

async function oneLetter(
  deps: Basics,
  request: ConsoleRequest,
  id: string,
  letterId: string,
): Promise<PageResponse> {
  const [file, letter] = await Promise.all([deps.store.file(id), deps.store.letter(id, letterId)])
  if (!file || !letter) throw new RequestRefused('not-found')
  return shown(request, 'runs', letterView({ letter, scheme: schemeOf(file.run.scheme), language }), {
    backHref: `/console/runs/${encodeURIComponent(id)}`,
  })
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

async function register(deps: Basics, request: ConsoleRequest): Promise<PageResponse> {
  const registers = await Promise.all(
    schemes.map(async (scheme) => {
      const [appointments, units, agreed, attended] = await Promise.all([
        deps.store.register(scheme.id),
        unitsOf(deps.store, scheme),
        readAgreed(deps.store, scheme),
        readAttended(deps.store, scheme),
      ])
      return { scheme, appointments, units, agreed, attended }
    }),
  )
  const input: RegisterInput = { registers, today: londonDate(deps.now()), language }
  return shown(request, 'register', registerView(input), {}, () => registerResource(input))
}

function shown(
  request: ConsoleRequest,
  active: ConsoleFrame['active'],
  view: View,
  more: Partial<Frame> = {},
  resource?: () => object,
): PageResponse {
  const frame = frameOf({ scheme: schemes[0]! }, language, {
    console: consoleFrame(request, active),
    ...more,
  })
  // Pages that stay open ask for themselves again (shared/pages/assets/refresh.js).
  const allowed = ['run', 'board'].includes(view.kind) ? ["connect-src 'self'"] : []
  return viewed(frame, view, { policy: allowed, resource })
}

const deps: Deps & ConsoleDeps = consoleDeps({
  ...basics(),
  addresses: addresses(),
  machines: environment('STATE_MACHINES').STATE_MACHINES,
})
export const handler = consolePage(deps, console(deps))
