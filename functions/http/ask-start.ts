import type { Action } from '../../shared/actions/action.ts'
import { actionsOf } from '../../shared/actions/actions.ts'
import { formatDate } from '../../shared/calendar/format-date.ts'
import type { StartView } from '../../shared/pages/views/answered.ts'
import { ASK_WORDS } from '../../shared/pages/wording/asked.ts'
import { formIn } from '../../shared/run/form-in.ts'
import { lastDayOf } from '../../shared/run/last-day.ts'
import type { Answer } from '../../shared/run/records/answer.ts'
import { latestAnswer, today } from '../../shared/run/situation.ts'
import type { Form } from '../../shared/scheme/form.ts'
import { inLanguage, type Language } from '../../shared/scheme/text.ts'
import type { Asked } from './asked.ts'
import { answerRows } from './filling/answer-rows.ts'
import { formContext } from './filling/form-context.ts'

/** What whoever holds the ask can do besides answering; nothing about what they need not answer. */
export const offeredActions = ({ situation, ask, step }: Asked): Action[] =>
  step.offered ? [] : actionsOf('holder').filter((action) => action.offered?.(situation, ask) ?? true)

/** The scheme and, where there is one, the unit: above every heading. */
export function captionOf({ situation }: Asked, language: Language): string {
  const { scheme, unit } = situation
  const names = [scheme.name, unit?.name].filter((name) => name !== undefined)
  return names.map((name) => inLanguage(name, language)).join(' – ')
}

/** Who is asked what, by when, and what it is about (common rules 0.3). */
export function startOf(asked: Asked, language: Language, base: string): StartView {
  const { situation, ask, form, step } = asked
  const context = formContext(situation, language, asked.units)
  const office = situation.scheme.offices.find((candidate) => ask.holder.as === `office:${candidate.id}`)
  const who = office ? inLanguage(office.title, language) : ask.holder.name
  const about = [
    ...(step.about ?? []).flatMap((name) => aboutSection(asked, name, language)),
    ...Object.entries(step.shows ?? {}).flatMap((shown) => shownSection(asked, shown, language)),
  ]
  return {
    kind: 'start',
    caption: captionOf(asked, language),
    heading: context.fill(inLanguage(form.name, language)),
    paragraphs: form.intro ? [context.fill(inLanguage(form.intro, language))] : [],
    facts: [
      { label: inLanguage(step.offered ? ASK_WORDS.offeredTo : ASK_WORDS.asked, language), value: who },
      {
        label: inLanguage(step.offered ? ASK_WORDS.openUntil : ASK_WORDS.replyBy, language),
        value: formatDate(ask.due, language),
      },
      ...lateUntil(asked, language),
      { label: inLanguage(ASK_WORDS.reference, language), value: ask.reference },
    ],
    about,
    startHref: `${base}/${form.pages[0]!.id}`,
    actions: offeredActions(asked).map((action) => ({
      href: `${base}/${action.id}`,
      text: inLanguage(action.link, language),
    })),
  }
}

/** Until when a late answer is taken, for whoever opens the link after the reply-by date (common rules 0.6). */
function lateUntil({ situation, ask }: Asked, language: Language): StartView['facts'] {
  const last = lastDayOf(ask)
  const isLate = ask.state === 'sent' && ask.due < today(situation)
  return isLate && last && last > ask.due
    ? [{ label: inLanguage(ASK_WORDS.lateUntil, language), value: formatDate(last, language) }]
    : []
}

/** What an earlier step was answered, as this ask shows it. */
function aboutSection(asked: Asked, name: string, language: Language) {
  const answer = latestAnswer(asked.situation, name)
  const form = formIn(asked.situation, answer?.form.id)
  return answer && form ? [sectionOf(asked, form, answer, form.about?.fields, language)] : []
}

/** Fields of earlier answers as they stand now, in the words of the form that first asked them. */
function shownSection(asked: Asked, [name, fields]: [string, string[]], language: Language) {
  const { file, parent } = asked.situation
  const answer = latestAnswer(asked.situation, name)
  const first = [...file.answers, ...(parent?.answers ?? [])].find(
    (one) => one.name === name && one.version === 1,
  )
  const form = formIn(asked.situation, first?.form.id)
  return answer && form ? [sectionOf(asked, form, answer, fields, language)] : []
}

function sectionOf(
  { situation, units }: Asked,
  form: Form,
  { answers }: Answer,
  only: string[] | undefined,
  language: Language,
) {
  const rows = answerRows(form, answers, formContext(situation, language, units), { only })
  return { heading: inLanguage(form.about?.name ?? form.name, language), rows }
}
