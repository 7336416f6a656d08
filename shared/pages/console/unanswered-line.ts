import { formatShortDate } from '../../calendar/format-date.ts'
import { formatWorkingDays } from '../../calendar/format-working-days.ts'
import { londonDate } from '../../calendar/london.ts'
import { subjectIn } from '../../letter/subject.ts'
import type { Language, Text } from '../../scheme/text.ts'
import type { FindingView } from '../views/finding.ts'
import type { BoardEntry } from './board-entry.ts'
import { BOARD } from './board-texts.ts'
import { letterState } from './letter-rows.ts'
import { FOUND } from './question-texts.ts'
import { say } from './say.ts'

/**
 * Whoever has not answered: how it stands, since when it waits and until when it may, what went last, and whether a
 * person has begun (specification 1.8). That a page was opened is not known: programs open links too (common rules 0.1).
 */
export function unansweredLine(entry: BoardEntry, language: Language): FindingView['lines'][number] {
  const { unit, run, ask, waiting, lastLetter, begun } = entry
  const words = (text: Text, values = {}) => say(text, language, values)
  const date = (iso: string) => formatShortDate(iso, language)
  const asked =
    ask && waiting !== undefined
      ? [
          words(waiting === 0 ? BOARD.askedToday : BOARD.askedOn, {
            date: date(ask.sent),
            days: formatWorkingDays(waiting, language),
          }),
          words(FOUND.replyBy, { date: date(ask.due) }),
        ]
      : []
  const fate = lastLetter && [
    letterState(lastLetter, language).text,
    ...(lastLetter.sentAt ? [date(londonDate(lastLetter.sentAt))] : []),
  ]
  return {
    text: unit,
    href: `/console/runs/${run.id}`,
    detail: [
      ...howItStands(entry),
      ...asked,
      ...(lastLetter && fate
        ? [
            words(FOUND.lastLetter, {
              subject: lastLetter.subject
                ? subjectIn(lastLetter.subject, lastLetter.languages, language)
                : lastLetter.letter,
              fate: fate.join(', '),
            }),
          ]
        : []),
      ...(asked.length > 0 ? [words(begun ? BOARD.begun : BOARD.notBegun)] : []),
    ].join('. '),
  }
}

/** The state and its reasons. “Reminded” need not be said twice. */
export const howItStands = ({ standing }: BoardEntry): string[] =>
  [standing.text, ...standing.reasons].filter((words, index, all) => index > 0 || !all[1]?.startsWith(words))
