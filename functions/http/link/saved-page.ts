import { formatDate, formatInstant } from '../../../shared/calendar/format-date.ts'
import { maskedAddress } from '../../../shared/pages/masked-address.ts'
import { SAVED, SAVED_BY } from '../../../shared/pages/wording/saved.ts'
import type { Store } from '../../../shared/ports/store.ts'
import { keptUntil, lastSaved } from '../../../shared/run/save-for-later.ts'
import { fill } from '../../../shared/scheme/letter.ts'
import { inLanguage, type Language } from '../../../shared/scheme/text.ts'
import { type Asked, draftOfAsk } from '../asked.ts'
import { frameOf, plainView } from '../frame.ts'
import { type PageResponse, viewed } from '../response.ts'

/** What was kept of an answer, and how to come back to it: by the letter that was sent for it, or by the first. */
export async function savedPage(
  deps: { store: Store },
  asked: Asked,
  language: Language,
  at: { token: string; host: string; now: string },
): Promise<PageResponse> {
  const { ask, situation } = asked
  const [draft, letters] = await Promise.all([deps.store.draft(draftOfAsk(ask)), deps.store.letters(ask.run)])
  const last = lastSaved(situation, ask, letters)
  const how = last === undefined ? 'firstLetter' : last.state === 'sent' ? 'sent' : 'waiting'
  const frame = frameOf(situation, language, { backHref: `/answer/${at.token}` })
  const view = plainView(SAVED, language)
  const values = {
    until: formatDate(keptUntil({ ...situation, now: at.now }, ask), language),
    due: formatDate(ask.due, language),
    front: at.host,
    reference: ask.reference,
    address: maskedAddress(ask.holder.email),
    sent: last ? formatInstant(last.sentAt ?? last.queuedAt, language) : '',
  }
  const unfinished = Object.keys(draft?.typed ?? {}).length > 0
  const paragraphs = [
    inLanguage(SAVED_BY[how], language),
    ...(unfinished ? [inLanguage(SAVED_BY.unfinished, language)] : []),
    ...view.paragraphs,
  ]
  return viewed(frame, { ...view, paragraphs: paragraphs.map((paragraph) => fill(paragraph, values)) })
}
