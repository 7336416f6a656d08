import { PUBLIC_PAGES } from '../../../shared/pages/wording/public.ts'
import type { Basics } from '../../steps/wiring.ts'
import { newToken } from '../../token.ts'
import { csrfOf } from '../csrf.ts'
import { show } from '../filling/filling.ts'
import { frameOf, plainView } from '../frame.ts'
import { asksOfOffice } from '../own-page/asks.ts'
import { startDone } from '../own-page/start-done.ts'
import { hinderedPage, startAt, startFilling, startLinks } from '../own-page/starts.ts'
import { type HeldOffice, languageFor } from '../own-page/way-in.ts'
import { RequestRefused } from '../refused.ts'
import type { PageRequest } from '../request.ts'
import { type PageResponse, seeOther, viewed } from '../response.ts'
import { notesOn, officeStarts, startsBehind, whyNot } from './starts.ts'
import { officePageView } from './view.ts'

/** GET of the page of an office: the page, the form of something it can start, or what follows after one. */
export async function showOffice(
  deps: Basics,
  page: HeldOffice,
  request: PageRequest,
): Promise<PageResponse> {
  const { token = '', page: name, part } = request.params
  const language = languageFor(page, request.query.lang)
  const at = { base: `/you/${token}`, csrf: csrfOf(token) }
  const stands = await officeStarts(deps, page)
  const sent = part === 'done' ? startAt(stands, name ?? '') : undefined
  if (sent) {
    const by = { starter: page.office.id, who: `office:${page.office.id}` }
    return startDone(deps, page.situation, { ...sent, ...by }, language, request.query.reference)
  }
  const starts = startsBehind(page, stands, language)
  if (name === undefined) {
    const view = officePageView(page, language, {
      ...at,
      waiting: await asksOfOffice(deps, page),
      links: startLinks(starts, at.base, language),
      notes: notesOn(page, stands, language),
    })
    return viewed(frameOf(page.situation, language), view)
  }
  const stand = startAt(stands, name)
  const start = startAt(starts, name)
  const hindered = stand && (start ? start.hindered : whyNot(page, stand))
  if (hindered) return hinderedPage(page.situation, hindered, language, at.base)
  if (start) {
    const once = request.program ? newToken(deps.random) : undefined
    return show(deps, startFilling(page.situation, start, language, { ...at, once }), part, request)
  }
  if (name === 'again' && part === undefined) {
    if ((await asksOfOffice(deps, page)).length === 0) return seeOther(at.base)
    const back = frameOf(page.situation, language, { backHref: at.base })
    return viewed(back, plainView(PUBLIC_PAGES.sentAgain, language))
  }
  throw new RequestRefused('not-found')
}
