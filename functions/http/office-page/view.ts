import { OFFICE_PAGE } from '../../../shared/own-page/office-wording.ts'
import { LETTER_LANGUAGES, OWN_PAGE } from '../../../shared/own-page/wording.ts'
import type { OwnPageView } from '../../../shared/pages/views/own-page.ts'
import type { SummaryRow } from '../../../shared/pages/views/question.ts'
import { inLanguage, type Language, type Text } from '../../../shared/scheme/text.ts'
import type { OwnAsk } from '../own-page/asks.ts'
import { captionOf, unitRow, waitingRows } from '../own-page/view.ts'
import type { HeldOffice } from '../own-page/way-in.ts'
import { roleRows } from './roles.ts'

/** Which office it is, who holds the roles that it can say something about, what waits for it, and what it can do. */
export function officePageView(
  page: HeldOffice,
  language: Language,
  {
    base,
    csrf,
    ...of
  }: { base: string; csrf: string; waiting: OwnAsk[] } & Pick<OwnPageView['todo'], 'links' | 'notes'>,
): OwnPageView {
  const { situation, office, holder } = page
  const say = (text: Text) => inLanguage(text, language)
  const optional = (label: Text, value: string | undefined): SummaryRow[] =>
    value ? [{ label: say(label), value }] : []
  return {
    kind: 'own-page',
    caption: captionOf(page, language),
    heading: say(OFFICE_PAGE.heading),
    paragraphs: [say(OFFICE_PAGE.intro)],
    facts: [
      { label: say(OFFICE_PAGE.office), value: say(holder.title ?? office.title) },
      ...unitRow(situation, language),
      ...roleRows(page, language),
    ],
    waiting: {
      heading: say(OWN_PAGE.waiting),
      nothing: say(OWN_PAGE.nothingWaits),
      rows: of.waiting.map((one) => waitingRows(one, language)),
      again: { action: `${base}/again`, text: say(OWN_PAGE.again) },
    },
    held: {
      heading: say(OFFICE_PAGE.held),
      rows: [
        ...optional(OWN_PAGE.name, holder.name),
        { label: say(OWN_PAGE.email), value: holder.email },
        ...optional(OWN_PAGE.language, holder.language && say(LETTER_LANGUAGES[holder.language])),
      ],
      paragraphs: [say(OFFICE_PAGE.wrong)],
    },
    todo: { heading: say(OWN_PAGE.todo), links: of.links, notes: of.notes },
    csrf,
  }
}
