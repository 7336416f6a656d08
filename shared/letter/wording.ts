import type { Text } from '../scheme/text.ts'

/** What a calendar entry says besides when and where: calendars are shared, so it brings no personal link. */
export const CALENDAR_WORDS = {
  answer: {
    en: 'Please answer by the link in the letter that this entry came with. If you no longer have it, enter the reference number of the letter here, and we will send the link again.',
    cy: 'Atebwch drwy’r ddolen yn y llythyr y daeth y cofnod hwn gydag ef os gwelwch yn dda. Os nad yw gennych mwyach, rhowch gyfeirnod y llythyr yma, a byddwn yn anfon y ddolen eto.',
  },
  cancelled: {
    en: 'This no longer takes place on this day. You do not need to do anything.',
    cy: 'Nid yw hyn yn cael ei gynnal ar y diwrnod hwn mwyach. Nid oes angen i chi wneud dim.',
  },
} satisfies Record<string, Text>

/** Stands for the personal link in a copy, and wherever a letter is kept: nobody else may use it. */
export const WITHOUT_LINK: Text = {
  en: '(the personal link is only in the letter itself)',
  cy: '(dim ond yn y llythyr ei hun y mae’r ddolen bersonol)',
}

/** What a letter that comes again as a reminder says after its greeting, and before its subject. */
export const REMINDER = {
  sentence: {
    en: 'This is a reminder. We wrote to you about this ((on_date)).',
    cy: 'Nodyn atgoffa yw hwn. Gwnaethom ysgrifennu atoch ynglŷn â hyn ((on_date)).',
  },
  subject: { en: 'Reminder: ', cy: 'Nodyn atgoffa: ' },
} satisfies Record<string, Text>

/**
 * The first line of a copy, for whoever passed a request on and for whoever is told of one; and what stands before its
 * subject where it brings no link.
 */
export const COPY = {
  sentence: {
    en: 'A copy for your information. The letter is to: ((name))',
    cy: 'Copi er gwybodaeth i chi. At bwy mae’r llythyr: ((name))',
  },
  subject: { en: 'Copy: ', cy: 'Copi: ' },
} satisfies Record<string, Text>
