import type { Wording } from './wording/wording.ts'

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
  conflict: {
    heading: { en: 'It is not as it was when you looked' },
    paragraphs: [{ en: 'Nothing has been sent or saved. Get it again, then decide again.' }],
  },
  'not-to-programs': {
    heading: { en: 'This address does not take JSON' },
    paragraphs: [
      {
        en: 'Nothing has been saved. Programs send all answers of a form at once, to the address that the form gives as send.href.',
      },
    ],
  },
  'unknown-link': {
    heading: { en: 'This link does not work' },
    paragraphs: [
      { en: 'It is unknown, has expired, or was closed: they look alike. Ask for the letter again.' },
    ],
  },
  'passed-on': {
    heading: { en: 'This was passed to somebody else' },
    paragraphs: [{ en: 'Whoever has it now got a letter with a link of their own.' }],
  },
  withdrawn: {
    heading: { en: 'This was withdrawn' },
    paragraphs: [{ en: 'There is nothing to answer any more.' }],
  },
  'already-decided': {
    heading: { en: 'This was decided by the others' },
    paragraphs: [{ en: 'There is nothing to answer any more.' }],
  },
  'stepped-aside': {
    heading: { en: 'Whoever was asked stepped aside' },
    paragraphs: [{ en: 'There is nothing to answer any more.' }],
  },
  'not-in-role': {
    heading: { en: 'The person does not hold the role today' },
    paragraphs: [{ en: 'What this address has is for those who hold the role, while they hold it.' }],
  },
  gone: {
    heading: { en: 'This is no longer here' },
    paragraphs: [{ en: 'It was deleted or withdrawn.' }],
  },
  invalid: {
    heading: { en: 'The answers are not complete and right' },
    paragraphs: [{ en: 'Nothing has been saved. "errors" says what is wrong with which of them.' }],
  },
}
