import { formatDate } from '../../../shared/calendar/format-date.ts'
import { londonDate } from '../../../shared/calendar/london.ts'
import { ownActionsOf } from '../../../shared/own-page/own-actions.ts'
import { LETTER_LANGUAGES, OWN_PAGE, STANDINGS } from '../../../shared/own-page/wording.ts'
import type { OwnPageView } from '../../../shared/pages/views/own-page.ts'
import type { SummaryRow } from '../../../shared/pages/views/question.ts'
import { ASK_WORDS } from '../../../shared/pages/wording/asked.ts'
import { correctableBy } from '../../../shared/run/correctable.ts'
import { detailsNow } from '../../../shared/run/details-now.ts'
import { formIn } from '../../../shared/run/form-in.ts'
import { inPostSince } from '../../../shared/run/in-post-since.ts'
import { latestAnswer, type Situation } from '../../../shared/run/situation.ts'
import { appointmentsOf, type ThisPerson } from '../../../shared/run/this-person.ts'
import { fill } from '../../../shared/scheme/letter.ts'
import { inLanguage, type Language, type Text } from '../../../shared/scheme/text.ts'
import { answerRows } from '../filling/answer-rows.ts'
import { formContext } from '../filling/form-context.ts'
import { aboutRow } from './about-row.ts'
import type { OwnAsk, OwnAsks } from './asks.ts'
import { offerLinks, offersView } from './offers.ts'
import type { OwnPage } from './way-in.ts'

/** The scheme and, where there is one, the unit: above every heading. */
export function captionOf(
  { situation: { scheme, unit } }: { situation: Pick<Situation, 'scheme' | 'unit'> },
  language: Language,
): string {
  const names = [scheme.name, unit?.name].filter((name) => name !== undefined)
  return names.map((name) => inLanguage(name, language)).join(' – ')
}

/** Who the person is to the scheme, what waits for them, what is held about them, and what they can do. */
export function ownPageView(
  page: OwnPage,
  language: Language,
  { base, csrf, waiting, offers }: { base: string; csrf: string } & OwnAsks,
  starts: { href: string; text: string }[] = [],
): OwnPageView {
  const { situation, person } = page
  const say = (text: Text) => inLanguage(text, language)
  const { name, email, title, language: letters } = detailsNow(person)
  const optional = (label: Text, value: string | undefined): SummaryRow[] =>
    value ? [{ label: say(label), value }] : []
  const offered = offersView(offers, base, language)
  return {
    kind: 'own-page',
    caption: captionOf(page, language),
    heading: say(OWN_PAGE.heading),
    paragraphs: [say(OWN_PAGE.intro)],
    facts: [
      ...optional(OWN_PAGE.part, partOf(situation, person, language)),
      ...unitRow(situation, language),
      { label: say(OWN_PAGE.standing), value: standingOf(page, language) },
    ],
    waiting: {
      heading: say(OWN_PAGE.waiting),
      nothing: say(OWN_PAGE.nothingWaits),
      rows: waiting.map((one) => waitingRows(one, language)),
      again: { action: `${base}/again`, text: say(OWN_PAGE.again) },
    },
    began: begunWith(situation, person, language, offers),
    offers: offered,
    held: {
      heading: say(OWN_PAGE.held),
      rows: [
        { label: say(OWN_PAGE.name), value: name },
        { label: say(OWN_PAGE.email), value: email },
        ...optional(OWN_PAGE.title, title),
        ...optional(OWN_PAGE.language, letters && say(LETTER_LANGUAGES[letters])),
        ...correctableRows(situation, person, language),
      ],
      paragraphs: [say(OWN_PAGE.answers), ...(person.standing === 'appointed' ? [say(OWN_PAGE.kept)] : [])],
    },
    todo: {
      heading: say(OWN_PAGE.todo),
      links: [
        ...offerLinks(offered),
        ...starts,
        ...ownActionsOf(person, situation.scheme).map(({ id, link }) => ({
          href: `${base}/${id}`,
          text: say(link),
        })),
      ],
    },
    csrf,
  }
}

/** What else they may change, as they answered it. */
function correctableRows(situation: Situation, person: ThisPerson, language: Language): SummaryRow[] {
  const { answer, fields = [] } = correctableBy(situation, person) ?? {}
  const form = formIn(situation, answer?.form.id)
  if (!answer || !form || !['named', 'appointed'].includes(person.standing)) return []
  const only = fields.map(({ id }) => id)
  return answerRows(form, answer.answers, formContext(situation, language, []), { only })
}

/** The role that the person holds, or was named for. */
function partOf({ scheme, ...rest }: Situation, { who, appointments }: ThisPerson, language: Language) {
  const [{ role: id } = {}] = [...appointments, ...appointmentsOf({ scheme, ...rest }, who)]
  const role = scheme.register.find((candidate) => candidate.id === id)
  return role && inLanguage(role.singular ?? role.name, language)
}

/** The unit that a page is about, by what its kind is called. */
export function unitRow(
  { scheme, unit }: Pick<Situation, 'scheme' | 'unit'>,
  language: Language,
): SummaryRow[] {
  const kind = scheme.units.find(({ id }) => id === unit?.kind)
  if (!unit || !kind) return []
  const [first = '', ...rest] = inLanguage(kind.singular, language)
  return [{ label: first.toUpperCase() + rest.join(''), value: inLanguage(unit.name, language) }]
}

function standingOf({ situation, person: own, register }: OwnPage, language: Language): string {
  const { standing, person, appointments } = own
  if (standing === 'erased') return ''
  const last = appointments.at(-1)
  const hasLeft = last !== undefined && last.until <= londonDate(situation.now)
  const date = (day: string | undefined) => (day ? formatDate(day, language) : '')
  return fill(inLanguage(hasLeft ? STANDINGS.left : STANDINGS[standing], language), {
    from: date(last && inPostSince(register, last)),
    until: date(last?.until),
    withdrawn: date(person.withdrawnAt && londonDate(person.withdrawnAt)),
  })
}

/** What the person began this run with, as it stands now; nothing where the run came to them, or others may begin it. */
function begunWith(
  situation: Situation,
  { who }: ThisPerson,
  language: Language,
  offers: OwnAsk[],
): OwnPageView['began'] {
  const { holding, by, as } = situation.flow.start
  // Whoever a child run asks holds the same role, and did not begin it.
  const theirs = holding === who && !by && !situation.file.run.child
  const answer = theirs ? latestAnswer(situation, as) : undefined
  const form = formIn(situation, answer?.form.id)
  if (!answer || !form) return undefined
  const context = formContext(situation, language, [])
  return {
    heading: context.fill(inLanguage(form.name, language)),
    rows: answerRows(form, answer.answers, context),
    // Whoever can change it here is not told to write to us.
    paragraphs: offers.some(({ ask }) => ask.run === situation.file.run.id)
      ? []
      : [inLanguage(OWN_PAGE.changeBegun, language)],
  }
}

/** What is asked, about what, and by when. The link itself is only in the letter. */
export function waitingRows(waiting: OwnAsk, language: Language): SummaryRow[] {
  const { situation, ask } = waiting
  const form = situation.scheme.forms.find(({ id }) => id === ask.form.id)
  const { fill: filled } = formContext(situation, language, [])
  return [
    {
      label: inLanguage(OWN_PAGE.question, language),
      value: form ? filled(inLanguage(form.name, language)) : '',
    },
    ...aboutRow(waiting, language),
    { label: inLanguage(ASK_WORDS.replyBy, language), value: formatDate(ask.due, language) },
    { label: inLanguage(ASK_WORDS.reference, language), value: ask.reference },
  ]
}
