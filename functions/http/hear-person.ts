import type { OwnAction } from '../../shared/own-page/own-action.ts'
import { OWN_ACTIONS, ownActionOf } from '../../shared/own-page/own-actions.ts'
import type { Workflow } from '../../shared/ports/workflow.ts'
import { environment } from '../aws/environment.ts'
import { mailClient, openMail } from '../aws/mail.ts'
import { openWorkflow, workflowClient } from '../aws/workflow.ts'
import { changeRun } from '../change.ts'
import type { SendDeps } from '../send-letter.ts'
import { addresses, type Basics, basics } from '../steps/wiring.ts'
import { tellWorkflow } from '../tell-workflow.ts'
import { hashOf } from '../token.ts'
import { csrfOf } from './csrf.ts'
import { type Filling, sent, take } from './filling/filling.ts'
import { noteFormSent, pressedAgain } from './filling/sent-form.ts'
import { limit } from './limit.ts'
import { closedPage } from './link/pages.ts'
import { formerOfficePage } from './office-page/former.ts'
import { hearOffice } from './office-page/hear.ts'
import { actElsewhere } from './own-page/act-elsewhere.ts'
import { openAsksOf } from './own-page/asks.ts'
import { begin } from './own-page/begin.ts'
import { ownFilling } from './own-page/filling.ts'
import { forgetPerson } from './own-page/forget-person.ts'
import { heldToday } from './own-page/held-today.ts'
import { OPEN, openOffer } from './own-page/offers.ts'
import { sendAllAgain } from './own-page/send-again.ts'
import { ownStarts, startAt } from './own-page/starts.ts'
import { followOwn, languageFor, type OwnPage, personNow } from './own-page/way-in.ts'
import { page } from './page.ts'
import { RequestRefused } from './refused.ts'
import type { PageRequest } from './request.ts'
import { type PageResponse, seeOther } from './response.ts'

type Deps = Basics & SendDeps & { workflow: Workflow }

/** POST of somebody's own page: a page of one of its forms, the sending of one, or "send me the letter again". */
export const hearPerson =
  (deps: Deps) =>
  async (request: PageRequest): Promise<PageResponse> => {
    const { token = '', page: name = '', part } = request.params
    await limit(deps, `link#${hashOf(token)}`)
    const way = await followOwn(deps, token)
    if (way.to === 'nowhere') return closedPage(way, request.query.lang, token)
    if (way.to === 'former-office') return formerOfficePage(way.own, request.query.lang)
    if (way.to === 'office') return hearOffice(deps, way.own, request)
    const { own } = way
    const at = { base: `/you/${token}`, csrf: csrfOf(token) }
    if (own.person.standing === 'erased') return seeOther(at.base)
    const asks = () => openAsksOf(deps, own, heldToday(own))
    if (name === 'again' && part === undefined)
      return sendAllAgain(deps, request, token, async () => (await asks()).waiting)
    if (name === OPEN && part === undefined) return openOffer(deps, (await asks()).offers, request, at)
    const language = languageFor(own, request.query.lang)
    const start = startAt(await ownStarts(deps, own, heldToday(own)), name)
    if (start && part !== undefined)
      return begin(deps, own.situation, start, { token, part, language }, request)
    const action = ownActionOf(name)
    if (!action || part === undefined) throw new RequestRefused('not-found')
    const filling = ownFilling(own, action, language, at)
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
  if (action.elsewhere) await actElsewhere(deps, named, action.elsewhere)
  await noteFormSent(deps, filling, ready.version)
  if (action.erases?.(ready.answers))
    await forgetPerson(
      deps,
      named,
      OWN_ACTIONS.map(({ id }) => id),
    )
  return seeOther(`${filling.base}/done`)
}

const deps: Deps = {
  ...basics(),
  addresses: addresses(),
  send: openMail(mailClient(), environment('CONFIGURATION_SET').CONFIGURATION_SET),
  workflow: openWorkflow(workflowClient(), environment('STATE_MACHINES').STATE_MACHINES),
}
export const handler = page(deps.log, hearPerson(deps))
