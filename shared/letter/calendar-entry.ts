import { answerTo } from '../form/condition.ts'
import { letterOf } from '../run/letter-of.ts'
import type { CalendarEntry, LetterRecord } from '../run/records/letter.ts'
import { latestAnswer, type Situation } from '../run/situation.ts'
import { stepOf } from '../scheme/walk.ts'
import { oneLine } from './subject.ts'

/**
 * The calendar entry that goes with a letter, as the newest version of its answer gives it; undefined where none goes: the
 * step has none, the letter is another of its letters, a copy, or a date is not known. Every version counts the
 * sequence up, and a cancellation once more (RFC 5546, 2.1.4), so that calendars take the last one as the last.
 */
export function calendarEntry(
  situation: Situation,
  { step, letter, recipient, to }: Pick<LetterRecord, 'step' | 'letter' | 'recipient' | 'to'>,
  domain: string,
): CalendarEntry | undefined {
  const sends = stepOf(situation.flow, step)
  if (sends.verb !== 'ask' && sends.verb !== 'tell') return undefined
  const { calendar } = sends
  const own = sends.verb === 'ask' ? letterOf(situation, sends) : sends.letter
  if (!calendar || letter !== own || to.email !== recipient.email) return undefined
  const answer = latestAnswer(situation, calendar.of)
  if (!answer) return undefined
  const said = (field?: string) => oneLine(String((field && answerTo(answer.answers, field)) ?? ''))
  const [date, start, end] = [calendar.date, calendar.start, calendar.end].map(said)
  if (!date || !start || (calendar.end && !end)) return undefined
  const member = situation.file.run.child?.unit ?? recipient.as.replace(/\W/g, '-')
  return {
    method: calendar.cancels ? 'CANCEL' : 'REQUEST',
    uid: `${answer.run}-${calendar.of}-${member}@${domain}`,
    sequence: answer.version - 1 + (calendar.cancels ? 1 : 0),
    title: said(calendar.title),
    start: `${date}T${start}`,
    ...(end ? { end: `${date}T${end}` } : {}),
    place: calendar.places
      .map(said)
      .filter((place) => place !== '')
      .join(', '),
  }
}
