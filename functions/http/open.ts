import type { Action } from '../../shared/actions/action.ts'
import type { ConfirmationView } from '../../shared/pages/views/answered.ts'
import { ASK_WORDS } from '../../shared/pages/wording/asked.ts'
import { mayChange } from '../../shared/run/may-change.ts'
import { inLanguage, type Language } from '../../shared/scheme/text.ts'
import { type Basics, basics } from '../steps/wiring.ts'
import { askForProgram } from './ask-resource.ts'
import { type Asked, actionFilling, fillingOf, languageOf, offeredAction, recordedRows } from './asked.ts'
import { actionDone } from './console/action-done.ts'
import { csrfOf } from './csrf.ts'
import { show } from './filling/filling.ts'
import { frameOf } from './frame.ts'
import { CHANGE, changeFilling, changeOffer } from './link/change-answer.ts'
import { closedPage } from './link/pages.ts'
import { receipt, receiptLink } from './link/receipt.ts'
import { savedPage } from './link/saved-page.ts'
import { follow } from './link/way-in.ts'
import { page } from './page.ts'
import { RequestRefused } from './refused.ts'
import type { PageRequest } from './request.ts'
import { type PageResponse, viewed } from './response.ts'

/** GET of a link: shows the ask, one of its questions, the check page, or what was recorded. Changes nothing (LK-01). */
export const open =
  (deps: Basics) =>
  async (request: PageRequest): Promise<PageResponse> => {
    if (!['GET', 'HEAD'].includes(request.method))
      throw new RequestRefused('wrong-method', {
        allow: takesAnswers(request.params) ? 'GET, HEAD, POST' : 'GET, HEAD',
      })
    const { token = '', page: name, part } = request.params
    const way = await follow(deps, token)
    const { lang } = request.query
    if (way.to === 'recorded' && name === 'done')
      return confirmation(way.asked, languageOf(way.asked, lang), token)
    if (way.to === 'recorded' && name === CHANGE && mayChange(way.asked.situation, way.asked.ask))
      return show(
        deps,
        changeFilling(way.asked, languageOf(way.asked, lang), token),
        part ?? 'check',
        request,
      )
    if (way.to === 'recorded' && name === 'receipt')
      return receipt(way.asked, await deps.store.ledger(way.asked.ask.run), languageOf(way.asked, lang))
    if (way.to !== 'open') return closedPage(way, lang, token)
    const language = languageOf(way.asked, lang)
    const action = offeredAction(way.asked, name ?? '')
    if (action) return openAction(deps, way.asked, action, language, token, request)
    if (part !== undefined) throw new RequestRefused('not-found')
    if (name === 'save')
      return savedPage(deps, way.asked, language, {
        token,
        host: request.headers.host ?? '',
        now: deps.now(),
      })
    const base = `/answer/${token}`
    const filling = {
      ...fillingOf(way.asked, language, { base, csrf: csrfOf(token) }),
      resource: () => askForProgram(way.asked, language, base),
    }
    return show(deps, filling, name === 'done' ? undefined : name, request)
  }

/** Asking for more time and the like: a small form of its own, with a page that says what happens next. */
function openAction(
  deps: Basics,
  asked: Asked,
  action: Action,
  language: Language,
  token: string,
  request: PageRequest,
): Promise<PageResponse> | PageResponse {
  const { part } = request.params
  if (part === 'done') return actionDone(asked, action, language)
  const at = { base: `/answer/${token}/${action.id}`, csrf: csrfOf(token) }
  return show(deps, actionFilling(asked, action, language, at), part, request)
}

/** What the person sees after sending; the page can be opened again (PT-11). */
function confirmation(asked: Asked, language: Language, token: string): PageResponse {
  const { situation, ask, form } = asked
  const frame = frameOf(situation, language)
  const view: ConfirmationView = {
    kind: 'confirmation',
    title: inLanguage(ASK_WORDS.sent, language),
    reference: ask.reference,
    next: [inLanguage(form.nextAfter?.[ask.settled?.outcome ?? ''] ?? form.next, language)],
    rows: recordedRows(asked, form, language),
    receipt: receiptLink(token, language),
    change: changeOffer(asked, token, language),
  }
  return viewed(frame, view, {
    resource: () => askForProgram(asked, language, `/answer/${token}`, { change: true }),
  })
}

/** A page of a form is sent back; the start page, and what follows after a form, are only shown. */
const takesAnswers = ({ page, part }: Record<string, string | undefined>): boolean =>
  page !== undefined && (part ?? page) !== 'done'

const deps = basics()
export const handler = page(deps.log, open(deps))
