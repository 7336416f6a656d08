import { isOwnWork } from '../../../shared/access/own-work.ts'
import { may } from '../../../shared/access/roles.ts'
import type { Action } from '../../../shared/actions/action.ts'
import { actionOf } from '../../../shared/actions/actions.ts'
import { type RunAction, runActionOf } from '../../../shared/actions/run-actions.ts'
import type { StartView } from '../../../shared/pages/views/answered.ts'
import { ASK_WORDS } from '../../../shared/pages/wording/asked.ts'
import type { Now } from '../../../shared/ports/now.ts'
import type { Store } from '../../../shared/ports/store.ts'
import { latestAsk, type Situation } from '../../../shared/run/situation.ts'
import { withoutWithheld } from '../../../shared/run/withhold.ts'
import type { Flow } from '../../../shared/scheme/flow.ts'
import type { Scheme } from '../../../shared/scheme/scheme.ts'
import { withNewest } from '../../recall.ts'
import { withRoundLists } from '../../round-list.ts'
import { readSituation } from '../../situation.ts'
import { taskForProgram } from '../ask-resource.ts'
import { type Asked, actionFilling, askedOf, fillingOf } from '../asked.ts'
import type { Filling } from '../filling/filling.ts'
import { languageIn } from '../frame.ts'
import { RequestRefused } from '../refused.ts'
import { aboutAsk } from './about-ask.ts'
import { behalfFilling } from './behalf.ts'
import { type ConsoleRequest, consoleFrame } from './page.ts'
import { runFilling } from './run-filling.ts'
import { startForm } from './start-form.ts'

/** A form in the console: a task that waits for an administrator, or the start of a run. */
export type ConsoleForm =
  | {
      kind: 'task'
      filling: Filling
      asked: Asked
      settled: boolean
      /** This administrator's own to answer, and not only to see to. */
      own: boolean
      about: StartView
      page?: string
    }
  | { kind: 'action'; filling: Filling; asked: Asked; action: Action; about: string; page?: string }
  | { kind: 'run'; filling: Filling; situation: Situation; action: RunAction; page?: string }
  | { kind: 'behalf'; filling: Filling; asked: Asked; about: string; page?: string }
  | {
      kind: 'start'
      filling: Filling
      scheme: Scheme
      flow: Flow
      id: string
      /** The address with which this administrator signed in. */
      ownEmail: string
      page?: string
    }

/** Finds the form behind a console address; undefined when the address is no form's. */
export async function consoleForm(
  deps: { store: Store; now: Now },
  request: ConsoleRequest,
): Promise<ConsoleForm | undefined> {
  const [, kind, ...rest] = request.path.split('/').slice(1)
  if (kind === 'asks' && rest.length >= 2) return taskForm(deps, request, rest)
  if (kind === 'runs' && rest[1] === 'do') return runForm(deps, request, rest)
  if (kind === 'start' && rest.length >= 3) return startForm(deps, request, rest)
  return undefined
}

async function taskForm(
  deps: { store: Store; now: Now },
  request: ConsoleRequest,
  [run = '', step = '', page, id = '', part]: string[],
): Promise<ConsoleForm> {
  const file = await deps.store.file(run)
  const ask = file && latestAsk(file, step)
  if (!ask) throw new RequestRefused('not-found')
  const read = await withRoundLists(deps, await readSituation(deps, run), ask.form.id)
  const situation = await withNewest(deps, read, ask.form.id)
  const readable = may(request.who.roles, 'see-withheld') ? situation : withoutWithheld(situation)
  const asked = askedOf(readable, ask, await unitsOf(deps.store, situation.scheme))
  const language = languageIn(asked.situation.scheme, request.query.lang)
  const base = `/console/asks/${run}/${step}`
  const here = { base, csrf: request.csrf, frame: { console: consoleFrame(request, 'tasks') } }
  // What is done about an ask begins at its page, and leads back there.
  const within = { ...here, frame: { ...here.frame, backHref: base } }
  const ownWork = isOwnWork(situation, asked.step, request.who.reference)
  if (page === 'do') {
    const action = actionOf('administrator', id)
    if (!action) throw new RequestRefused('not-found')
    const at = { ...within, base: `${base}/do/${id}` }
    const filling = { ...actionFilling(asked, action, language, at), warning: ASK_WORDS.notDoneYet }
    return { kind: 'action', filling, asked, action, about: base, page: part }
  }
  if (page && ownWork) throw new RequestRefused('own-work')
  if (page === 'record') {
    const filling = behalfFilling(asked, language, { ...within, base: `${base}/record` })
    return { kind: 'behalf', filling, asked, about: base, page: id || undefined }
  }
  const ofConsole = situation.scheme.offices.some(
    (office) => office.console && ask.holder.as === `office:${office.id}`,
  )
  if (page && !ofConsole) throw new RequestRefused('not-found')
  const { roles } = request.who
  const own = ofConsole && !ownWork && may(roles, 'answer-ask')
  const about = aboutAsk(asked, base, { own, ofConsole, ownWork, roles })
  // In the console a task is found again on its list.
  const filling = {
    ...fillingOf(asked, language, here),
    start: about,
    resource: () => taskForProgram(asked, language, base, about),
    saveHref: undefined,
  }
  return { kind: 'task', filling, asked, settled: ask.settled !== undefined, own, about, page }
}

/** An administrator's action on a whole run. */
async function runForm(
  deps: { store: Store; now: Now },
  request: ConsoleRequest,
  [id = '', , actionId = '', page]: string[],
): Promise<ConsoleForm> {
  if (!(await deps.store.file(id))) throw new RequestRefused('not-found')
  const situation = await readSituation(deps, id)
  const action = runActionOf(situation, actionId)
  if (!action) throw new RequestRefused('not-found')
  const filling = runFilling(situation, action, await unitsOf(deps.store, situation.scheme), {
    csrf: request.csrf,
    console: consoleFrame(request, 'runs'),
  })
  return { kind: 'run', filling, situation, action, page }
}

/** The units in scope: those in the directory, or those the scheme brings while the directory is empty. */
export async function unitsOf(store: Store, scheme: Scheme) {
  const known = await store.units(scheme.id)
  const units = known.length > 0 ? known : scheme.units.flatMap((kind) => kind.members)
  return units.filter((unit) => unit.inScope)
}
