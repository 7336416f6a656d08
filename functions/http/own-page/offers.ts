import { formatDate } from '../../../shared/calendar/format-date.ts'
import { OWN_PAGE } from '../../../shared/own-page/wording.ts'
import type { OwnPageView } from '../../../shared/pages/views/own-page.ts'
import type { SummaryRow } from '../../../shared/pages/views/question.ts'
import { ASK_WORDS } from '../../../shared/pages/wording/asked.ts'
import type { Now } from '../../../shared/ports/now.ts'
import type { Random } from '../../../shared/ports/random.ts'
import type { Store } from '../../../shared/ports/store.ts'
import { formIn } from '../../../shared/run/form-in.ts'
import { linkFor } from '../../../shared/run/link.ts'
import { latestAnswer } from '../../../shared/run/situation.ts'
import type { AskStep } from '../../../shared/scheme/steps/ask.ts'
import { inLanguage, type Language } from '../../../shared/scheme/text.ts'
import { stepOf } from '../../../shared/scheme/walk.ts'
import { hashOf, newToken } from '../../token.ts'
import { answerRows } from '../filling/answer-rows.ts'
import { formContext } from '../filling/form-context.ts'
import { fromThisForm } from '../filling/from-this-form.ts'
import { RequestRefused } from '../refused.ts'
import { field, type PageRequest } from '../request.ts'
import { type PageResponse, seeOther } from '../response.ts'
import type { OwnAsk } from './asks.ts'

/** The address behind a person's own page to which the button of an offer posts: `/you/{token}/open`. */
export const OPEN = 'open'

/** What the person may do and is not asked for, each with a button that leads to its form. */
export function offersView(offers: OwnAsk[], base: string, language: Language): OwnPageView['offers'] {
  if (offers.length === 0) return undefined
  return {
    heading: inLanguage(OWN_PAGE.offers, language),
    action: `${base}/${OPEN}`,
    items: offers.map((offer) => {
      const { situation, ask } = offer
      const form = situation.scheme.forms.find(({ id }) => id === ask.form.id)
      return {
        text: form ? formContext(situation, language, []).fill(inLanguage(form.name, language)) : '',
        reference: ask.reference,
        rows: [
          ...aboutRow(offer, language),
          { label: inLanguage(ASK_WORDS.openUntil, language), value: formatDate(ask.due, language) },
          { label: inLanguage(ASK_WORDS.reference, language), value: ask.reference },
        ],
      }
    }),
  }
}

/** Which of several it is: the first thing that is shown of what it is about. */
function aboutRow({ situation, ask }: OwnAsk, language: Language): SummaryRow[] {
  const { about = [] } = stepOf(situation.flow, ask.step) as AskStep
  const answer = latestAnswer(situation, about[0] ?? '')
  const form = formIn(situation, answer?.form.id)
  if (!answer || !form) return []
  const only = form.about?.fields
  return answerRows(form, answer.answers, formContext(situation, language, []), { only }).slice(0, 1)
}

/** What can be done further down on the page; of several, each by what it is about. */
export const offerLinks = ({ items }: Pick<NonNullable<OwnPageView['offers']>, 'items'> = { items: [] }) =>
  items.map(({ text, reference, rows: [first] }) => ({
    href: `#${reference}`,
    text: items.length > 1 ? `${text}: ${first?.value}` : text,
  }))

/**
 * The way from the page to the form of an offer, which no letter brings: a link of its own, as a letter would. Back to the
 * page where that is no longer offered.
 */
export async function openOffer(
  deps: { store: Store; now: Now; random: Random },
  offers: OwnAsk[],
  request: PageRequest,
  at: { base: string; csrf: string },
): Promise<PageResponse> {
  if (request.json) throw new RequestRefused('not-to-programs')
  fromThisForm(request, at.csrf)
  const wanted = field(request.form, 'reference')
  const offer = offers.find(({ ask }) => ask.reference === wanted)
  if (!offer) return seeOther(at.base)
  const token = newToken(deps.random)
  await deps.store.addLink(linkFor(deps.now(), offer.ask, hashOf(token)))
  return seeOther(`/answer/${token}`)
}
