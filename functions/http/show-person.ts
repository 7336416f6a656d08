import { ownActionOf } from '../../shared/own-page/own-actions.ts'
import { LINK_PAGES } from '../../shared/pages/wording/links.ts'
import { PUBLIC_PAGES } from '../../shared/pages/wording/public.ts'
import { type Basics, basics } from '../steps/wiring.ts'
import { newToken } from '../token.ts'
import { csrfOf } from './csrf.ts'
import { show } from './filling/filling.ts'
import { frameOf, plainView } from './frame.ts'
import { closedPage } from './link/pages.ts'
import { formerOfficePage } from './office-page/former.ts'
import { showOffice } from './office-page/show.ts'
import { openAsksOf } from './own-page/asks.ts'
import { ownFilling } from './own-page/filling.ts'
import { heldToday } from './own-page/held-today.ts'
import { listLinks, listPage, listsTold } from './own-page/list.ts'
import { OPEN } from './own-page/offers.ts'
import { RESOURCES, resourcesLink, resourcesPage } from './own-page/resources.ts'
import { startDone } from './own-page/start-done.ts'
import {
  hinderedPage,
  ownStarts,
  startAt,
  startFilling,
  startLinks,
  startsOfRoles,
} from './own-page/starts.ts'
import { ownPageView } from './own-page/view.ts'
import { followOwn, languageFor } from './own-page/way-in.ts'
import { page } from './page.ts'
import { RequestRefused } from './refused.ts'
import type { PageRequest } from './request.ts'
import { type PageResponse, seeOther, viewed } from './response.ts'

/** GET of somebody's own page: the page, a form of it, or what follows after one. Changes nothing (LK-01). */
export const showPerson =
  (deps: Basics) =>
  async (request: PageRequest): Promise<PageResponse> => {
    if (!['GET', 'HEAD'].includes(request.method))
      throw new RequestRefused('wrong-method', {
        allow: takesAnswers(request.params) ? 'GET, HEAD, POST' : 'GET, HEAD',
      })
    const { token = '', page: name, part } = request.params
    const way = await followOwn(deps, token)
    if (way.to === 'nowhere') return closedPage(way, request.query.lang, token)
    if (way.to === 'former-office') return formerOfficePage(way.own, request.query.lang)
    if (way.to === 'office') return showOffice(deps, way.own, request)
    const { own } = way
    const language = languageFor(own, request.query.lang)
    const frame = frameOf(own.situation, language)
    const at = { base: `/you/${token}`, csrf: csrfOf(token) }
    const action = ownActionOf(name ?? '')
    const held = heldToday(own)
    // Whoever said that today is their last day holds the role no more.
    const sent = part === 'done' ? startAt(startsOfRoles(own, held), name ?? '') : undefined

    if (action && part === 'done') {
      const { name: heading, next } = action.form(own.situation, own.person)
      return viewed(frame, plainView({ heading, paragraphs: [next] }, language))
    }
    if (own.person.standing === 'erased')
      return viewed(frame, plainView(LINK_PAGES.withdrawn, language), { status: 410 })
    if (sent) return startDone(deps, own.situation, sent, language, request.query.reference)
    const starts = await ownStarts(deps, own, held)
    const start = startAt(starts, name ?? '')
    if (name === undefined) {
      const links = [
        ...resourcesLink(own, held, at.base, language),
        ...listLinks(await listsTold(deps, own), at.base, language),
        ...startLinks(starts, at.base, language),
      ]
      const view = ownPageView(own, language, { ...at, ...(await openAsksOf(deps, own, held)) }, links)
      return viewed(frame, view)
    }
    if (start?.hindered) return hinderedPage(own.situation, start.hindered, language, at.base)
    if (start) {
      const once = request.program ? newToken(deps.random) : undefined
      return show(deps, startFilling(own.situation, start, language, { ...at, once }), part, request)
    }
    if (name === RESOURCES && part === undefined) return resourcesPage(deps, own, held, language, at.base)
    const told = part === undefined && name.startsWith('list-') ? await listsTold(deps, own) : []
    // The button of an offer was pressed, and this address opened again.
    if (name === OPEN && part === undefined) return seeOther(at.base)
    const list = told.find(({ address }) => address === name)?.list
    if (list) return listPage(deps, own, list, language, at.base)
    if (name === 'again' && part === undefined) {
      if ((await openAsksOf(deps, own, held)).waiting.length === 0) return seeOther(at.base)
      const back = frameOf(own.situation, language, { backHref: at.base })
      return viewed(back, plainView(PUBLIC_PAGES.sentAgain, language))
    }
    if (!action) throw new RequestRefused('not-found')
    if (!action.offered(own.person, own.situation.scheme)) return seeOther(at.base)
    return show(deps, ownFilling(own, action, language, at), part, request)
  }

/** A page of a form is sent back, and "again" is a button; everything else is only shown. */
const takesAnswers = ({ page, part }: Record<string, string | undefined>): boolean =>
  (part !== undefined && part !== 'done') || page === 'again'

const deps = basics()
export const handler = page(deps.log, showPerson(deps))
