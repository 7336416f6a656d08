import type { Form } from '../../../shared/scheme/form.ts'
import { whyThereIsNone } from './repeated-texts.ts'

/** Rule "Session frequency" [DESIGN]: asked each half-year, and answered with a session or with why there is none. */
export const nextSession: Form = {
  id: 'LO-S40',
  version: 1,
  name: { en: 'The next development session', cy: 'Y sesiwn ddatblygu nesaf' },
  intro: {
    en: 'There is a development session every six months: about 26 weeks after the last one, and never more than 30. Say whether to set it now.',
    cy: 'Cynhelir sesiwn ddatblygu bob chwe mis: tua 26 wythnos ar ôl yr un ddiwethaf, a byth mwy na 30. Dywedwch a ydych am ei threfnu nawr.',
  },
  data: { purpose: 'To hold a session for link officers every six months', basis: 'legitimate-interests' },
  decides: 'decision',
  pages: [
    {
      id: 'decision',
      fields: [
        {
          id: 'decision',
          type: 'radios',
          label: {
            en: 'What about the next development session?',
            cy: 'Beth am y sesiwn ddatblygu nesaf?',
          },
          options: [
            {
              value: 'set-now',
              label: { en: 'I will set it now', cy: 'Byddaf yn ei threfnu nawr' },
              hint: { en: 'The next task asks for its date', cy: 'Mae’r dasg nesaf yn gofyn am ei dyddiad' },
            },
            {
              value: 'already-set',
              label: { en: 'It is set already', cy: 'Mae wedi’i threfnu eisoes' },
            },
            {
              value: 'not-this-time',
              label: { en: 'There is none this half-year', cy: 'Nid oes un yn yr hanner blwyddyn hwn' },
            },
          ],
          errors: {
            empty: {
              en: 'Select what happens about the next development session',
              cy: 'Dewiswch beth sy’n digwydd ynghylch y sesiwn ddatblygu nesaf',
            },
          },
        },
      ],
    },
    whyThereIsNone('not-this-time'),
  ],
  send: { en: 'Send my answer', cy: 'Anfon fy ateb' },
  next: {
    en: 'You are asked again in the next half-year.',
    cy: 'Gofynnir i chi eto yn yr hanner blwyddyn nesaf.',
  },
  nextAfter: {
    'set-now': {
      en: 'The next task asks for the date, time and place of the session.',
      cy: 'Mae’r dasg nesaf yn gofyn am ddyddiad, amser a lleoliad y sesiwn.',
    },
  },
}
