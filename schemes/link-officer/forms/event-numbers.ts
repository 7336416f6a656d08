import type { Form } from '../../../shared/scheme/form.ts'
import { adjustmentsPage, yesOrNo } from './repeated-texts.ts'

const numberError = {
  empty: { en: 'Enter a number between 0 and 200', cy: 'Nodwch rif rhwng 0 a 200' },
}

/** Step 4.3. Numbers only, no names: everybody books for themselves. */
export const eventNumbers: Form = {
  id: 'LO-F10',
  version: 1,
  name: {
    en: 'Tell us who is coming to an event',
    cy: 'Dywedwch wrthym pwy sy’n dod i ddigwyddiad',
  },
  intro: {
    en: 'Tell us how many people from your organisation expect to come, and how many places we should hold. We need numbers only, not names.',
    cy: 'Dywedwch wrthym faint o bobl o’ch sefydliad sy’n disgwyl dod, a faint o leoedd y dylem eu cadw. Dim ond niferoedd sydd eu hangen arnom, nid enwau.',
  },
  data: {
    purpose: 'To hold places at an event for each organisation',
    basis: 'legitimate-interests',
  },
  pages: [
    {
      id: 'expected',
      heading: { en: 'How many people will come', cy: 'Faint o bobl fydd yn dod' },
      fields: [
        {
          id: 'event',
          type: 'shown',
          label: { en: 'Event', cy: 'Digwyddiad' },
          from: 'answer.event.name',
        },
        {
          id: 'expected',
          type: 'number',
          label: {
            en: 'How many people from your organisation expect to come?',
            cy: 'Faint o bobl o’ch sefydliad sy’n disgwyl dod?',
          },
          hint: { en: 'Give your best estimate', cy: 'Rhowch eich amcangyfrif gorau' },
          min: 0,
          max: 200,
          errors: numberError,
        },
      ],
    },
    {
      id: 'places',
      fields: [
        {
          id: 'places',
          type: 'number',
          label: {
            en: 'How many places do you want us to hold?',
            cy: 'Faint o leoedd ydych chi eisiau i ni eu cadw?',
          },
          min: 0,
          max: 200,
          errors: numberError,
        },
      ],
    },
    {
      id: 'welsh',
      fields: [
        {
          id: 'welsh',
          type: 'radios',
          label: {
            en: 'Will anyone want to use Welsh?',
            cy: 'A fydd unrhyw un eisiau defnyddio’r Gymraeg?',
          },
          options: yesOrNo('Bydd', 'Na fydd'),
          errors: {
            empty: {
              en: 'Select yes if anyone will want to use Welsh',
              cy: 'Dewiswch bydd os bydd unrhyw un eisiau defnyddio’r Gymraeg',
            },
          },
        },
      ],
    },
    adjustmentsPage,
  ],
  send: { en: 'Send my answer', cy: 'Anfon fy ateb' },
  next: {
    en: 'We hold the places you asked for. Each person books for themselves, with the address in the letter.',
    cy: 'Byddwn yn cadw’r lleoedd y gofynnoch amdanynt. Bydd pob unigolyn yn archebu drosto’i hun, gyda’r cyfeiriad yn y llythyr.',
  },
}
