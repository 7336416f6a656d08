import { formatDate } from '../../../shared/calendar/format-date.ts'
import { OWN_PAGE } from '../../../shared/own-page/wording.ts'
import type { OwnPageView } from '../../../shared/pages/views/own-page.ts'
import { ASK_WORDS } from '../../../shared/pages/wording/asked.ts'
import type { Now } from '../../../shared/ports/now.ts'
import type { Random } from '../../../shared/ports/random.ts'
import type { Store } from '../../../shared/ports/store.ts'
import { linkFor } from '../../../shared/run/link.ts'
import { inLanguage, type Language } from '../../../shared/scheme/text.ts'
import { hashOf, newToken } from '../../token.ts'
import { formContext } from '../filling/form-context.ts'
import { fromThisForm } from '../filling/from-this-form.ts'
import { RequestRefused } from '../refused.ts'
import { field, type PageRequest } from '../request.ts'
import { type PageResponse, seeOther } from '../response.ts'
import { aboutRow } from './about-row.ts'
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
      const name = form ? formContext(situation, language, []).fill(inLanguage(form.name, language)) : ''
      const about = aboutRow(offer, language)
      return {
        // Of several buttons each says by itself what it is about.
        text: offers.length > 1 && about[0] ? `${name}: ${about[0].value}` : name,
        reference: ask.reference,
        rows: [
          ...about,
          { label: inLanguage(ASK_WORDS.openUntil, language), value: formatDate(ask.due, language) },
          { label: inLanguage(ASK_WORDS.reference, language), value: ask.reference },
        ],
      }
    }),
  }
}

/** What can be done further down on the page. */
export const offerLinks = ({ items }: Pick<NonNullable<OwnPageView['offers']>, 'items'> = { items: [] }) =>
  items.map(({ text, reference }) => ({ href: `#${reference}`, text }))

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
