import { flowOf, schemeOf } from '../../schemes/catalogue.ts'
import { byAdministrator } from '../../shared/actions/action.ts'
import { londonDate } from '../../shared/calendar/london.ts'
import type { Answers } from '../../shared/form/answers.ts'
import type { Workflow } from '../../shared/ports/workflow.ts'
import { beginRun } from '../../shared/run/begin-run.ts'
import { holdersAt } from '../../shared/run/holders-at.ts'
import type { Run } from '../../shared/run/records/run.ts'
import { newReference } from '../../shared/run/reference.ts'
import { environment } from '../aws/environment.ts'
import { mailClient, openMail } from '../aws/mail.ts'
import { openWorkflow, workflowClient } from '../aws/workflow.ts'
import { TooBusy } from '../change.ts'
import { handOverAsks } from '../hand-over.ts'
import { type SendDeps, sendLetter } from '../send-letter.ts'
import { addresses, type Basics, basics } from '../steps/wiring.ts'
import { tellWorkflow } from '../tell-workflow.ts'
import { splitUnit } from './console/about-unit.ts'
import { actOnRun } from './console/act-on-run.ts'
import { actionRefused } from './console/action-refused.ts'
import { readBehalf } from './console/behalf.ts'
import { consoleDeps } from './console/deps.ts'
import { type ConsoleForm, consoleForm } from './console/filling.ts'
import { type ConsoleRequest, consolePage } from './console/page.ts'
import { signedStore } from './console/signed-store.ts'
import { releasable, sendTest } from './console/start-preview.ts'
import { sent, take } from './filling/filling.ts'
import { pressedAgain } from './filling/sent-form.ts'
import { recordAnswer, signedBy } from './record-answer.ts'
import { RequestRefused } from './refused.ts'
import type { PageRequest } from './request.ts'
import { type PageResponse, seeOther } from './response.ts'
import { takeAction } from './take-action.ts'

type Deps = Basics & SendDeps & { workflow: Workflow }

/** POST in the console: a page of a task or of a start form, or the sending of either. */
export const act =
  (service: Deps) =>
  async (request: ConsoleRequest): Promise<PageResponse> => {
    const deps: Deps = { ...service, store: signedStore(service.store, request.who.reference) }
    const form = await consoleForm(deps, request)
    if (!form?.page) throw new RequestRefused('not-found')
    if (form.kind === 'run') return actOnRun(deps, form, request)
    if (form.kind === 'action') return actOn(deps, form, form.page, request)
    if (request.json && ['behalf', 'task'].includes(form.kind) && 'asked' in form && form.asked.ask.settled)
      throw new RequestRefused('already-answered')
    if (form.kind === 'behalf' && form.asked.ask.settled) return seeOther(form.filling.base)
    if (form.kind === 'task' && form.settled) return seeOther(form.filling.base)
    if (form.kind === 'start') {
      const started = await deps.store.file(form.id)
      if (started) return goToRun(deps, started.run)
    }
    if (form.kind === 'start' && form.page === 'test') return sendTest(deps, form, request)
    if (form.kind === 'start' && form.page === 'release') {
      const released = await releasable(deps, form, request)
      return 'response' in released ? released.response : startRun(deps, form, released)
    }
    if (form.page !== 'check') return take(deps, form.filling, form.page, request)
    const ready = await sent(deps, form.filling, request)
    if ('response' in ready) return ready.response
    if (form.kind === 'behalf') return recordBehalf(deps, form, ready)
    // A start is looked at once more, as the letters it sends, and released from there.
    return form.kind === 'task' ? recordTask(deps, form, ready) : seeOther(`${form.filling.base}/preview`)
  }

/** An administrator's action on an ask; the letters it leads to go at once. */
async function actOn(
  deps: Deps,
  { asked, action, about, filling }: Extract<ConsoleForm, { kind: 'action' }>,
  part: string,
  request: PageRequest,
): Promise<PageResponse> {
  const refused =
    (await pressedAgain(deps, filling, part, request)) ?? actionRefused(asked, action, filling, about)
  if (refused) return refused
  return takeAction(deps, asked, action, filling, part, request, async ({ letters, settled, handOvers }) => {
    for (const letter of letters) await sendLetter(deps, letter)
    await handOverAsks(deps, handOvers, byAdministrator(asked.situation))
    if (settled) await tellWorkflow(deps, settled)
    return `${filling.base}/done`
  })
}

async function recordTask(
  deps: Deps,
  { asked, filling }: Extract<ConsoleForm, { kind: 'task' }>,
  ready: { answers: Answers; shown: string },
): Promise<PageResponse> {
  await recordAnswer(deps, asked, {
    ...ready,
    language: filling.context.language,
    by: { ...signedBy(asked, ready.answers), how: 'console' },
  })
  return seeOther(`/console/runs/${encodeURIComponent(asked.situation.file.run.id)}`)
}

/** An answer that reached an administrator otherwise than through the link (common rules 0.3). */
async function recordBehalf(
  deps: Deps,
  { asked, filling }: Extract<ConsoleForm, { kind: 'behalf' }>,
  ready: { answers: Answers; shown: string },
): Promise<PageResponse> {
  const { answers, by } = readBehalf(asked, ready.answers)
  await recordAnswer(deps, asked, {
    answers,
    by,
    shown: ready.shown,
    language: filling.context.language,
    recordedBy: byAdministrator(asked.situation),
  })
  await deps.store.dropDraft(filling.draftKey)
  // Whoever was faster, the address of the form says what was recorded.
  return seeOther(filling.base)
}

/** Writes the run, then starts its execution. Pressed twice, it finds the run written and starts the same execution. */
async function startRun(
  deps: Deps,
  { scheme, flow, filling, id }: Extract<ConsoleForm, { kind: 'start' }>,
  given: { answers: Answers; included?: { units: string[]; why: string } },
): Promise<PageResponse> {
  const { unit, answers } = splitUnit(given.answers)
  const register = unit === undefined ? [] : await deps.store.register(scheme.id)
  const people = holdersAt(register, flow, { unit, run: id, today: londonDate(deps.now()) })
  const change = beginRun(
    { id, scheme, flow, reference: newReference(scheme.code, deps.random), now: deps.now() },
    { answers, form: filling.form, language: filling.context.language, who: `office:${flow.start.by}` },
    { unit, people, included: given.included },
  )
  // False means that the same form was sent a moment ago: that run is the one. Or the reference was taken.
  if (!(await deps.store.commit(change)) && !(await deps.store.file(id)))
    throw new TooBusy(`The run ${id} could not be begun`)
  await deps.store.dropDraft(filling.draftKey)
  return goToRun(deps, change.run)
}

/** Makes sure that the run's execution was started, which may be what an earlier call did not get to. */
async function goToRun(deps: Deps, run: Run): Promise<PageResponse> {
  const { id, scheme, flow } = run
  const started = flowOf(schemeOf(scheme), flow).start.as
  await deps.workflow.start({ id, scheme, flow, outcomes: { [started]: run.outcomes[started] ?? '' } })
  return seeOther(`/console/runs/${id}`)
}

const deps: Deps = {
  ...basics(),
  addresses: addresses(),
  send: openMail(mailClient(), environment('CONFIGURATION_SET').CONFIGURATION_SET),
  workflow: openWorkflow(workflowClient(), environment('STATE_MACHINES').STATE_MACHINES),
}
export const handler = consolePage(consoleDeps(deps), act(deps))
