import type { Form } from '../../../shared/scheme/form.ts'

/** Too few organisations were represented, or the meeting was cancelled: all clocks move to a new date (step 0.4). */
export const newDate: Form = {
  id: 'LO-A3',
  version: 1,
  name: { en: 'Give the new meeting date', cy: 'Rhoi dyddiad newydd y cyfarfod' },
  intro: {
    en: 'The meeting moves to another date, or the proposal needs another meeting. Everything that depends on it moves too, and directors who have not given a view yet are told.',
    cy: 'Mae’r cyfarfod yn symud i ddyddiad arall, neu mae angen cyfarfod arall ar gyfer y cynnig. Bydd popeth sy’n dibynnu arno yn symud hefyd, a rhoddir gwybod i gyfarwyddwyr nad ydynt wedi rhoi barn eto.',
  },
  data: { purpose: 'To know when the proposal is discussed', basis: 'legitimate-interests' },
  pages: [
    {
      id: 'meeting-date',
      fields: [
        {
          id: 'meeting_date',
          type: 'date',
          label: { en: 'When is the new meeting?', cy: 'Pryd mae’r cyfarfod newydd?' },
          hint: { en: 'For example, 27 3 2027', cy: 'Er enghraifft, 27 3 2027' },
          subject: { en: 'Date of the meeting', cy: 'Dyddiad y cyfarfod' },
          rule: { rule: 'future' },
          errors: {
            empty: { en: 'Enter the date of the meeting', cy: 'Nodwch ddyddiad y cyfarfod' },
            rule: {
              en: 'Date of the meeting must be in the future',
              cy: 'Rhaid i ddyddiad y cyfarfod fod yn y dyfodol',
            },
          },
        },
      ],
    },
  ],
  send: { en: 'Save the new date', cy: 'Cadw’r dyddiad newydd' },
  next: {
    en: 'After the meeting you will be asked to record what it decided.',
    cy: 'Ar ôl y cyfarfod gofynnir i chi gofnodi beth a benderfynwyd.',
  },
}
