import { ownActionOf } from '../../shared/own-page/own-actions.ts'
import { render } from '../../shared/pages/render.ts'
import { LINK_PAGES, PUBLIC_PAGES } from '../../shared/pages/wording.ts'
import { openAsksTo } from '../../shared/run/this-person.ts'
import { type Basics, basics } from '../steps/wiring.ts'
import { csrfOf } from './csrf.ts'
import { show } from './filling.ts'
import { frameOf, plainView } from './frame.ts'
import { closedPage } from './link-pages.ts'
import { ownFilling } from './own-filling.ts'
import { ownPageView } from './own-page-view.ts'
import { page } from './page.ts'
import { followPerson, languageFor } from './person-way-in.ts'
import { RequestRefused } from './refused.ts'
import type { PageRequest } from './request.ts'
import { html, type PageResponse, seeOther } from './response.ts'

/** GET of a person's own page: the page, a form of it, or what follows after one. Changes nothing (LK-01). */
export const showPerson =
  (deps: Basics) =>
  async (request: PageRequest): Promise<PageResponse> => {
    if (!['GET', 'HEAD'].includes(request.method))
      throw new RequestRefused('wrong-method', {
        allow: request.params.page ? 'GET, HEAD, POST' : 'GET, HEAD',
      })
    const { token = '', page: name, part } = request.params
    const own = await followPerson(deps, token)
    if (!own) return closedPage({ to: 'nowhere' }, request.query.lang, token, deps.now())
    const language = languageFor(own, request.query.lang)
    const frame = frameOf(own.situation.scheme, language)
    const at = { base: `/you/${token}`, csrf: csrfOf(token) }
    const action = ownActionOf(name ?? '')

    if (action && part === 'done') {
      const { name: heading, next } = action.form(own.situation, own.person)
      return html(render(frame, plainView({ heading, paragraphs: [next] }, language)), frame.nonce)
    }
    if (own.person.standing === 'erased')
      return html(render(frame, plainView(LINK_PAGES.withdrawn, language)), frame.nonce, 410)
    if (name === undefined) return html(render(frame, ownPageView(own, language, at)), frame.nonce)
    if (name === 'again' && part === undefined) {
      if (openAsksTo(own.situation, own.person).length === 0) return seeOther(at.base)
      const back = frameOf(own.situation.scheme, language, { backHref: at.base })
      return html(render(back, plainView(PUBLIC_PAGES.sentAgain, language)), back.nonce)
    }
    if (!action) throw new RequestRefused('not-found')
    if (!action.offered(own.person)) return seeOther(at.base)
    return show(deps, ownFilling(own, action, language, at), part, request)
  }

const deps = basics()
export const handler = page(deps.log, showPerson(deps))
