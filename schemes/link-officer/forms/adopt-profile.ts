import type { Form } from '../../../shared/scheme/form.ts'
import { aboutYouPage, whatToChangePage } from './repeated-texts.ts'

/** The approve page of step 3.4 [DESIGN]. */
export const adoptProfile: Form = {
  id: 'LO-S5',
  version: 1,
  name: { en: 'Adopt the role profile', cy: 'Mabwysiadu’r proffil rôl' },
  intro: {
    en: 'Read the role profile below, then adopt it or send it back to the co-ordinator.',
    cy: 'Darllenwch y proffil rôl isod, yna ei fabwysiadu neu ei anfon yn ôl at y cydlynydd.',
  },
  data: {
    purpose: 'To record who adopted the role profile for the committee, and when',
    basis: 'legitimate-interests',
  },
  decides: 'decision',
  signs: { name: 'your_name', title: 'your_title' },
  pages: [
    {
      id: 'decision',
      fields: [
        {
          id: 'decision',
          type: 'radios',
          label: { en: 'Do you adopt this role profile?', cy: 'Ydych chi’n mabwysiadu’r proffil rôl hwn?' },
          options: [
            { value: 'adopt', label: { en: 'Yes, I adopt it', cy: 'Ydw, rwy’n ei fabwysiadu' } },
            {
              value: 'send-back',
              label: { en: 'No, send it back for changes', cy: 'Nac ydw, ei anfon yn ôl i’w newid' },
            },
          ],
          errors: {
            empty: {
              en: 'Select if you adopt the role profile or send it back',
              cy: 'Dewiswch a ydych yn mabwysiadu’r proffil rôl neu’n ei anfon yn ôl',
            },
          },
        },
      ],
    },
    whatToChangePage,
    aboutYouPage,
  ],
  send: { en: 'Send my answer', cy: 'Anfon fy ateb' },
  next: {
    en: 'The role profile is sent to every link officer and Workforce Director.',
    cy: 'Anfonir y proffil rôl at bob swyddog cyswllt a phob Cyfarwyddwr y Gweithlu.',
  },
  nextAfter: {
    'send-back': {
      en: 'The co-ordinator changes the profile, and link officers have 5 more working days to comment. Then you are asked again.',
      cy: 'Bydd y cydlynydd yn newid y proffil, a bydd gan swyddogion cyswllt 5 diwrnod gwaith arall i roi sylwadau. Yna gofynnir i chi eto.',
    },
  },
}
