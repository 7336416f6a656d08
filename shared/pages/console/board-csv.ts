import { londonDate } from '../../calendar/london.ts'
import { daysTaken } from '../../run/days-taken.ts'
import { fateOf } from '../../run/letter-state.ts'
import type { Ask } from '../../run/records/ask.ts'
import type { Run } from '../../run/records/run.ts'
import { boardEntries } from './board-entry.ts'
import { filtered } from './board-filter.ts'
import type { BoardInput } from './board-view.ts'
import type { RoundAnswers } from './round-answers.ts'
import { whoAs } from './who.ts'

const HEAD = [
  ...[
    'Organisation',
    'Reference',
    'State',
    'Reason',
    'With',
    'Name',
    'Email',
    'Language',
    'Sent',
    'Reply by',
  ],
  ...['Working days waiting', 'Working days overdue', 'Last letter', 'Last letter sent', 'Last letter state'],
  ...['Page submitted', 'So far', 'Answered', 'Working days taken', 'Late'],
]

/** The rows that a board shows, for a spreadsheet: one fact a cell, dates as YYYY-MM-DD. The first row is the head. */
export function boardCsv({
  situation,
  round,
  records,
  units,
  filter,
  language,
  answers,
}: BoardInput): string[][] {
  const entries = filtered(boardEntries(situation, round, records, units, language), filter, language)
  return [
    [...HEAD, ...(answers?.columns ?? []).map(({ label }) => label)],
    ...entries.map(({ run, unit, ask, standing, waiting, left, lastLetter, begun, soFar }) => {
      const open = left === undefined ? undefined : ask
      return [
        ...[unit, ask?.reference ?? run.reference, standing.text, standing.reasons.join('; ')],
        ...(open
          ? [whoAs({ ...situation, language }, open.holder.as), open.holder.name, open.holder.email]
          : ['', '', '']),
        ...[open?.holder.language ?? '', open?.sent ?? '', open?.due ?? '', String(waiting ?? '')],
        left !== undefined && left < 0 ? String(-left) : '',
        ...(lastLetter
          ? [lastLetter.subject ?? lastLetter.letter, sentOn(lastLetter.sentAt), fateOf(lastLetter)]
          : ['', '', '']),
        ...[begun ? 'yes' : 'no', soFar.join('; '), ...takenIn(ask)],
        ...(answers ? cellsOf(answers, run) : []),
      ]
    }),
  ]
}

/** In the order of the columns; several things that were chosen are one cell. */
function cellsOf({ columns, of }: RoundAnswers, run: Run): string[] {
  const given = of(run)
  return columns.map(({ id }) => (given[id]?.shown ?? '').replaceAll('\n', '; '))
}

/** When it was answered, and how long that took. */
function takenIn(ask: Ask | undefined): string[] {
  const taken = ask && daysTaken(ask)
  return taken ? [taken.on, String(taken.days), taken.late ? 'yes' : 'no'] : ['', '', '']
}

const sentOn = (at: string | undefined): string => (at ? londonDate(at) : '')
