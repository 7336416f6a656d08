import type { Form } from '../../../shared/scheme/form.ts'
import { eventNumbers } from './event-numbers.ts'

const [howMany, , ...others] = eventNumbers.pages

/** Step 4.6: how many come to a local evening event from another organisation. Numbers only, as for LO-F10. */
export const localEventBookings: Form = {
  ...eventNumbers,
  id: 'LO-S51',
  version: 1,
  name: {
    en: 'Tell us who is coming to a local evening event',
    cy: 'Dywedwch wrthym pwy sy’n dod i ddigwyddiad lleol gyda’r nos',
  },
  intro: {
    en: 'Tell us how many people from your organisation expect to come, and we will book their places. We need numbers only, not names.',
    cy: 'Dywedwch wrthym faint o bobl o’ch sefydliad sy’n disgwyl dod, a byddwn yn archebu eu lleoedd. Dim ond niferoedd sydd eu hangen arnom, nid enwau.',
  },
  data: { purpose: 'To book places at a local event', basis: 'legitimate-interests' },
  pages: [
    {
      ...howMany!,
      fields: howMany!.fields.map((field) =>
        field.type === 'shown' ? { ...field, from: 'answer.plan.title' } : field,
      ),
    },
    ...others,
  ],
  next: {
    en: 'The places are booked. We send the list of bookings to the link officer who holds the event.',
    cy: 'Mae’r lleoedd wedi’u harchebu. Byddwn yn anfon y rhestr o archebion at y swyddog cyswllt sy’n cynnal y digwyddiad.',
  },
}

/** What LO-L16 promises: the list of bookings, two working days before the event. */
export const bookingsSent: Form = {
  id: 'LO-S52',
  version: 1,
  name: {
    en: 'Send the list of bookings for a local evening event',
    cy: 'Anfon y rhestr o archebion ar gyfer digwyddiad lleol gyda’r nos',
  },
  intro: {
    en: 'The numbers for each organisation are under Questions: “Who is coming to local evening events?”. Send them to the link officer who holds the event.',
    cy: 'Mae’r niferoedd ar gyfer pob sefydliad o dan Cwestiynau: “Pwy sy’n dod i ddigwyddiadau lleol gyda’r nos?”. Anfonwch nhw at y swyddog cyswllt sy’n cynnal y digwyddiad.',
  },
  data: { purpose: 'To keep the promise of a list of bookings', basis: 'legitimate-interests' },
  pages: [
    {
      id: 'sent',
      fields: [
        {
          id: 'sent',
          type: 'confirm',
          label: {
            en: 'I have sent the list of bookings to the link officer who holds the event',
            cy: 'Rwyf wedi anfon y rhestr o archebion at y swyddog cyswllt sy’n cynnal y digwyddiad',
          },
          errors: {
            empty: {
              en: 'Select the box when you have sent the list of bookings',
              cy: 'Dewiswch y blwch pan fyddwch wedi anfon y rhestr o archebion',
            },
          },
        },
      ],
    },
  ],
  send: { en: 'Record it as sent', cy: 'Cofnodi ei bod wedi’i hanfon' },
  next: { en: 'The list is recorded as sent.', cy: 'Mae’r rhestr wedi’i chofnodi fel un a anfonwyd.' },
}
