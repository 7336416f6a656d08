import { formatDate } from '../../shared/calendar/format-date.ts'
import { londonDate } from '../../shared/calendar/london.ts'
import { SAVED } from '../../shared/pages/wording.ts'
import { fill } from '../../shared/scheme/letter.ts'
import type { Language } from '../../shared/scheme/text.ts'
import type { Asked } from './asked.ts'
import { KEEP_DRAFTS_DAYS } from './filling.ts'
import { frameOf, plainView } from './frame.ts'
import { type PageResponse, viewed } from './response.ts'

const DAY = 24 * 60 * 60 * 1000

/** How to come back to a form: answers are kept as a person goes, so there is nothing to press. */
export function savedPage(
  asked: Asked,
  language: Language,
  at: { token: string; host: string; now: string },
): PageResponse {
  const { ask, situation } = asked
  const frame = frameOf(situation.scheme, language, { backHref: `/answer/${at.token}` })
  const view = plainView(SAVED, language)
  const values = {
    until: formatDate(londonDate(new Date(Date.parse(at.now) + KEEP_DRAFTS_DAYS * DAY)), language),
    due: formatDate(ask.due, language),
    front: at.host,
    reference: ask.reference,
  }
  const paragraphs = view.paragraphs.map((paragraph) => fill(paragraph, values))
  return viewed(frame, { ...view, paragraphs })
}
