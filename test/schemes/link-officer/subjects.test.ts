import { describe, expect, test } from 'vitest'
import { letters } from '../../../schemes/link-officer/letters.ts'
import { organisations } from '../../../schemes/link-officer/organisations.ts'
import { linkOfficer } from '../../../schemes/link-officer/scheme.ts'
import { formatDate } from '../../../shared/calendar/format-date.ts'
import { LONGEST_SUBJECT, type SubjectPart, subjectOf } from '../../../shared/letter/subject.ts'
import { COPY, REMINDER } from '../../../shared/letter/wording.ts'
import { placeholdersIn } from '../../../shared/scheme/letter.ts'
import { inLanguage, type Language } from '../../../shared/scheme/text.ts'
import { allSteps } from '../../../shared/scheme/walk.ts'

const DATES = Array.from({ length: 365 }, (_, day) =>
  new Date(Date.UTC(2027, 0, 1 + day)).toISOString().slice(0, 10),
)
const longest = (texts: string[]) => texts.reduce((one, other) => (other.length > one.length ? other : one))
const longestDate = {
  en: longest(DATES.map((date) => formatDate(date, 'en'))),
  cy: longest(DATES.map((date) => formatDate(date, 'cy'))),
}
/** As long as a form lets a name or title be. */
const NAME = 'Siân Ŵyn-O’Neill '.repeat(10).slice(0, 120).trim()

function partOf(id: string, language: Language, organisation: (typeof organisations)[number]): SubjectPart {
  const text = letters.find((letter) => letter.id === id)!.texts[language]!
  const filledWith = (name: string): string => {
    if (name === 'organisation_name') return inLanguage(organisation.name, language)
    if (name === 'reference') return 'LO-7K4M-2Q9X'
    if (name === 'version_number' || name === 'issue_number') return '12'
    return name.endsWith('_date') ? longestDate[language] : NAME
  }
  const values = (subject: string) =>
    Object.fromEntries(placeholdersIn(subject).values.map((name) => [name, filledWith(name)]))
  return { text, values }
}
/** The words of a subject that stand there whoever it is to. */
const wordsOf = (subject: string) =>
  subject
    .split(/\(\([a-z_]+\)\)/)
    .map((words) => words.trim())
    .filter(Boolean)

const languages: Language[][] = [['en'], ['cy'], ['en', 'cy']]

/** Only names are cut: the words of one of the forms are all there, in every language. */
function expectWhole(subject: string, parts: SubjectPart[], ...forms: ('subject' | 'short' | 'reminder')[]) {
  expect([...subject].length, subject).toBeLessThanOrEqual(LONGEST_SUBJECT)
  const stands = forms.some((form) =>
    parts
      .flatMap(({ text }) => wordsOf(text[form] ?? text.short ?? text.subject))
      .every((words) => subject.includes(words)),
  )
  expect(stands, subject).toBe(true)
}

describe.each(letters.map(({ id }) => id))('the subject of %s', (id) => {
  test.each(languages)('is under 100 characters with the longest names and dates, in %s %s', (...chosen) => {
    for (const organisation of organisations) {
      const parts = chosen.filter(Boolean).map((language) => partOf(id, language, organisation))
      expectWhole(subjectOf(parts), parts, 'subject', 'short')
    }
  })
})

/** The letters that bring an ask and come again as a reminder: on its days, or when an administrator sends one. */
const repeated = linkOfficer.flows
  .flatMap(({ steps }) => allSteps(steps))
  .filter((step) => step.verb === 'ask')
  .flatMap(({ letter, letterOnceChanged, letterWithout, clock }) =>
    [letter, letterOnceChanged?.letter, letterWithout?.letter].filter(
      (id) => id && id === (clock.remindWith ?? id),
    ),
  )

/** The letters of which whoever passed the request on gets a copy: the request, and those that tell of silence. */
const copied = linkOfficer.flows
  .flatMap(({ steps }) => allSteps(steps))
  .filter((step) => step.verb === 'ask' && step.passOn !== undefined)
  .flatMap((step) => (step.verb === 'ask' ? [step.letter, step.clock.escalateWith] : []))
  .filter((id) => id !== undefined)

describe.each([
  ...[...new Set(repeated as string[])].map((id) => ['reminder', id, REMINDER.subject] as const),
  ...[...new Set(copied)].map((id) => ['copy', id, COPY.subject] as const),
])('the subject of a %s of %s', (_, id, mark) => {
  test.each(languages)('says so in every language and is as short, in %s %s', (...chosen) => {
    for (const organisation of organisations) {
      const parts = chosen.filter(Boolean).map((language) => ({
        ...partOf(id, language, organisation),
        before: inLanguage(mark, language),
      }))
      const subject = subjectOf(parts)
      expectWhole(subject, parts, 'subject', 'short', 'reminder')
      const shares = subject.split(' | ')
      expect(shares).toHaveLength(parts.length)
      for (const [index, { before }] of parts.entries()) expect(shares[index]).toMatch(RegExp(`^${before}`))
    }
  })
})

test('whoever passes a nomination on gets copies of letters that are checked here', () => {
  expect(copied).toEqual(expect.arrayContaining(['LO-L02', 'LO-L18', 'LO-L04', 'LO-L39', 'LO-L55']))
})

test('what fits is not shortened, and names are cut at a word where nothing else helps', () => {
  const part = (subject: string, short: string | undefined, name: string): SubjectPart => ({
    text: { subject, short },
    values: () => ({ name }),
  })
  const whole = part('Please answer for ((name)) by Thursday 14 January 2027', 'Answer: ((name))', 'Ash')
  expect(subjectOf([whole])).toBe('Please answer for Ash by Thursday 14 January 2027')
  expect(subjectOf([whole, whole])).toBe('Answer: Ash | Answer: Ash')
  const cut = subjectOf([part('For ((name))', undefined, 'Welsh Ambulance Services '.repeat(6))])
  expect(cut).toBe(`For ${'Welsh Ambulance Services '.repeat(3)}Welsh Ambulance…`)
})

test('a reminder has its own form only where the short one is too long with what stands before it', () => {
  const reminded = (short: string): SubjectPart => ({
    text: { subject: `${short}, and more`.repeat(9), short, reminder: 'the books' },
    values: () => ({}),
    before: 'Reminder: ',
  })
  expect(subjectOf([reminded('Books')])).toBe('Reminder: Books')
  expect(subjectOf([reminded('Books '.repeat(16).trim())])).toBe('Reminder: the books')
})
