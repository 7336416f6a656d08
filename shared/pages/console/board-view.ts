import { formatDate, formatShortDate } from '../../calendar/format-date.ts'
import { formatWorkingDays } from '../../calendar/format-working-days.ts'
import { londonDate } from '../../calendar/london.ts'
import type { Situation } from '../../run/situation.ts'
import type { ForEachStep } from '../../scheme/steps/branch.ts'
import { inLanguage, type Language, type Text } from '../../scheme/text.ts'
import type { Unit } from '../../scheme/unit.ts'
import type { BoardView } from '../views/board.ts'
import { type BoardEntry, boardEntries, type RoundRecords } from './board-entry.ts'
import { type BoardFilter, filtered, filterHref, isOf } from './board-filter.ts'
import { BOARD } from './board-texts.ts'
import { letterState } from './letter-rows.ts'
import { roundName, roundSummary, runsOfRound } from './round.ts'
import type { RoundAnswers } from './round-answers.ts'
import { say } from './say.ts'
import { STANDINGS } from './standing.ts'
import { letterSubject } from './step-name.ts'
import { holderWords } from './who.ts'
import { type Wording, wordingOf } from './wording.ts'

export interface BoardInput {
  situation: Situation
  round: ForEachStep
  records: RoundRecords
  /** The directory: also the units that are out of scope by now. */
  units: Unit[]
  filter: BoardFilter
  language: Language
  /** What was answered: read for files and programs only, a look at each member's run. */
  answers?: RoundAnswers
}

/** Where the board of a round is. */
export const boardHref = (run: string, round: string): string => `/console/runs/${run}/board/${round}`

/** The chase board of a round: who has not answered and why, most pressing first. */
export function boardView(input: BoardInput): BoardView {
  const { situation, round, records, units, filter, language } = input
  const wording = wordingOf(situation, language)
  const entries = boardEntries(situation, round, records, units, language)
  const shown = filtered(entries, filter, language)
  const base = boardHref(situation.file.run.id, round.id)
  const choice = (text: Text, changed: Partial<BoardFilter>, n?: number) => ({
    text: say(text, language),
    count: n,
    href: filterHref(base, { ...filter, ...changed }),
    current: Object.entries(changed).every(([name, value]) => filter[name as keyof BoardFilter] === value),
  })
  const count = (state: BoardFilter['state']) => entries.filter((entry) => isOf(entry, state)).length
  const direction = filter.descending ? ('descending' as const) : ('ascending' as const)
  const sort = (by: 'unit' | 'due' | 'pressing') => ({
    href: filterHref(base, {
      ...filter,
      sort: by,
      descending: filter.sort === by && !filter.descending,
    }),
    order: filter.sort !== by ? ('none' as const) : direction,
  })
  return {
    kind: 'board',
    caption: `${inLanguage(situation.flow.name, language)} · ${situation.file.run.reference}`,
    heading: roundName(wording, round),
    summary: roundSummary(wording, round, runsOfRound(round, records.runs)),
    results: say(BOARD.results, language, { n: shown.length, all: entries.length }),
    states: [
      choice(BOARD.all, { state: undefined }, entries.length),
      choice(BOARD.unanswered, { state: 'unanswered' }, count('unanswered')),
      ...STANDINGS.filter((kind) => count(kind) > 0 || filter.state === kind).map((kind) =>
        choice(BOARD[kind], { state: kind }, count(kind)),
      ),
    ],
    languages: [
      choice(BOARD.all, { language: undefined }),
      ...(['en', 'cy', 'both'] as const).map((one) => choice(BOARD[one], { language: one })),
    ],
    search: {
      action: base,
      q: filter.q,
      kept: Object.entries({
        state: filter.state,
        language: filter.language,
        sort: filter.sort === 'pressing' ? undefined : filter.sort,
        order: filter.descending ? 'descending' : undefined,
      }).flatMap(([name, value]) => (value === undefined ? [] : [{ name, value }])),
    },
    sorts: { unit: sort('unit'), state: sort('pressing'), due: sort('due') },
    rows: shown.map((entry) => rowOf(wording, entry)),
    csvHref: filterHref(`${base}.csv`, filter),
  }
}

function rowOf(wording: Wording, entry: BoardEntry): BoardView['rows'][number] {
  const { language } = wording
  const { run, ask, standing, lastLetter, waiting, left } = entry
  const date = (iso: string) => formatShortDate(iso, language)
  const days = (n: number) => formatWorkingDays(n, language)
  const open = left !== undefined && waiting !== undefined
  const late = open && left < 0 ? say(BOARD.daysLate, language, { days: days(-left) }) : undefined
  return {
    unit: entry.unit,
    href: `/console/runs/${run.id}`,
    reference: ask?.reference ?? run.reference,
    state: standing.text,
    tag: standing.tag,
    reasons: standing.reasons,
    holder: ask && open ? holderWords(wording, ask.holder) : '',
    due:
      ask && open
        ? [
            formatDate(ask.due, language),
            // While it is paused its days do not count.
            ...(ask.state === 'paused' ? [] : [late ?? say(BOARD.daysLeft, language, { days: days(left) })]),
            say(waiting === 0 ? BOARD.askedToday : BOARD.askedOn, language, {
              date: date(ask.sent),
              days: days(waiting),
            }),
          ]
        : [],
    letter: lastLetter && {
      href: `/console/runs/${lastLetter.run}/letters/${lastLetter.id}`,
      fate: [
        letterState(lastLetter, language).text,
        ...(lastLetter.sentAt ? [date(londonDate(lastLetter.sentAt))] : []),
      ].join(', '),
      subject: lastLetter.subject ?? letterSubject(wording, lastLetter.letter),
    },
    begun: open ? say(entry.begun ? BOARD.begun : BOARD.notBegun, language) : '',
    soFar: entry.soFar,
  }
}
