import type { Form } from '../../../shared/scheme/form.ts'

/** Section 1.7 [DESIGN]: of events the branch keeps how many were expected, and how many came. */
export const eventAttended: Form = {
  id: 'LO-S65',
  version: 1,
  name: { en: 'Say how many came to the event', cy: 'Dweud faint ddaeth i’r digwyddiad' },
  data: { purpose: 'To know how many people come to events', basis: 'legitimate-interests' },
  pages: [
    {
      id: 'attended',
      heading: { en: 'How many came', cy: 'Faint ddaeth' },
      fields: [
        {
          id: 'event',
          type: 'shown',
          label: { en: 'Event', cy: 'Digwyddiad' },
          from: 'answer.event.name',
        },
        {
          id: 'attended',
          type: 'number',
          label: { en: 'How many people came?', cy: 'Faint o bobl ddaeth?' },
          hint: {
            en: 'From all organisations together. If it did not take place, enter 0',
            cy: 'O bob sefydliad gyda’i gilydd. Os na chafodd ei gynnal, nodwch 0',
          },
          min: 0,
          max: 2000,
          errors: {
            empty: { en: 'Enter a number between 0 and 2,000', cy: 'Nodwch rif rhwng 0 a 2,000' },
          },
        },
      ],
    },
  ],
  send: { en: 'Send my answer', cy: 'Anfon fy ateb' },
  next: {
    en: 'It is recorded with the event. Nobody else is told.',
    cy: 'Mae wedi’i gofnodi gyda’r digwyddiad. Ni ddywedir wrth neb arall.',
  },
}
