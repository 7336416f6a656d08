import { formatDate, formatInstant } from '../../calendar/format-date.ts'
import { shownTime } from '../../form/fields/time.ts'
import type { CalendarEntry, LetterRecord } from '../../run/records/letter.ts'
import { fill, placeholdersIn } from '../../scheme/letter.ts'
import type { Scheme } from '../../scheme/scheme.ts'
import type { Language } from '../../scheme/text.ts'
import type { LetterView } from '../views/run.ts'
import { addressee, letterState } from './letter-rows.ts'
import { say } from './say.ts'
import { letterSubject } from './step-name.ts'
import { TEXTS } from './texts.ts'

export interface LetterInput {
  letter: LetterRecord
  scheme: Scheme
  language: Language
}

/** One letter, as it was sent. A letter that was never rendered has a subject with gaps and no text. */
export function letterView({ letter, scheme, language }: LetterInput): LetterView {
  const row = (text: keyof typeof TEXTS, value: string) => ({ label: say(TEXTS[text], language), value })
  return {
    kind: 'letter',
    subject: letter.subject ?? letterSubject({ scheme, language, fill: withGaps }, letter.letter),
    facts: [
      row('to', addressee(letter)),
      row('status', letterState(letter, language).text),
      ...(letter.sentAt ? [row('sent', formatInstant(letter.sentAt, language))] : []),
      row('language', letter.languages.map((one) => say(LANGUAGES[one], language)).join(', ')),
      row('letter', letter.letter),
      ...(letter.calendar ? [row('calendarFile', saidOf(letter.calendar, language))] : []),
    ],
    text: letter.text ?? say(TEXTS.notWritten, language),
  }
}

/** What a calendar file said: whether it cancels, what, when and where, and which version of it this was. */
function saidOf(entry: CalendarEntry, language: Language): string {
  const { method, title, start, end, place, sequence } = entry
  const [date = '', from = ''] = start.split('T')
  const times = [from, ...(end === undefined ? [] : [end.slice(11)])]
  const when = `${formatDate(date, language)}, ${times.map((time) => shownTime(time, language)).join(' – ')}`
  const version = say(TEXTS.calendarVersion, language, { number: sequence + 1 })
  const cancels = method === 'CANCEL' ? [say(TEXTS.calendarCancels, language)] : []
  return [...cancels, title, when, place, version].filter((line) => line !== '').join('\n')
}

const LANGUAGES = { en: TEXTS.english, cy: TEXTS.welsh }

function withGaps(text: string): string {
  const { values, flags } = placeholdersIn(text)
  return fill(text, Object.fromEntries([...values, ...flags].map((name) => [name, '…'])))
}
