import { formatShortDate } from '../../calendar/format-date.ts'
import { londonDate } from '../../calendar/london.ts'
import { subjectIn } from '../../letter/subject.ts'
import type { Ask } from '../../run/records/ask.ts'
import type { Task } from '../../run/records/task.ts'
import type { Scheme } from '../../scheme/scheme.ts'
import { inLanguage, type Language, type Text } from '../../scheme/text.ts'
import type { Unit } from '../../scheme/unit.ts'
import type { FindingView } from '../views/finding.ts'
import { isTask, taskHref } from './ask-rows.ts'
import type { BoardEntry } from './board-entry.ts'
import { FOUND } from './question-texts.ts'
import { say } from './say.ts'
import { formNamed, todoName } from './todo-name.ts'
import { unansweredLine } from './unanswered-line.ts'
import { holderWords, whoAs } from './who.ts'

/** What somebody has to see to: an ask, with what a board tells of it where it is of a round, or a task about one. */
export type StalledItem =
  | { ask: Ask; unit?: string; entry?: BoardEntry }
  | { task: Task; unit?: string; about?: Ask }

/** A page of them: the mark that it comes after, and that of the next. */
export interface StalledPage {
  items: StalledItem[]
  after?: string
  next?: string
}

interface Known {
  scheme: Scheme
  units: Unit[]
  stalled: StalledPage
  language: Language
}
type Line = FindingView['lines'][number]
type Found = Pick<FindingView, 'summary' | 'lines'>

/** Who and what is past its date, soonest due first. Which are tasks of the console is said of each, and how many. */
export function overdue(known: Known): Found {
  const { scheme, stalled, language } = known
  const { items } = stalled
  const tasks = items.filter((item) => 'task' in item || isTask(scheme, item.ask)).length
  const words = { some: FOUND.overdue, none: FOUND.noneOverdue, first: FOUND.firstOverdue }
  return {
    summary: [
      summaryOf(stalled, words, language),
      ...(tasks > 0 ? [say(FOUND.tasksAmong, language, { n: tasks })] : []),
    ].join(' '),
    lines: items.map((item) => lateLine(known, item)),
  }
}

function lateLine(known: Known, item: StalledItem): Line {
  const { scheme, language } = known
  const task = say(FOUND.task, language)
  const by = (text: Text, due: string) => say(text, language, { date: formatShortDate(due, language) })
  if ('task' in item) {
    const { office, due, run, step } = item.task
    const whose = whoAs({ scheme, language }, `office:${office}`)
    return {
      text: todoName(item.task, item.about, scheme, language),
      href: taskHref({ run, step }),
      detail: [task, ...unitWords(known, item), whose, by(FOUND.dueOn, due)].join('. '),
    }
  }
  const line = item.entry
    ? unansweredLine(item.entry, language)
    : askLine(known, item, by(FOUND.replyBy, item.ask.due))
  return isTask(scheme, item.ask) ? { ...line, detail: `${task}. ${line.detail}` } : line
}

/** Whose letters came back, and what is next. */
export function undeliverable(known: Known): Found {
  const { stalled, language } = known
  const next = say(FOUND.findAddress, language)
  const words = { some: FOUND.bounced, none: FOUND.noneBounced, first: FOUND.firstBounced }
  return {
    summary: summaryOf(stalled, words, language),
    lines: stalled.items.flatMap((item): Line[] => {
      if ('task' in item) return []
      const { ask, entry } = item
      if (!entry) return [askLine(known, item, next)]
      const on = entry.lastLetter?.bouncedAt ?? entry.lastLetter?.complainedAt
      const when = on
        ? [say(FOUND.bouncedOn, language, { date: formatShortDate(londonDate(on), language) })]
        : []
      const { subject, languages = [] } = entry.lastLetter ?? {}
      const letter = subject ? [subjectIn(subject, languages, language)] : []
      const detail = [...entry.standing.reasons, ...when, ...letter, next].join('. ')
      return [{ text: entry.unit, href: taskHref(ask), detail }]
    }),
  }
}

/** How many there are; where they have more than a page, which of them these are. */
function summaryOf(
  { items, after, next }: StalledPage,
  { some, none, first }: Record<'some' | 'none' | 'first', Text>,
  language: Language,
): string {
  const n = items.length
  if (after !== undefined) return say(n > 0 ? FOUND.further : FOUND.noMore, language, { n })
  return say(next === undefined ? (n > 0 ? some : none) : first, language, { n })
}

/** An ask that is not told by a board, with whom it is. */
function askLine(known: Known, item: { ask: Ask; unit?: string }, last: string): Line {
  const { scheme, language } = known
  return {
    text: formNamed(scheme, item.ask.form.id, language),
    href: taskHref(item.ask),
    detail: [...unitWords(known, item), holderWords({ scheme, language }, item.ask.holder), last].join('. '),
  }
}

function unitWords({ units, language }: Known, { unit: id }: { unit?: string }): string[] {
  const unit = units.find((one) => one.id === id)
  return unit ? [inLanguage(unit.name, language)] : []
}
