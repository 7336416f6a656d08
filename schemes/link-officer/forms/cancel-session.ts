import type { Form } from '../../../shared/scheme/form.ts'

/** Step 3.1 [DESIGN]: a session that does not take place. Nothing has to be said of one that does. */
export const cancelSession: Form = {
  id: 'LO-S64',
  version: 1,
  name: { en: 'Cancel the session, if it has to be', cy: 'Canslo’r sesiwn, os oes rhaid' },
  intro: {
    en: 'You do not need to do anything if the session takes place. When you cancel it, every link officer in post gets a letter, and the session goes from their calendars. This cannot be undone.',
    cy: 'Nid oes angen i chi wneud dim os cynhelir y sesiwn. Pan fyddwch yn ei chanslo, bydd pob swyddog cyswllt yn y swydd yn cael llythyr, a bydd y sesiwn yn mynd o’u calendrau. Ni ellir dadwneud hyn.',
  },
  data: {
    purpose: 'To tell everybody who was asked that a session is cancelled',
    basis: 'legitimate-interests',
  },
  pages: [
    {
      id: 'cancelled',
      heading: { en: 'Is the session cancelled?', cy: 'A yw’r sesiwn wedi’i chanslo?' },
      fields: [
        {
          id: 'date',
          type: 'shown',
          label: { en: 'Date of the session', cy: 'Dyddiad y sesiwn' },
          from: 'answer.session.date',
        },
        {
          id: 'cancelled',
          type: 'confirm',
          label: { en: 'The session does not take place', cy: 'Ni chynhelir y sesiwn' },
          errors: {
            empty: {
              en: 'Select the box if the session does not take place',
              cy: 'Dewiswch y blwch os na chynhelir y sesiwn',
            },
          },
        },
      ],
    },
  ],
  send: { en: 'Cancel the session', cy: 'Canslo’r sesiwn' },
  next: {
    en: 'Every link officer in post is told today that the session is cancelled.',
    cy: 'Rhoddir gwybod i bob swyddog cyswllt yn y swydd heddiw fod y sesiwn wedi’i chanslo.',
  },
}
