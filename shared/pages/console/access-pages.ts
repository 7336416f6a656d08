import type { Wording } from '../wording/wording.ts'

/** Pages around signing in, and those that say that somebody may not. The console is in English only. */
export const ACCESS_PAGES = {
  'not-allowed': {
    heading: { en: 'You cannot do this with your role' },
    paragraphs: [
      {
        en: 'This is for a ((needed)). You are signed in as a ((own)). Nothing has been saved.',
      },
      {
        en: 'If you should be able to do it, ask whoever manages the accounts of this service for the role, then sign out and sign in again.',
      },
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
        en: 'Nothing you typed is lost. Sign in, which opens another tab, then come back to this one and press “Continue”. A file that you chose has to be chosen again.',
      },
    ],
  },
  'out-of-date': {
    heading: { en: 'This page is out of date' },
    paragraphs: [
      {
        en: 'You have signed in again since you opened it, or it did not come from here. Nothing has been done. Go back to it, load it again, and then press the button.',
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
