import type { Form } from '../../../shared/scheme/form.ts'
import { answerTooLong } from './repeated-texts.ts'
import { endsLater, placeField, whenFields } from './session-fields.ts'

/** Step 3.1 [DESIGN]: the first session, on what HPMA is, or one of the six-monthly development sessions. */
export const session: Form = {
  id: 'LO-S1',
  version: 2,
  name: { en: 'Set a session', cy: 'Trefnu sesiwn' },
  intro: {
    en: 'Set the date, time and place of a session. When you send this, every link officer in post is asked to book a place.',
    cy: 'Nodwch ddyddiad, amser a lleoliad sesiwn. Pan fyddwch yn anfon hyn, gofynnir i bob swyddog cyswllt yn y swydd archebu lle.',
  },
  about: {
    name: { en: 'The session', cy: 'Y sesiwn' },
    fields: ['kind', 'title', 'date', 'start', 'end', 'way', 'place', 'online'],
  },
  data: { purpose: 'To hold sessions for link officers', basis: 'legitimate-interests' },
  decides: 'kind',
  // The one session of a run: whoever is asked books this one, or none.
  lists: { options: [{ label: ['date', 'start', 'way', 'place'], tag: 'way' }] },
  rules: [endsLater],
  pages: [
    {
      id: 'kind',
      fields: [
        {
          id: 'kind',
          type: 'radios',
          label: { en: 'Which kind of session is it?', cy: 'Pa fath o sesiwn yw hi?' },
          options: [
            {
              value: 'first',
              label: { en: 'The first session, on what HPMA is', cy: 'Y sesiwn gyntaf, am beth yw HPMA' },
            },
            { value: 'development', label: { en: 'A development session', cy: 'Sesiwn ddatblygu' } },
          ],
          errors: {
            empty: { en: 'Select which kind of session it is', cy: 'Dewiswch pa fath o sesiwn yw hi' },
          },
        },
      ],
    },
    {
      id: 'title',
      fields: [
        {
          id: 'title',
          type: 'text',
          label: { en: 'What is the session called?', cy: 'Beth yw enw’r sesiwn?' },
          max: 120,
          autocomplete: 'off',
          errors: {
            empty: { en: 'Enter the name of the session', cy: 'Nodwch enw’r sesiwn' },
            tooLong: answerTooLong(120),
          },
        },
      ],
    },
    {
      id: 'when',
      heading: { en: 'When is the session?', cy: 'Pryd mae’r sesiwn?' },
      fields: whenFields(),
    },
    {
      id: 'way',
      fields: [
        {
          id: 'way',
          type: 'radios',
          label: { en: 'How can people take part?', cy: 'Sut gall pobl gymryd rhan?' },
          options: [
            { value: 'in-person', label: { en: 'In person', cy: 'Wyneb yn wyneb' } },
            { value: 'online', label: { en: 'Online', cy: 'Ar-lein' } },
            { value: 'both', label: { en: 'In person or online', cy: 'Wyneb yn wyneb neu ar-lein' } },
          ],
          errors: {
            empty: { en: 'Select how people can take part', cy: 'Dewiswch sut gall pobl gymryd rhan' },
          },
        },
      ],
    },
    { id: 'place', fields: [placeField({ field: 'way', is: ['in-person', 'both'] })] },
    {
      id: 'online',
      fields: [
        {
          id: 'online',
          type: 'web-address',
          label: {
            en: 'What is the web address to join online?',
            cy: 'Beth yw’r cyfeiriad gwe i ymuno ar-lein?',
          },
          when: { field: 'way', is: ['online', 'both'] },
          max: 500,
          errors: {
            empty: {
              en: 'Enter the web address to join online',
              cy: 'Nodwch y cyfeiriad gwe i ymuno ar-lein',
            },
            tooLong: answerTooLong(500),
          },
        },
      ],
    },
  ],
  send: { en: 'Set the session', cy: 'Trefnu’r sesiwn' },
  next: {
    en: 'Every link officer in post is asked to book a place. You see on the run who has booked.',
    cy: 'Gofynnir i bob swyddog cyswllt yn y swydd archebu lle. Gallwch weld ar y rhediad pwy sydd wedi archebu.',
  },
}
