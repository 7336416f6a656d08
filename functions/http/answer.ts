import { LINK_PAGES } from '../../shared/pages/wording/links.ts'
import type { Workflow } from '../../shared/ports/workflow.ts'
import type { Language } from '../../shared/scheme/text.ts'
import { environment } from '../aws/environment.ts'
import { openWorkflow, workflowClient } from '../aws/workflow.ts'
import { type Basics, basics } from '../steps/wiring.ts'
import { tellWorkflow } from '../tell-workflow.ts'
import { hashOf } from '../token.ts'
import { type Asked, actionFilling, fillingOf, languageOf, offeredAction } from './asked.ts'
import { csrfOf } from './csrf.ts'
import { type Filling, sent, take } from './filling/filling.ts'
import { plainView } from './frame.ts'
import { limit } from './limit.ts'
import { CHANGE } from './link/change-answer.ts'
import { closedPage } from './link/pages.ts'
import { recordedForProgram, sameAgain } from './link/program-answer.ts'
import { takeChange } from './link/take-change.ts'
import { follow } from './link/way-in.ts'
import { page } from './page.ts'
import { recordAnswer, signedBy } from './record-answer.ts'
import { RequestRefused } from './refused.ts'
import type { PageRequest } from './request.ts'
import { type PageResponse, seeOther, viewed } from './response.ts'
import { takeAction } from './take-action.ts'

/** POST of a link: keeps the answers of one page, or, from the check page, sends them all. */
export const answer =
  (deps: Basics & { workflow: Workflow }) =>
  async (request: PageRequest): Promise<PageResponse> => {
    const { token = '', page: name = '', part } = request.params
    await limit(deps, `link#${hashOf(token)}`)
    const way = await follow(deps, token)
    const { lang } = request.query
    if (way.to === 'recorded' && name === 'check' && request.json) {
      const { asked } = way
      sameAgain(asked, fillingAt(asked, languageOf(asked, lang), token), request.json)
      return recordedForProgram(asked, languageOf(asked, lang), `/answer/${token}`)
    }
    if (way.to === 'recorded' && name === 'check') return seeOther(`/answer/${token}`)
    if (way.to === 'recorded' && name === CHANGE)
      return takeChange(
        deps,
        way.asked,
        { language: languageOf(way.asked, lang), token, part: part ?? '' },
        request,
      )
    // A program that wanted something else done is told so: with the ask alone it could take it for done.
    if (way.to === 'recorded' && request.json) throw new RequestRefused('already-answered')
    if (way.to !== 'open') return closedPage(way, lang, token)
    const language = languageOf(way.asked, lang)
    const base = `/answer/${token}`
    const action = offeredAction(way.asked, name)
    if (action) {
      const at = { base: `${base}/${action.id}`, csrf: csrfOf(token) }
      return takeAction(
        deps,
        way.asked,
        action,
        actionFilling(way.asked, action, language, at),
        part ?? '',
        request,
        async ({ settled }) => {
          if (settled) await tellWorkflow(deps, settled)
          return `${base}/${action.id}/done`
        },
      )
    }
    if (part !== undefined) throw new RequestRefused('not-found')
    const filling = fillingAt(way.asked, language, token)
    if (name !== 'check') return take(deps, filling, name, request)

    const ready = await sent(deps, filling, request)
    if ('response' in ready) return ready.response
    const first = await recordAnswer(deps, way.asked, {
      answers: ready.answers,
      shown: ready.shown,
      language,
      by: { ...signedBy(way.asked, ready.answers), how: 'link' },
    })
    if (request.json) return afterProgram(deps, filling, { token, language, json: request.json, first })
    // Somebody with the same link was faster: this person sees what was recorded.
    return seeOther(first ? `${base}/done` : base)
  }

type Json = NonNullable<PageRequest['json']>

const fillingAt = (asked: Asked, language: Language, token: string) =>
  fillingOf(asked, language, { base: `/answer/${token}`, csrf: csrfOf(token) })

/** What stands now: the program's answer, or that of somebody who was faster. */
async function afterProgram(
  deps: Basics,
  filling: Filling,
  { token, language, json, first }: { token: string; language: Language; json: Json; first: boolean },
): Promise<PageResponse> {
  const way = await follow(deps, token)
  // It was passed on by this very answer.
  if (first && way.to === 'passed-on') return viewed(filling.frame, plainView(LINK_PAGES.passedOn, language))
  if (way.to === 'open') throw new RequestRefused('already-answered')
  if (way.to !== 'recorded') return closedPage(way, language, token)
  if (!first) sameAgain(way.asked, filling, json)
  return recordedForProgram(way.asked, language, filling.base)
}

const deps = {
  ...basics(),
  workflow: openWorkflow(workflowClient(), environment('STATE_MACHINES').STATE_MACHINES),
}
export const handler = page(deps.log, answer(deps))
