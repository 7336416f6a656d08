import type { Text } from '../scheme/text.ts'

/**
 * What forms say where the scheme has no words of its own (common rules 0.4). Welsh as in live UK government services
 * where they have it. There a date error is one whole sentence without the subject, because the noun would change it.
 */

export const ENTER_ANSWER: Text = { en: 'Enter your answer', cy: 'Rhowch eich ateb' }
export const ENTER_PHONE: Text = { en: 'Enter a phone number', cy: 'Nodwch rif ffôn' }
export const ONE_ANSWER: Text = { en: 'Give one answer only', cy: 'Rhowch un ateb yn unig' }
export const FROM_LIST: Text = {
  en: 'Select only options from the list',
  cy: 'Dewiswch opsiynau o’r rhestr yn unig',
}
export const TOO_LONG: Text = {
  en: 'Your answer must be ((n)) characters or less',
  cy: 'Rhaid i’ch ateb fod yn ((n)) nod neu’n llai',
}
export const WEB_ADDRESS: Text = {
  en: 'Enter a full web address, like https://www.example.org/page',
  cy: 'Nodwch gyfeiriad gwe llawn, fel https://www.example.org/page',
}
export const UNPRINTABLE: Text = {
  en: 'Your answer must not include invisible control characters. Type it again instead of pasting it',
  cy: 'Ni ddylai eich ateb gynnwys nodau rheoli anweledig. Teipiwch ef eto yn lle ei ludo',
}

export const DATE_INCOMPLETE: Text = {
  en: '((subject)) must include ((parts))',
  cy: 'Mae’n rhaid i’r dyddiad gynnwys ((parts))',
}
/** The parts of a date that can be missing, by their names in the order day, month, year. */
export const MISSING_PARTS: Record<string, Text> = {
  day: { en: 'a day', cy: 'diwrnod' },
  month: { en: 'a month', cy: 'mis' },
  year: { en: 'a year', cy: 'blwyddyn' },
  'day month': { en: 'a day and month', cy: 'diwrnod a mis' },
  'day year': { en: 'a day and year', cy: 'diwrnod a blwyddyn' },
  'month year': { en: 'a month and year', cy: 'mis a blwyddyn' },
}
export const DATE_SHORT_YEAR: Text = {
  en: '((subject)) must include a year with 4 numbers',
  cy: 'Mae’n rhaid i’r dyddiad gynnwys blwyddyn â 4 rhif',
}
export const DATE_UNREAL: Text = {
  en: '((subject)) must be a real date',
  cy: 'Mae’n rhaid i’r dyddiad fod yn ddyddiad go iawn',
}
export const DATE_NOT_PAST: Text = {
  en: '((subject)) must be today or in the past',
  cy: 'Mae’n rhaid i’r dyddiad fod heddiw neu yn y gorffennol',
}
export const DATE_NOT_FUTURE: Text = {
  en: '((subject)) must be in the future',
  cy: 'Rhaid i’r dyddiad fod yn y dyfodol',
}
export const DATE_TOO_SOON: Text = {
  en: '((subject)) must be on or after ((date))',
  cy: 'Mae’n rhaid i’r dyddiad fod ar neu ar ôl ((date))',
}
export const DATE_TOO_LATE: Text = {
  en: '((subject)) must be on or before ((date))',
  cy: 'Mae’n rhaid i’r dyddiad fod ar neu cyn ((date))',
}

/** Shown for an optional question that was skipped (standards PT-09). */
export const NOT_PROVIDED: Text = { en: 'Not provided', cy: 'Heb ei ddarparu' }
