import { schemes } from '../../../schemes/catalogue.ts'
import { ASK_WORDS } from '../../../shared/pages/wording/asked.ts'
import { LINK_PAGES } from '../../../shared/pages/wording/links.ts'
import { inLanguage } from '../../../shared/scheme/text.ts'
import { askForProgram } from '../ask-resource.ts'
import { languageOf, recordedView } from '../asked.ts'
import { frameOf, languageIn, plainView } from '../frame.ts'
import { type PageResponse, viewed } from '../response.ts'
import { changeOffer } from './change-answer.ts'
import { receiptLink } from './receipt.ts'
import type { WayIn } from './way-in.ts'

/** Why a link is dead, for programs. */
const GONE_AS = {
  withdrawn: 'withdrawn',
  changed: 'withdrawn',
  decided: 'already-decided',
  aside: 'stepped-aside',
}

/** The page of a link that is not open: recorded, passed on, withdrawn, or nowhere. */
export function closedPage(
  way: Exclude<WayIn, { to: 'open' }>,
  wanted: string | undefined,
  token: string,
): PageResponse {
  if (way.to === 'nowhere') {
    const language = languageIn(schemes[0]!, wanted)
    const frame = frameOf({ scheme: schemes[0]! }, language)
    const view = plainView(LINK_PAGES.unknown, language, {
      link: { href: '/', text: inLanguage(ASK_WORDS.toReference, language) },
    })
    return viewed(frame, view, { status: 404, problem: 'unknown-link' })
  }
  const language = languageOf(way.asked, wanted)
  const frame = frameOf(way.asked.situation, language)
  if (way.to === 'recorded') {
    const recorded = recordedView(way.asked, language)
    const change = changeOffer(way.asked, token, language)
    const view = {
      ...recorded,
      // Whoever can change it here is not told to write to us.
      paragraphs: change ? [] : recorded.paragraphs,
      receipt: receiptLink(token, language),
      change,
    }
    const resource = () => askForProgram(way.asked, language, `/answer/${token}`, { change: true })
    return viewed(frame, view, { resource })
  }
  const wording = way.to === 'passed-on' ? LINK_PAGES.passedOn : LINK_PAGES[way.as]
  return viewed(frame, plainView(wording, language), {
    status: 410,
    problem: way.to === 'passed-on' ? way.to : GONE_AS[way.as],
  })
}
