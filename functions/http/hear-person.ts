import { flowOf, schemeOf } from '../../schemes/catalogue.ts'
import type { OwnAction } from '../../shared/own-page/own-action.ts'
import { OWN_ACTIONS, ownActionOf } from '../../shared/own-page/own-actions.ts'
import type { Workflow } from '../../shared/ports.ts'
import type { Run } from '../../shared/run/records/run.ts'
import { newReference } from '../../shared/run/reference.ts'
import { sendAgain } from '../../shared/run/send-again.ts'
import { environment } from '../aws/environment.ts'
import { mailClient, openMail } from '../aws/mail.ts'
import { openWorkflow, workflowClient } from '../aws/workflow.ts'
import { changeRun } from '../change.ts'
import { type SendDeps, sendLetter } from '../send-letter.ts'
import { addresses, type Basics, basics } from '../steps/wiring.ts'
import { tellWorkflow } from '../tell-workflow.ts'
import { hashOf } from '../token.ts'
import { csrfOf } from './csrf.ts'
import { type Filling, sent, take } from './filling/filling.ts'
import { fromThisForm } from './filling/from-this-form.ts'
import { noteFormSent, pressedAgain } from './filling/sent-form.ts'
import { limit } from './limit.ts'
import { closedPage } from './link/pages.ts'
import { asksWaiting } from './own-page/asks.ts'
import { ownFilling } from './own-page/filling.ts'
import { forgetPerson } from './own-page/forget-person.ts'
import { heldToday } from './own-page/held-today.ts'
import {
  beginning,
  isOnce,
  type OwnStart,
  ownStarts,
  startAt,
  startedRun,
  startFilling,
  tooEarlyPage,
} from './own-page/starts.ts'
import { followPerson, languageFor, type OwnPage, personNow } from './own-page/way-in.ts'
import { page } from './page.ts'
import { RequestRefused } from './refused.ts'
import { field, type PageRequest } from './request.ts'
import { type PageResponse, seeOther } from './response.ts'

type Deps = Basics & SendDeps & { workflow: Workflow }

/** How often the letters of one page may be asked for again in a minute. */
const TIMES_A_MINUTE = 3

/** POST of a person's own page: a page of one of its forms, the sending of one, or "send me the letter again". */
export const hearPerson =
  (deps: Deps) =>
  async (request: PageRequest): Promise<PageResponse> => {
    const { token = '', page: name = '', part } = request.params
    await limit(deps, `link#${hashOf(token)}`)
    const own = await followPerson(deps, token)
    if (!own) return closedPage({ to: 'nowhere' }, request.query.lang, token)
    const at = { base: `/you/${token}`, csrf: csrfOf(token) }
    if (own.person.standing === 'erased') return seeOther(at.base)
    if (name === 'again' && part === undefined) {
      fromThisForm(request, at.csrf)
      await limit(deps, `again#${hashOf(token)}`, TIMES_A_MINUTE)
      await sendLettersAgain(deps, own)
      return seeOther(`${at.base}/again`)
    }
    const start = startAt(await ownStarts(deps, own, heldToday(own)), name)
    if (start?.tooEarly) return tooEarlyPage(own.situation, languageFor(own, request.query.lang), at.base)
    if (start && part !== undefined) return begin(deps, own, start, { token, part }, request)
    const action = ownActionOf(name)
    if (!action || part === undefined) throw new RequestRefused('not-found')
    const filling = ownFilling(own, action, languageFor(own, request.query.lang), at)
    const again = await pressedAgain(deps, filling, part, request)
    if (again) return again
    if (!action.offered(own.person, own.situation.scheme)) {
      // A program could take the way back to the page for a deed.
      if (request.json) throw new RequestRefused('conflict')
      return seeOther(at.base)
    }
    return part === 'check'
      ? perform(deps, own, action, filling, request)
      : take(deps, filling, part, request)
  }

/** A page of the form with which a person starts a run, or the start itself. Pressed twice, it starts one run. */
async function begin(
  deps: Deps,
  own: OwnPage,
  start: OwnStart,
  { token, part }: { token: string; part: string },
  request: PageRequest,
): Promise<PageResponse> {
  const language = languageFor(own, request.query.lang)
  const once = request.json ? request.query.once : undefined
  // Without it nobody could tell a start that is sent again from another one.
  if (request.json && !isOnce(once)) throw new RequestRefused('not-to-programs')
  const at = { base: `/you/${token}`, csrf: csrfOf(token), once }
  const filling = startFilling(own, start, language, at)
  if (part !== 'check') return take(deps, filling, part, request)
  const id = startedRun(start, token, once ?? field(request.form, 'version'))
  const begun = await deps.store.file(id)
  if (begun) return started(deps, filling, begun.run)
  const ready = await sent(deps, filling, request)
  if ('response' in ready) return ready.response
  const reference = newReference(own.situation.scheme.code, deps.random)
  const change = beginning({ ...own.situation, now: deps.now() }, start, {
    id,
    reference,
    answers: ready.answers,
    language,
  })
  // False means that the same form was sent a moment ago: that run is the one.
  const first = await deps.store.commit(change)
  const run = first ? change.run : ((await deps.store.file(id))?.run ?? change.run)
  return started(deps, filling, run)
}

/** Makes sure that the run's execution was started, which may be what an earlier call did not get to. */
async function started(deps: Deps, filling: Filling, run: Run): Promise<PageResponse> {
  const { id, scheme, flow, reference } = run
  const { as } = flowOf(schemeOf(scheme), flow).start
  await deps.workflow.start({ id, scheme, flow, outcomes: { [as]: run.outcomes[as] ?? '' } })
  await deps.store.dropDraft(filling.draftKey)
  return seeOther(`${filling.base}/done?${new URLSearchParams({ reference })}`)
}

/** Makes the action's change, tells the workflow, and deletes what the person wants deleted. */
async function perform(
  deps: Deps,
  { situation, person }: OwnPage,
  action: OwnAction,
  filling: Filling,
  request: PageRequest,
): Promise<PageResponse> {
  const ready = await sent(deps, filling, request)
  if ('response' in ready) return ready.response
  const named = { run: situation.file.run.id, who: person.who, since: person.since }
  const { asks = [] } = await changeRun<ReturnType<OwnAction['apply']>>(deps, named.run, async (current) => {
    const now = await personNow(deps, current, named)
    return now ? action.apply(current, now, ready.answers) : {}
  })
  for (const ask of asks) await tellWorkflow(deps, ask)
  await noteFormSent(deps, filling, ready.version)
  if (action.erases?.(ready.answers))
    await forgetPerson(
      deps,
      named,
      OWN_ACTIONS.map(({ id }) => id),
    )
  return seeOther(`${filling.base}/done`)
}

/** One more letter, with new links, for every question that is open with the person. */
async function sendLettersAgain(deps: Deps, own: OwnPage): Promise<void> {
  for (const { ask } of await asksWaiting(deps, own, heldToday(own))) {
    const letters = await deps.store.letters(ask.run)
    const { again } = await changeRun(deps, ask.run, (current) => {
      const again = sendAgain(current, ask, letters)
      return { again, change: again?.change }
    })
    if (again) await sendLetter(deps, again.letter)
  }
}

const deps: Deps = {
  ...basics(),
  addresses: addresses(),
  send: openMail(mailClient(), environment('CONFIGURATION_SET').CONFIGURATION_SET),
  workflow: openWorkflow(workflowClient(), environment('STATE_MACHINES').STATE_MACHINES),
}
export const handler = page(deps.log, hearPerson(deps))
