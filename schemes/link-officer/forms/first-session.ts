import type { Form } from '../../../shared/scheme/form.ts'
import { whyThereIsNone } from './repeated-texts.ts'

/** Step 3.1 [DESIGN]: the prompt to set the first session, once a round is successful or 60 working days old. */
export const firstSession: Form = {
  id: 'LO-S41',
  version: 1,
  name: { en: 'Set the first session', cy: 'Trefnu’r sesiwn gyntaf' },
  intro: {
    en: '60% of the organisations have a link officer who has accepted, or the round opened 60 working days ago. Set the first session, on what HPMA is, for a day 15 to 40 working days from now: start ‘Session’ in the console. Then answer here.',
    cy: 'Mae gan 60% o’r sefydliadau swyddog cyswllt sydd wedi derbyn, neu agorodd y rownd 60 diwrnod gwaith yn ôl. Trefnwch y sesiwn gyntaf, am beth yw HPMA, ar gyfer diwrnod rhwng 15 a 40 diwrnod gwaith o nawr: dechreuwch ‘Sesiwn’ yn y consol. Yna atebwch yma.',
  },
  data: { purpose: 'To hold the first session for link officers in time', basis: 'legitimate-interests' },
  pages: [
    {
      id: 'decision',
      fields: [
        {
          id: 'decision',
          type: 'radios',
          label: { en: 'What about the first session?', cy: 'Beth am y sesiwn gyntaf?' },
          options: [
            { value: 'set', label: { en: 'It is set', cy: 'Mae wedi’i threfnu' } },
            {
              value: 'not-needed',
              label: { en: 'There will be none in this round', cy: 'Ni fydd un yn y rownd hon' },
            },
          ],
          errors: {
            empty: {
              en: 'Select what happens about the first session',
              cy: 'Dewiswch beth sy’n digwydd ynghylch y sesiwn gyntaf',
            },
          },
        },
      ],
    },
    whyThereIsNone('not-needed'),
  ],
  send: { en: 'Send my answer', cy: 'Anfon fy ateb' },
  next: {
    en: 'It is recorded with the round. Link officers hear of the session from the run of the session itself.',
    cy: 'Mae wedi’i gofnodi gyda’r rownd. Bydd swyddogion cyswllt yn clywed am y sesiwn o rediad y sesiwn ei hun.',
  },
}
