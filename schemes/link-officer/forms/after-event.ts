import type { Form } from '../../../shared/scheme/form.ts'
import { answerTooLong } from './repeated-texts.ts'

/** Step 4.6 [DESIGN]: LO-L16 asks for this within ten working days of the event. */
export const afterEvent: Form = {
  id: 'LO-S10',
  version: 1,
  name: { en: 'Tell us how the event went', cy: 'Dywedwch wrthym sut aeth y digwyddiad' },
  data: { purpose: 'To learn from local events', basis: 'legitimate-interests' },
  pages: [
    {
      id: 'attended',
      fields: [
        {
          id: 'attended',
          type: 'number',
          label: { en: 'How many people came?', cy: 'Faint o bobl ddaeth?' },
          hint: { en: 'If it did not take place, enter 0', cy: 'Os na chafodd ei gynnal, nodwch 0' },
          min: 0,
          max: 300,
          errors: {
            empty: { en: 'Enter a number between 0 and 300', cy: 'Nodwch rif rhwng 0 a 300' },
          },
        },
      ],
    },
    {
      id: 'learned',
      fields: [
        {
          id: 'learned',
          type: 'long-text',
          label: { en: 'What did people learn?', cy: 'Beth ddysgodd pobl?' },
          hint: { en: 'Do not name anyone', cy: 'Peidiwch ag enwi neb' },
          max: 1000,
          errors: {
            empty: { en: 'Enter what people learned', cy: 'Nodwch beth ddysgodd pobl' },
            tooLong: answerTooLong(1000),
          },
        },
      ],
    },
  ],
  send: { en: 'Send my answer', cy: 'Anfon fy ateb' },
  next: {
    en: 'Thank you. The co-ordinator shares what was learned with the other link officers.',
    cy: 'Diolch. Bydd y cydlynydd yn rhannu’r hyn a ddysgwyd gyda’r swyddogion cyswllt eraill.',
  },
}
