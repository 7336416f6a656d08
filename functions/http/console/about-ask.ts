import { may, permissionFor, type Role } from '../../../shared/access/roles.ts'
import { isOffered } from '../../../shared/actions/action.ts'
import { actionsOf } from '../../../shared/actions/actions.ts'
import { formatDate, formatInstant } from '../../../shared/calendar/format-date.ts'
import { ACCESS_PAGES } from '../../../shared/pages/console/access-pages.ts'
import { askState } from '../../../shared/pages/console/ask-rows.ts'
import { TEXTS } from '../../../shared/pages/console/texts.ts'
import { wordingOf } from '../../../shared/pages/console/wording.ts'
import type { StartView } from '../../../shared/pages/views/answered.ts'
import type { SummaryRow } from '../../../shared/pages/views/question.ts'
import { ABOUT_ASK, ASK_WORDS } from '../../../shared/pages/wording/asked.ts'
import { ANSWERABLE } from '../../../shared/run/answerable.ts'
import { inLanguage, type Text } from '../../../shared/scheme/text.ts'
import { type Asked, fillingOf, recordedRows } from '../asked.ts'
import { language } from './language.ts'

const ownWorkSaid = ACCESS_PAGES['own-work'].paragraphs[0]!

/** Whoever looks at an ask in the console, as far as it changes what she can do about it. */
interface Reader {
  /** It is hers to answer. */
  own: boolean
  /** It is for an office that works in the console. */
  ofConsole: boolean
  /** She wrote what it is about. */
  ownWork: boolean
  roles: Role[]
}

/** What an administrator sees of an open ask: with whom it is, what was said about it, and what can be done. */
export function aboutAsk(asked: Asked, base: string, reader: Reader): StartView {
  const { own, ofConsole, ownWork, roles } = reader
  const { ask, situation } = asked
  const start = fillingOf(asked, language, { base, csrf: '' }).start as StartView
  const row = (label: Text, value: string): SummaryRow => ({ label: inLanguage(label, language), value })
  const todos = situation.file.tasks.filter(
    (task) => task.state === 'open' && task.step === ask.step && task.ask === ask.number,
  )
  const stands = [
    askState(wordingOf(situation, language), ask).text,
    ...(ask.settled ? [formatInstant(ask.settled.at, language)] : []),
  ]
  const facts = [
    row(TEXTS.status, stands.join('\n')),
    row(ABOUT_ASK.with, `${ask.holder.name}\n${ask.holder.email}`),
    row(ABOUT_ASK.sent, formatDate(ask.sent, language)),
    row(ASK_WORDS.replyBy, formatDate(ask.due, language)),
    ...(ask.closes ? [row(ABOUT_ASK.closes, formatDate(ask.closes, language))] : []),
    ...(ask.awayUntil ? [row(ABOUT_ASK.away, formatDate(ask.awayUntil, language))] : []),
    ...(ask.pausedOn ? [row(ABOUT_ASK.pausedOn, formatDate(ask.pausedOn, language))] : []),
    ...(ask.pausedFor ? [row(ABOUT_ASK.paused, inLanguage(ABOUT_ASK[ask.pausedFor], language))] : []),
    ...todos.flatMap((task) => (task.text ? [row(ABOUT_ASK.toDo, task.text)] : [])),
    ...todos.flatMap((task) => (task.said ? [row(ABOUT_ASK.said, task.said)] : [])),
    row(ASK_WORDS.reference, ask.reference),
    // What has to be seen to is often what they wrote.
    ...(ask.settled ? recordedRows(asked, asked.form, language) : []),
  ]
  const open = ANSWERABLE.includes(ask.state)
  const actions = actionsOf('administrator').filter((action) => {
    const permission = permissionFor(action.id)
    return permission && may(roles, permission) && isOffered(action, situation, ask)
  })
  const mayRecord = open && !ownWork && may(roles, 'record-answer')
  return {
    ...start,
    // What the form says of itself is for whoever fills it in.
    paragraphs: own ? start.paragraphs : ownWork && open ? [inLanguage(ownWorkSaid, language)] : [],
    facts,
    aboutClosed: !own,
    startHref: own && !ask.settled ? start.startHref : undefined,
    actions: ofConsole
      ? []
      : [
          ...(mayRecord ? [{ href: `${base}/record`, text: inLanguage(ABOUT_ASK.record, language) }] : []),
          ...actions.map((action) => ({
            href: `${base}/do/${action.id}`,
            text: inLanguage(action.link, language),
          })),
        ],
  }
}
