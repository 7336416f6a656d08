import type { Form } from '../../../shared/scheme/form.ts'
import { answerTooLong } from './repeated-texts.ts'
import { endsLater, placeField, whenFields } from './session-fields.ts'

const moving = { field: 'decision', is: 'move' }

/** Step 3.1 [DESIGN]: fewer than half have booked 5 working days before, so the session moves, stays or is cancelled. */
export const moveSession: Form = {
  id: 'LO-S2',
  version: 1,
  name: { en: 'Move or keep a session', cy: 'Symud neu gadw sesiwn' },
  intro: {
    en: 'Fewer than half of the link officers have booked a place. Move the session, keep it, or cancel it. Everybody who was asked is told.',
    cy: 'Mae llai na hanner y swyddogion cyswllt wedi archebu lle. Gallwch symud y sesiwn, ei chadw neu ei chanslo. Rhoddir gwybod i bawb y gofynnwyd iddynt.',
  },
  data: { purpose: 'To hold sessions that link officers can come to', basis: 'legitimate-interests' },
  decides: 'decision',
  rules: [endsLater],
  pages: [
    {
      id: 'decision',
      fields: [
        {
          id: 'decision',
          type: 'radios',
          label: { en: 'What should happen to the session?', cy: 'Beth ddylai ddigwydd i’r sesiwn?' },
          options: [
            { value: 'move', label: { en: 'Move it', cy: 'Ei symud' } },
            { value: 'keep', label: { en: 'Keep it', cy: 'Ei chadw' } },
            { value: 'cancel', label: { en: 'Cancel it', cy: 'Ei chanslo' } },
          ],
          errors: {
            empty: {
              en: 'Select what should happen to the session',
              cy: 'Dewiswch beth ddylai ddigwydd i’r sesiwn',
            },
          },
        },
      ],
    },
    {
      id: 'when',
      heading: { en: 'When is the session now?', cy: 'Pryd mae’r sesiwn nawr?' },
      fields: whenFields(moving),
    },
    {
      id: 'place',
      fields: [
        {
          ...placeField(moving),
          hint: {
            en: 'Leave it empty if the session is online only',
            cy: 'Gadewch hwn yn wag os yw’r sesiwn ar-lein yn unig',
          },
          optional: true,
          errors: { tooLong: answerTooLong(200) },
          from: 'answer.session.place',
        },
      ],
    },
  ],
  send: { en: 'Send my decision', cy: 'Anfon fy mhenderfyniad' },
  next: {
    en: 'The session stays as it is.',
    cy: 'Mae’r sesiwn yn aros fel y mae.',
  },
  nextAfter: {
    move: {
      en: 'Every link officer in post is told of the new date and asked to book again.',
      cy: 'Rhoddir gwybod i bob swyddog cyswllt yn y swydd am y dyddiad newydd, a gofynnir iddynt archebu eto.',
    },
    cancel: {
      en: 'Everybody who was asked is told that the session is cancelled.',
      cy: 'Rhoddir gwybod i bawb y gofynnwyd iddynt fod y sesiwn wedi’i chanslo.',
    },
  },
}
