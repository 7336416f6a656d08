import { fill, type LetterText } from '../scheme/letter.ts'
import type { Language } from '../scheme/text.ts'

/** A subject is under 100 characters, in one language or in several (standards EM-05). */
export const LONGEST_SUBJECT = 99

const BETWEEN = ' | '
/** So much of a name tells whose it is. */
const LEAST_OF_A_VALUE = 8

/** A letter in one of its languages, and what its placeholders are filled with. */
export interface SubjectPart {
  text: Pick<LetterText, 'subject' | 'short' | 'reminder'>
  values(text: string): Record<string, string | boolean>
  /** What stands before it in a copy, or where the letter comes again as a reminder. */
  before?: string
}

/**
 * The subject of a message in its languages: whole where it fits. Otherwise every language has its short form, and with
 * something before it (a reminder, a copy) the form for that, so that none is put before another (standards WL-07), and values that are still too long
 * are cut at a word, all to the same length. Throws when a placeholder has no value.
 */
export function subjectOf(parts: SubjectPart[]): string {
  const joined = (form: Form, most = Number.POSITIVE_INFINITY) =>
    oneLine(
      parts
        .map(({ text, values, before = '' }) => {
          const words = form(text)
          return before + fill(words, shortened(values(words), most))
        })
        .join(BETWEEN),
    )
  const forms = parts.some(({ before }) => before) ? [whole, short, forReminder] : [whole, short]
  const fitting = forms.map((form) => joined(form)).find(fits)
  if (fitting !== undefined) return fitting
  const last = forms.at(-1)!
  const least = joined(last, LEAST_OF_A_VALUE)
  if (!fits(least)) return cut(least, LONGEST_SUBJECT)
  for (let most = LONGEST_SUBJECT; ; most--) {
    const subject = joined(last, most)
    if (fits(subject)) return subject
  }
}

type Form = (text: SubjectPart['text']) => string

const whole: Form = ({ subject }) => subject
const short: Form = ({ subject, short = subject }) => short
const forReminder: Form = (text) => text.reminder ?? short(text)

/** What a subject as sent says in one of its languages; the whole of it where that cannot be told. */
export function subjectIn(subject: string, languages: Language[], language: Language): string {
  const parts = subject.split(BETWEEN)
  const part = parts.length === languages.length ? parts[languages.indexOf(language)] : undefined
  return part ?? subject
}

/** A header is one line, whatever somebody typed into a name (design rule 4). */
export const oneLine = (text: string): string => text.replace(/\p{Cc}+/gu, ' ').trim()

const fits = (text: string): boolean => [...text].length <= LONGEST_SUBJECT

const shortened = (values: Record<string, string | boolean>, most: number) =>
  Object.fromEntries(
    Object.entries(values).map(([name, value]) => [
      name,
      typeof value === 'string' ? cut(oneLine(value), most) : value,
    ]),
  )

/** The text, or as many whole words of it as there is room for; of one long word its beginning. */
function cut(text: string, most: number): string {
  const characters = [...text]
  if (characters.length <= most) return text
  const room = characters.slice(0, most).join('')
  const words = room.slice(0, room.lastIndexOf(' '))
  const kept = room.includes(' ') ? words : characters.slice(0, most - 1).join('')
  return `${kept.replace(/[\s,;:–-]+$/, '')}…`
}
