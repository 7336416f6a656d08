import type { Form } from '../../../shared/scheme/form.ts'
import { whyThereIsNone } from './repeated-texts.ts'

/** Rule "Session frequency" [DESIGN]: the administrator is alerted when more than 30 weeks have passed. */
export const noSession: Form = {
  id: 'LO-S44',
  version: 1,
  name: { en: 'No session for 30 weeks', cy: 'Dim sesiwn ers 30 wythnos' },
  intro: {
    en: 'More than 30 weeks have passed since the last session for link officers, and none is set. This task closes by itself on the working day after one is set.',
    cy: 'Mae mwy na 30 wythnos wedi mynd heibio ers y sesiwn ddiwethaf i swyddogion cyswllt, ac nid oes un wedi’i threfnu. Bydd y dasg hon yn cau ohoni ei hun ar y diwrnod gwaith ar ôl i un gael ei threfnu.',
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
          label: { en: 'What happens about it?', cy: 'Beth sy’n digwydd yn ei gylch?' },
          options: [
            {
              value: 'set-now',
              label: { en: 'The co-ordinator sets one now', cy: 'Mae’r cydlynydd yn trefnu un nawr' },
              hint: {
                en: 'A task asks the co-ordinator for its date, time and place',
                cy: 'Mae tasg yn gofyn i’r cydlynydd am ei dyddiad, ei hamser a’i lleoliad',
              },
            },
            { value: 'none', label: { en: 'There is none for now', cy: 'Nid oes un am y tro' } },
          ],
          errors: {
            empty: { en: 'Select what happens about it', cy: 'Dewiswch beth sy’n digwydd yn ei gylch' },
          },
        },
      ],
    },
    whyThereIsNone('none'),
  ],
  send: { en: 'Send my answer', cy: 'Anfon fy ateb' },
  next: {
    en: 'It is recorded. The co-ordinator is asked for a session again in the next half-year.',
    cy: 'Mae wedi’i gofnodi. Gofynnir i’r cydlynydd am sesiwn eto yn yr hanner blwyddyn nesaf.',
  },
  nextAfter: {
    'set-now': {
      en: 'The co-ordinator has a task to set the session.',
      cy: 'Mae gan y cydlynydd dasg i drefnu’r sesiwn.',
    },
  },
}
