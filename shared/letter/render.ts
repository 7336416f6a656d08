import { formatOnDate } from '../calendar/format-date.ts'
import type { LetterRecord } from '../run/records/letter.ts'
import { whoIs } from '../run/this-person.ts'
import { fill } from '../scheme/letter.ts'
import type { Source } from '../scheme/source.ts'
import { inLanguage, type Language } from '../scheme/text.ts'
import { INTERFACE } from '../scheme/translation.ts'
import type { Filling } from './filling.ts'
import { toHtml } from './html.ts'
import { recipientName } from './referred.ts'
import { subjectOf } from './subject.ts'
import { fillFrom, valuesFor } from './values.ts'
import { COPY, REMINDER } from './wording.ts'

/** A letter ready to be sent. */
export interface Rendered {
  subject: string
  text: string
  html: string
}

/**
 * Renders a letter in its languages; several go into one message, one after the other (standards WL-03).
 * Plain text is the master and the HTML part is made from it (common rules 0.5).
 * Throws when a placeholder has no value.
 */
export function renderLetter(
  record: Pick<LetterRecord, 'letter' | 'languages'> & Addressed,
  values: Record<string, Source>,
  filling: Omit<Filling, 'language'>,
): Rendered {
  const { scheme } = filling.situation
  const letter = scheme.letters.find((candidate) => candidate.id === record.letter)
  if (!letter) throw new Error(`The scheme ${scheme.id} has no letter ${record.letter}`)
  const sources = { ...scheme.values, ...values }
  const toPerson = filling.recipient !== undefined && whoIs(filling.recipient) !== undefined
  const own = toPerson && filling.ownPage !== undefined ? scheme.personFooter : undefined
  const footers = own ? [scheme.footer, own] : [scheme.footer]
  const parts = record.languages.map((language) => {
    const text = letter.texts[language]
    if (!text) throw new Error(`The letter ${record.letter} has no text in ${language}`)
    const into: Filling = { ...filling, language }
    const { repeats } = record
    const isDraft = text.translation?.status === 'draft' || (repeats && isOurDraft(language))
    const body = repeats ? asReminder(text.body, repeats, language) : text.body
    return {
      language,
      subject: {
        text,
        values: (subject: string) => valuesFor(subject, sources, into),
        before: subjectMark(record, language),
      },
      body: `${isDraft ? DRAFT : ''}${copyMark(record, into)}${tidy(fillFrom(body, sources, into))}`,
      footer: footers.map((footer) => fillFrom(inLanguage(footer, language), sources, into)).join('\n\n'),
    }
  })
  const subjects = parts.map((part) => part.subject)
  return {
    subject: subjectOf(subjects),
    text: parts.map((part) => `${part.body}\n\n${RULE}\n${part.footer}\n`).join(`\n${RULE}${RULE}\n\n`),
    html: toHtml(parts, {
      title: subjectOf(subjects.slice(0, 1)),
      sender: inLanguage(scheme.owner, parts[0]!.language),
      origin: new URL(filling.page('front')).origin,
    }),
  }
}

type Addressed = Partial<Pick<LetterRecord, 'recipient' | 'to' | 'link' | 'repeats'>>

/** Stands before a translation that is not approved yet (standards WL-13). */
const DRAFT = '[Drafft / Draft]\n\n'

/** Stands before the letter of somebody else: a copy greets whom the letter is to, and brings no link. */
const copyMark = ({ recipient, to }: Addressed, { situation, language }: Filling): string =>
  recipient && to && recipient.email !== to.email
    ? `${fill(inLanguage(COPY.sentence, language), {
        name: recipientName(recipient, situation, language, 'title'),
      })}\n\n`
    : ''

/** What tells a letter from the one that has the same subject: a copy that cannot be answered, or a reminder. */
function subjectMark({ recipient, to, link, repeats }: Addressed, language: Language): string | undefined {
  const copied = recipient && to && recipient.email !== to.email && link === false
  if (copied) return inLanguage(COPY.subject, language)
  return repeats && inLanguage(REMINDER.subject, language)
}

/** The words that are of no scheme have been translated too. */
const isOurDraft = (language: Language): boolean =>
  language !== 'en' && INTERFACE[language].status === 'draft'

/** The text of a letter that comes again, with the date of the first after its greeting, which is its first paragraph. */
function asReminder(body: string, first: string, language: Language): string {
  const [greeting, ...paragraphs] = body.split('\n\n')
  const on = formatOnDate(first, language)
  return [greeting, fill(inLanguage(REMINDER.sentence, language), { on_date: on }), ...paragraphs].join(
    '\n\n',
  )
}

const RULE = '-'.repeat(30)

/** What a flag left out leaves behind: doubled spaces, and space at the end of a line. */
const tidy = (text: string): string =>
  text
    .replace(/ {2,}/g, ' ')
    .replace(/ +$/gm, '')
    .replace(/^ +/gm, '')
    .replace(/\n{3,}/g, '\n\n')

/** One language's share of a message. */
export interface Part {
  language: Language
  body: string
  footer: string
}
