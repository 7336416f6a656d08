import { fill, type LetterText } from '../scheme/letter.ts'
import type { Language } from '../scheme/text.ts'

/** A subject is under 100 characters, in one language or in several (standards EM-05). */
export const LONGEST_SUBJECT = 99

const BETWEEN = ' | '
/** So much of a name tells whose it is. */
const LEAST_OF_A_VALUE = 8

/** A letter in one of its languages, and what its placeholders are filled with. */
export interface SubjectPart {
  text: Pick<LetterText, 'subject' | 'short'>
  values(text: string): Record<string, string | boolean>
}

/**
 * The subject of a message in its languages: whole where it fits. Otherwise every language has its short form, so that
 * none is put before another (standards WL-07), and values that are still too long are cut at a word, all to the same
 * length. Throws when a placeholder has no value.
 */
export function subjectOf(parts: SubjectPart[]): string {
  const joined = (form: (text: SubjectPart['text']) => string, most = Number.POSITIVE_INFINITY) =>
    oneLine(
      parts.map(({ text, values }) => fill(form(text), shortened(values(form(text)), most))).join(BETWEEN),
    )
  const whole = joined(({ subject }) => subject)
  if (fits(whole)) return whole
  const short = ({ subject, short = subject }: SubjectPart['text']) => short
  const least = joined(short, LEAST_OF_A_VALUE)
  if (!fits(least)) return cut(least, LONGEST_SUBJECT)
  for (let most = LONGEST_SUBJECT; ; most--) {
    const subject = joined(short, most)
    if (fits(subject)) return subject
  }
}

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
