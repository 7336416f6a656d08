import type { Form } from '../../../shared/scheme/form.ts'
import { answerTooLong } from './repeated-texts.ts'

/** Step 4.6 [DESIGN]: the co-ordinator decides a local event within five working days. */
export const decideEvent: Form = {
  id: 'LO-S9',
  version: 1,
  name: { en: 'Decide a local event', cy: 'Penderfynu ar ddigwyddiad lleol' },
  data: {
    purpose: 'To record who decided about a local event, and why',
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
          label: { en: 'Do you approve this event?', cy: 'Ydych chi’n cymeradwyo’r digwyddiad hwn?' },
          options: [
            { value: 'approve', label: { en: 'Yes, I approve it', cy: 'Ydw, rwy’n ei gymeradwyo' } },
            { value: 'decline', label: { en: 'No, not as it stands', cy: 'Nac ydw, nid fel y mae' } },
          ],
          errors: {
            empty: {
              en: 'Select if you approve the event',
              cy: 'Dewiswch a ydych yn cymeradwyo’r digwyddiad',
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
            en: 'What do you want to say about the plan?',
            cy: 'Beth ydych chi eisiau ei ddweud am y cynllun?',
          },
          hint: {
            en: 'The link officer reads this in our letter',
            cy: 'Bydd y swyddog cyswllt yn darllen hyn yn ein llythyr',
          },
          max: 1000,
          errors: {
            empty: {
              en: 'Enter what you want to say about the plan',
              cy: 'Nodwch beth rydych chi eisiau ei ddweud am y cynllun',
            },
            tooLong: answerTooLong(1000),
          },
        },
      ],
    },
  ],
  send: { en: 'Send my decision', cy: 'Anfon fy mhenderfyniad' },
  next: {
    en: 'The link officer gets a letter with your decision today.',
    cy: 'Bydd y swyddog cyswllt yn cael llythyr gyda’ch penderfyniad heddiw.',
  },
}
