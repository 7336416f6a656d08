import type { Wording } from './wording.ts'

/** What is said to programs alone. Whoever writes one reads English; people are never shown these. */
export const PROGRAM_PAGES: Record<string, Wording> = {
  'signed-out': {
    heading: { en: 'You are not signed in' },
    paragraphs: [
      {
        en: 'Nothing has been saved. Sign in at /sign-in with a browser and send the cookie of that session.',
      },
    ],
  },
  'form-changed': {
    heading: { en: 'This is not the form that is asked now' },
    paragraphs: [
      {
        en: 'Nothing has been saved. Get the form again, and send its id and version as "form" with answers to that version.',
      },
    ],
  },
  'already-answered': {
    heading: { en: 'This has been answered' },
    paragraphs: [
      { en: 'Nothing has been saved: the first answer stands. Get the same link to see what was recorded.' },
    ],
  },
  'not-to-programs': {
    heading: { en: 'This address does not take JSON' },
    paragraphs: [
      {
        en: 'Nothing has been saved. Programs send all answers of a form at once, to its address that ends in /check.',
      },
    ],
  },
  invalid: {
    heading: { en: 'The answers are not complete and right' },
    paragraphs: [{ en: 'Nothing has been saved. "errors" says what is wrong with which of them.' }],
  },
}
