import { randomBytes } from 'node:crypto'
import { schemes } from '../../../schemes/catalogue.ts'
import { londonDate } from '../../../shared/calendar/london.ts'
import { expandForm } from '../../../shared/form/expand-form.ts'
import { ASK_WORDS } from '../../../shared/pages/wording/asked.ts'
import type { Now } from '../../../shared/ports/now.ts'
import type { Store } from '../../../shared/ports/store.ts'
import { beginRun } from '../../../shared/run/begin-run.ts'
import { holdersAt } from '../../../shared/run/holders-at.ts'
import type { Flow } from '../../../shared/scheme/flow.ts'
import { listsAskedBy } from '../../../shared/scheme/form.ts'
import type { Scheme } from '../../../shared/scheme/scheme.ts'
import { startsInConsole } from '../../../shared/scheme/starts-in-console.ts'
import { inLanguage } from '../../../shared/scheme/text.ts'
import { resourceLists } from '../../read-resources.ts'
import { formContext } from '../filling/form-context.ts'
import { frameOf, languageIn } from '../frame.ts'
import { RequestRefused } from '../refused.ts'
import { aboutUnit, splitUnit } from './about-unit.ts'
import { type ConsoleForm, unitsOf } from './filling.ts'
import { type ConsoleRequest, consoleFrame } from './page.ts'

/** The run's id is made when the form is begun, so that sending it twice starts one run. */
export async function startForm(
  deps: { store: Store; now: Now },
  request: ConsoleRequest,
  [schemeId = '', flowId = '', id = '', page]: string[],
): Promise<ConsoleForm> {
  const { scheme, flow } = startable(schemeId, flowId)
  if (!/^[0-9a-z]{20,40}$/.test(id)) throw new RequestRefused('not-found')
  const language = languageIn(scheme, request.query.lang)
  const units = await unitsOf(deps.store, scheme)
  const asked = scheme.forms.find((candidate) => candidate.id === flow.start.form)!
  const lists = await resourceLists(deps, scheme, listsAskedBy(asked))
  const form = aboutUnit(
    scheme,
    flow,
    units,
    expandForm(asked, (reference) => lists[reference] ?? []),
  )
  const change = beginRun(
    { id, scheme, flow, reference: '', now: deps.now() },
    { answers: {}, form, language, who: '' },
  )
  const draftKey = `start#${id}`
  const chosen = flow.start.about
    ? splitUnit((await deps.store.draft(draftKey))?.answers ?? {}).unit
    : undefined
  const register = chosen === undefined ? [] : await deps.store.register(scheme.id)
  const people = holdersAt(register, flow, { unit: chosen, run: id, today: londonDate(deps.now()) })
  const situation = {
    scheme,
    flow,
    file: { run: change.run, asks: [], answers: [], people, tasks: [] },
    unit: units.find((unit) => unit.id === chosen),
    now: deps.now(),
  }
  return {
    kind: 'start',
    scheme,
    flow,
    id,
    ownEmail: request.who.email,
    page,
    filling: {
      form,
      caption: `${inLanguage(scheme.name, language)} – ${inLanguage(flow.name, language)}`,
      base: `/console/start/${scheme.id}/${flow.id}/${id}`,
      draftKey,
      context: formContext(situation, language, units),
      frame: frameOf({ scheme }, language, { console: consoleFrame(request, 'start'), backHref: '/console' }),
      csrf: request.csrf,
      warning: ASK_WORDS.lettersNext,
    },
  }
}

/** The flow that an administrator may start. Throws RequestRefused when there is none of that name. */
export function startable(schemeId: string, flowId: string): { scheme: Scheme; flow: Flow } {
  const scheme = schemes.find((candidate) => candidate.id === schemeId)
  const flow = scheme?.flows.find((candidate) => candidate.id === flowId)
  if (!scheme || !flow || !startsInConsole(scheme, flow)) throw new RequestRefused('not-found')
  return { scheme, flow }
}

/** An id for a run to be: it sorts by the time it was made, and is 128 bits beside that. */
export const newRunId = (now: string): string =>
  `${Date.parse(now).toString(36).padStart(9, '0')}${BigInt(`0x${randomBytes(16).toString('hex')}`)
    .toString(36)
    .padStart(25, '0')}`.slice(0, 34)
