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
