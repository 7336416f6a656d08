import { flowOf, schemeOf } from '../../../schemes/catalogue.ts'
import type { Workflow } from '../../../shared/ports/workflow.ts'
import type { Run } from '../../../shared/run/records/run.ts'
import { newReference } from '../../../shared/run/reference.ts'
import type { Language } from '../../../shared/scheme/text.ts'
import type { Basics } from '../../steps/wiring.ts'
import { csrfOf } from '../csrf.ts'
import { type Filling, sent, take } from '../filling/filling.ts'
import { noteFormSent } from '../filling/sent-form.ts'
import { RequestRefused } from '../refused.ts'
import { field, type PageRequest } from '../request.ts'
import { type PageResponse, seeOther } from '../response.ts'
import {
  type Around,
  beginning,
  hinderedPage,
  isOnce,
  type OwnStart,
  startedRun,
  startFilling,
} from './starts.ts'

type Deps = Basics & { workflow: Workflow }

/**
 * How long it is known which versions of a form have started a run: as long as a link to the page lives. Each start goes
 * by the link and that version, and must never be taken for an earlier one.
 */
const STARTS_KEPT_MS = 3 * 365 * 24 * 60 * 60 * 1000

/** A page of the form with which somebody starts a run, or the start itself. Pressed twice, it starts one run. */
export async function begin(
  deps: Deps,
  around: Around,
  start: OwnStart,
  { token, part, language }: { token: string; part: string; language: Language },
  request: PageRequest,
): Promise<PageResponse> {
  const once = request.json ? request.query.once : undefined
  // Without it nobody could tell a start that is sent again from another one.
  if (request.json && !isOnce(once)) throw new RequestRefused('not-to-programs')
  const at = { base: `/you/${token}`, csrf: csrfOf(token), once }
  const filling = startFilling(around, start, language, at)
  const version = field(request.form, 'version')
  // A program says itself which start is which, and an office starts one for each holder.
  const counts = once === undefined && start.run === undefined
  const sentAs = (sent: number) =>
    counts ? () => noteFormSent(deps, filling, sent, STARTS_KEPT_MS) : undefined
  const id = startedRun(start, token, once ?? version)
  const begun = part === 'check' ? await deps.store.file(id) : undefined
  if (begun) return started(deps, filling, begun.run, sentAs(Number(version)))
  if (start.hindered) return hinderedPage(around, start.hindered, language, at.base)
  if (part !== 'check') return take(deps, filling, part, request)
  const ready = await sent(deps, filling, request)
  if ('response' in ready) return ready.response
  const reference = newReference(around.scheme.code, deps.random)
  const now = { ...around, now: deps.now() }
  const change = beginning(now, start, { id, reference, answers: ready.answers, language })
  // False means that the same form was sent a moment ago: that run is the one.
  const first = await deps.store.commit(change)
  const run = first ? change.run : ((await deps.store.file(id))?.run ?? change.run)
  return started(deps, filling, run, sentAs(ready.version))
}

/**
 * Makes sure that the run's execution was started, which may be what an earlier call did not get to. The draft goes, or
 * what `mark` does with it.
 */
export async function started(
  deps: Deps,
  { base, draftKey }: Pick<Filling, 'base' | 'draftKey'>,
  run: Run,
  mark?: () => Promise<void>,
): Promise<PageResponse> {
  const { id, scheme, flow, reference } = run
  const { as } = flowOf(schemeOf(scheme), flow).start
  await deps.workflow.start({ id, scheme, flow, outcomes: { [as]: run.outcomes[as] ?? '' } })
  await (mark?.() ?? deps.store.dropDraft(draftKey))
  return seeOther(`${base}/done?${new URLSearchParams({ reference })}`)
}
