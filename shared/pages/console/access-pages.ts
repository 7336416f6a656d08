import type { Wording } from '../wording.ts'

/** Pages around signing in, and those that say that somebody may not. The console is in English only. */
export const ACCESS_PAGES = {
  'not-allowed': {
    heading: { en: 'You cannot do this with your role' },
    paragraphs: [
      {
        en: 'You are signed in, but what you asked for needs another role. Nothing has been saved.',
      },
      { en: 'If you should be able to do it, ask whoever manages the accounts of this service.' },
    ],
  },
  'no-role': {
    heading: { en: 'You have no role in this service yet' },
    paragraphs: [
      {
        en: 'You are signed in, but your account has not been given a role. Ask whoever manages the accounts of this service, then sign out and sign in again.',
      },
    ],
  },
  'own-work': {
    heading: { en: 'Somebody else has to answer this' },
    paragraphs: [
      { en: 'You wrote what this question is about. Nobody can both write a proposal and approve it.' },
      { en: 'Nothing has been saved. Ask a colleague to answer it from the list of tasks.' },
    ],
  },
  'signed-out': {
    heading: { en: 'You are no longer signed in' },
    paragraphs: [
      {
        en: 'What was on the last page has not been saved. What you continued from before is still there. Sign in, and go on where you were.',
      },
    ],
  },
  'sign-in-failed': {
    heading: { en: 'We could not sign you in' },
    paragraphs: [
      {
        en: 'Signing in took too long, was begun in another window, or was cancelled. Try again.',
      },
    ],
  },
  'have-signed-out': {
    heading: { en: 'You have signed out' },
    paragraphs: [{ en: 'You can close this window.' }],
  },
} satisfies Record<string, Wording>
