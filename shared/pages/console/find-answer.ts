import { formatShortDate } from '../../calendar/format-date.ts'
import { londonDate } from '../../calendar/london.ts'
import type { AgreedIn } from '../../run/agreed.ts'
import type { Appointment } from '../../run/records/appointment.ts'
import type { Run } from '../../run/records/run.ts'
import { type Vacancy, vacancies } from '../../run/vacancies.ts'
import type { Finding } from '../../scheme/question.ts'
import { inLanguage, type Language, type Text } from '../../scheme/text.ts'
import type { FindingView } from '../views/finding.ts'
import type { BoardEntry } from './board-entry.ts'
import { boardHref } from './board-view.ts'
import { notAgreed } from './find-agreed.ts'
import { nextDue, notAttended } from './find-attendance.ts'
import { byYear, endingWords, heard, type Kept, missing, pace, shortfall, totals } from './find-in-answers.ts'
import { overdue, type StalledPage, undeliverable } from './find-stalled.ts'
import { FOUND } from './question-texts.ts'
import { say } from './say.ts'
import { unansweredLine } from './unanswered-line.ts'

/** What the answer to a question is found in, read for that question: what it does not need is empty. */
export interface Findable extends Kept {
  /** The open runs of the flow that it is about, newest first, with the units of its round. */
  open: { run: Run; entries: BoardEntry[] }[]
  /** Whether there are more of them, which were not looked into. */
  moreOpen?: boolean
  /** The asks and tasks that it is about, wherever they are. */
  stalled: StalledPage
  appointments: Appointment[]
  /** What says who has agreed the documents of roles, by role. */
  agreed: Record<string, AgreedIn>
  /** Today in Europe/London, YYYY-MM-DD. */
  today: string
}
type Found = Pick<FindingView, 'summary' | 'lines' | 'more'>
type Line = Found['lines'][number]

/** The answer to a question of this kind, as things stand; and what was not looked at for it. */
export function findAnswer(known: Findable, finding: Finding): Found {
  const found = foundOf(known, finding)
  return { ...found, summary: [found.summary, ...leftOut(known, finding)].join(' ') }
}

/** What is said where there is more than is read for one page. */
function leftOut({ since = {}, open, moreOpen, language }: Findable, finding: Finding): string[] {
  switch (finding.kind) {
    case 'unanswered':
    case 'vacant':
      return moreOpen ? [say(FOUND.newestRounds, language, { n: open.length })] : []
    case 'shortfall':
    case 'heard':
    case 'pace':
    case 'by-year':
    case 'totals': {
      const date = since[finding.form]
      return date ? [say(FOUND.answersSince, language, { date: formatShortDate(date, language) })] : []
    }
    default:
      return []
  }
}

function foundOf(known: Findable, finding: Finding): Found {
  switch (finding.kind) {
    case 'unanswered':
      return unanswered(known, finding)
    case 'overdue':
      return overdue(known)
    case 'vacant':
      return vacant(known, finding)
    case 'undeliverable':
      return undeliverable(known)
    case 'languages':
      return languages(known)
    case 'shortfall':
      return shortfall(known, finding)
    case 'heard':
      return heard(known, finding)
    case 'pace':
      return pace(known, finding)
    case 'by-year':
      return byYear(known, finding)
    case 'missing':
      return missing(known, finding)
    case 'totals':
      return totals(known, finding)
    case 'not-attended':
      return notAttended(known, finding)
    case 'not-agreed':
      return notAgreed(known, finding)
    case 'next-due':
      return nextDue(known, finding)
    case 'not-kept':
      return { summary: inLanguage(finding.because, known.language), lines: [] }
  }
}

function unanswered(known: Findable, finding: { round: string }): Found {
  const words = (text: Text, values = {}) => say(text, known.language, values)
  if (known.open.length === 0) return { summary: words(FOUND.noRound), lines: [] }
  const begun = begunIn(known)
  if (begun.length === 0) return { summary: words(FOUND.notBegun), lines: [] }
  const silent = begun.map(({ entries }) => entries.filter(({ answered }) => !answered))
  const all = begun.flatMap(({ entries }) => entries).length
  return {
    summary: words(FOUND.unanswered, { n: silent.flat().length, all }),
    // An organisation can be asked in several rounds at once: the reference tells which is meant.
    lines: silent.flatMap((entries, index) =>
      entries.map((entry): Line => {
        const line = unansweredLine(entry, known.language)
        const reference = begun.length > 1 ? begun[index]!.run.reference : undefined
        return { ...line, detail: [line.detail, ...(reference ? [reference] : [])].join('. ') }
      }),
    ),
    // One link leads to one board: with several, each line leads to its own run.
    ...(known.moreOpen && { more: { href: '/console', text: words(FOUND.runs) } }),
    ...(begun.length === 1 && {
      more: {
        href: `${boardHref(begun[0]!.run.id, finding.round)}?state=unanswered`,
        text: words(FOUND.board),
      },
    }),
  }
}

/** The open rounds that have begun: a newer run that has not come so far hides none. */
const begunIn = ({ open }: Findable) => open.filter(({ entries }) => entries.length > 0)

function vacant(known: Findable, finding: Extract<Finding, { kind: 'vacant' }>): Found {
  const { language, today, units } = known
  const words = (text: Text, values = {}) => say(text, language, values)
  const inPost = (role: string, unit: string) =>
    known.appointments.find(
      (one) => one.role === role && one.unit === unit && one.from <= today && today < one.until,
    )
  const entries = begunIn(known).flatMap((round) => round.entries)
  const empties = vacancies(known.appointments, finding.role, today)
  const empty = units.filter((unit) => !inPost(finding.role, unit.id))
  return {
    summary: words(FOUND.vacant, { n: empty.length, all: units.length }),
    lines: empty.map((unit) => {
      const last = empties.find((one) => one.unit === unit.id && one.filled === undefined)
      const round = entries.find(({ run }) => run.child?.unit === unit.id)
      const entry = round && isOfToday(round.run, last) ? round : undefined
      const over = known.newest?.find((run) => run.child?.unit === unit.id && isOfToday(run, last))
      const deputy = finding.standIn && inPost(finding.standIn, unit.id)
      return {
        text: inLanguage(unit.name, language),
        href: round && `/console/runs/${round.run.id}`,
        detail: [
          ...(last
            ? [words(FOUND.since, { date: formatShortDate(last.opened, language), days: last.days })]
            : [words(FOUND.never)]),
          ...(last?.reason ? [last.reason] : []),
          ...(entry
            ? [entry.standing.text]
            : over
              ? [endingWords(known, finding.flow, over)]
              : last
                ? []
                : [words(FOUND.neverAsked)]),
          ...(deputy ? [words(FOUND.standIn, { name: deputy.name })] : []),
        ].join('. '),
      }
    }),
    more: { href: '/console/register', text: words(FOUND.register) },
  }
}

/** What a run came to before somebody left the role says nothing of why nobody holds it today. */
const isOfToday = ({ endedAt }: Run, left: Vacancy | undefined): boolean =>
  !left || endedAt === undefined || londonDate(endedAt) > left.opened

function languages({ scheme, units, appointments, today, language }: Findable): Found {
  const holders = [
    ...units.flatMap((unit) => Object.values(unit.holders)),
    ...appointments.filter(({ from, until }) => from <= today && today < until),
  ]
  const n = (wanted: Language) => holders.filter((holder) => holder.language === wanted).length
  const [en, cy] = [n('en'), n('cy')]
  const missing = scheme.letters.filter(({ texts }) => !texts.cy)
  return {
    summary: [
      say(FOUND.languages, language, { en, cy, both: holders.length - en - cy }),
      say(missing.length > 0 ? FOUND.untranslated : FOUND.translated, language, { n: missing.length }),
    ].join(' '),
    lines: missing.map(({ id, texts }) => ({ text: id, detail: texts.en?.subject ?? '' })),
  }
}
