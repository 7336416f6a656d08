import type { Form, Page } from '../../../shared/scheme/form.ts'
import { aboutYouPage, answerTooLong, whatToChangePage } from './repeated-texts.ts'

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

const whyAllTheSame: Page = {
  id: 'why',
  fields: [
    {
      id: 'why',
      type: 'long-text',
      label: { en: 'Why do you adopt it all the same?', cy: 'Pam ydych yn ei fabwysiadu serch hynny?' },
      hint: {
        en: 'Your reason is kept with the profile',
        cy: 'Cedwir eich rheswm gyda’r proffil',
      },
      when: { field: 'decision', is: 'adopt' },
      max: 1500,
      errors: {
        empty: {
          en: 'Enter why you adopt it all the same',
          cy: 'Nodwch pam ydych yn ei fabwysiadu serch hynny',
        },
        tooLong: answerTooLong(1500),
      },
    },
  ],
}

const [decisionPage, ...pagesAfter] = adoptProfile.pages as [Page, ...Page[]]

/** Rule "Role profile quorum" (1.6): where two rounds did not carry it, the chair decides with a recorded reason. */
export const adoptAllTheSame: Form = {
  ...adoptProfile,
  id: 'LO-S43',
  name: { en: 'Decide on the role profile', cy: 'Penderfynu ar y proffil rôl' },
  intro: {
    en: 'The last round of comments did not carry this role profile: fewer than half of the link officers took part, or a section had more suggestions for a change than agreement. Read it below, then adopt it with your reason, or send it back to the co-ordinator.',
    cy: 'Ni chafodd y proffil rôl hwn ei gario gan y cyfnod sylwadau diwethaf: cymerodd llai na hanner y swyddogion cyswllt ran, neu roedd gan adran fwy o awgrymiadau am newid nag o gytundeb. Darllenwch ef isod, yna ei fabwysiadu gan roi eich rheswm, neu ei anfon yn ôl at y cydlynydd.',
  },
  pages: [decisionPage, whyAllTheSame, ...pagesAfter],
}
