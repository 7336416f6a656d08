import type { Form } from '../../../shared/scheme/form.ts'
import { answerTooLong } from './repeated-texts.ts'

/** Step 4.6: the co-ordinator decides a change to a plan that stands. What is declined leaves the plan as it is. */
export const decideChange: Form = {
  id: 'LO-S71',
  version: 1,
  name: { en: 'Decide a change to a local event', cy: 'Penderfynu ar newid i ddigwyddiad lleol' },
  intro: {
    en: 'The plan stands as it was approved until you approve the change. With a new day or start time, everybody who was invited is asked to book again.',
    cy: 'Mae’r cynllun yn sefyll fel y’i cymeradwywyd nes i chi gymeradwyo’r newid. Gyda diwrnod neu amser dechrau newydd, gofynnir i bawb a wahoddwyd archebu eto.',
  },
  data: {
    purpose: 'To record who decided about a change to a local event, and why',
    basis: 'legitimate-interests',
  },
  decides: 'decision',
  pages: [
    {
      id: 'decision',
      fields: [
        {
          id: 'decision',
          type: 'radios',
          label: { en: 'Do you approve this change?', cy: 'Ydych chi’n cymeradwyo’r newid hwn?' },
          options: [
            { value: 'approve', label: { en: 'Yes, I approve it', cy: 'Ydw, rwy’n ei gymeradwyo' } },
            {
              value: 'decline',
              label: {
                en: 'No, the plan stands as it was',
                cy: 'Nac ydw, mae’r cynllun yn sefyll fel yr oedd',
              },
            },
          ],
          errors: {
            empty: {
              en: 'Select if you approve the change',
              cy: 'Dewiswch a ydych yn cymeradwyo’r newid',
            },
          },
        },
      ],
    },
    {
      id: 'comment',
      fields: [
        {
          id: 'comment',
          type: 'long-text',
          label: {
            en: 'What do you want to say about the change?',
            cy: 'Beth ydych chi eisiau ei ddweud am y newid?',
          },
          hint: {
            en: 'The link officer reads this in our letter',
            cy: 'Bydd y swyddog cyswllt yn darllen hyn yn ein llythyr',
          },
          max: 1000,
          errors: {
            empty: {
              en: 'Enter what you want to say about the change',
              cy: 'Nodwch beth rydych chi eisiau ei ddweud am y newid',
            },
            tooLong: answerTooLong(1000),
          },
        },
      ],
    },
  ],
  send: { en: 'Send my decision', cy: 'Anfon fy mhenderfyniad' },
  next: {
    en: 'The plan stands as it was approved. The link officer gets a letter with your decision today.',
    cy: 'Mae’r cynllun yn sefyll fel y’i cymeradwywyd. Bydd y swyddog cyswllt yn cael llythyr gyda’ch penderfyniad heddiw.',
  },
  nextAfter: {
    approve: {
      en: 'The change takes effect now. The link officer gets a letter with your decision today, and so does everybody whom the change concerns.',
      cy: 'Daw’r newid i rym nawr. Bydd y swyddog cyswllt yn cael llythyr gyda’ch penderfyniad heddiw, ac felly hefyd bawb y mae’r newid yn effeithio arnynt.',
    },
  },
}
