import type { Reference } from '../../../shared/scheme/field.ts'
import type { Form } from '../../../shared/scheme/form.ts'

/** Steps 4.3 and 4.6 [DESIGN]: an event that does not take place. Nothing has to be said of one that does. */
const cancelling = (id: string, title: Reference): Form => ({
  id,
  version: 1,
  name: { en: 'Cancel the event, if it has to be', cy: 'Canslo’r digwyddiad, os oes rhaid' },
  intro: {
    en: 'You do not need to do anything if the event takes place. When you cancel it, every link officer in post gets a letter, and the event goes from their calendars. This cannot be undone.',
    cy: 'Nid oes angen i chi wneud dim os cynhelir y digwyddiad. Pan fyddwch yn ei ganslo, bydd pob swyddog cyswllt yn y swydd yn cael llythyr, a bydd y digwyddiad yn mynd o’u calendrau. Ni ellir dadwneud hyn.',
  },
  data: {
    purpose: 'To tell everybody who was asked that an event is cancelled',
    basis: 'legitimate-interests',
  },
  pages: [
    {
      id: 'cancelled',
      heading: { en: 'Is the event cancelled?', cy: 'A yw’r digwyddiad wedi’i ganslo?' },
      fields: [
        { id: 'event', type: 'shown', label: { en: 'Event', cy: 'Digwyddiad' }, from: title },
        {
          id: 'cancelled',
          type: 'confirm',
          label: { en: 'The event does not take place', cy: 'Ni chynhelir y digwyddiad' },
          errors: {
            empty: {
              en: 'Select the box if the event does not take place',
              cy: 'Dewiswch y blwch os na chynhelir y digwyddiad',
            },
          },
        },
      ],
    },
  ],
  send: { en: 'Cancel the event', cy: 'Canslo’r digwyddiad' },
  next: {
    en: 'Every link officer in post is told today that the event is cancelled.',
    cy: 'Rhoddir gwybod i bob swyddog cyswllt yn y swydd heddiw fod y digwyddiad wedi’i ganslo.',
  },
})

export const cancelEvent = cancelling('LO-S62', 'answer.event.name')
export const cancelLocalEvent = cancelling('LO-S63', 'answer.plan.title')
