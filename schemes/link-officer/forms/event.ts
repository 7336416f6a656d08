import type { Form } from '../../../shared/scheme/form.ts'
import { answerTooLong, EXAMPLE_DATE, textInBoth } from './repeated-texts.ts'

/** Step 4.3 [DESIGN]: an event of the branch. Sending it asks every link officer for numbers. */
export const event: Form = {
  id: 'LO-S7',
  version: 2,
  name: { en: 'Announce an event', cy: 'Cyhoeddi digwyddiad' },
  intro: {
    en: 'Tell us about the event. When you send this, every link officer in post is asked how many people will come from their organisation.',
    cy: 'Dywedwch wrthym am y digwyddiad. Pan fyddwch yn anfon hyn, gofynnir i bob swyddog cyswllt yn y swydd faint o bobl fydd yn dod o’i sefydliad.',
  },
  about: {
    name: { en: 'The event', cy: 'Y digwyddiad' },
    fields: ['name', 'date', 'start', 'place', 'booking', 'text_en', 'text_cy', 'places'],
  },
  data: { purpose: 'To tell the organisations about events', basis: 'legitimate-interests' },
  pages: [
    {
      id: 'name',
      fields: [
        {
          id: 'name',
          type: 'text',
          label: { en: 'What is the event called?', cy: 'Beth yw enw’r digwyddiad?' },
          max: 120,
          autocomplete: 'off',
          errors: {
            empty: { en: 'Enter the name of the event', cy: 'Nodwch enw’r digwyddiad' },
            tooLong: answerTooLong(120),
          },
        },
      ],
    },
    {
      id: 'when',
      heading: { en: 'When is the event?', cy: 'Pryd mae’r digwyddiad?' },
      fields: [
        {
          id: 'date',
          type: 'date',
          label: { en: 'On which day?', cy: 'Ar ba ddiwrnod?' },
          hint: EXAMPLE_DATE,
          subject: { en: 'Date of the event', cy: 'Dyddiad y digwyddiad' },
          rule: { rule: 'future', workingDaysAhead: 10 },
          errors: {
            empty: { en: 'Enter the date of the event', cy: 'Nodwch ddyddiad y digwyddiad' },
            rule: {
              en: 'Date of the event must be at least 10 working days from today',
              cy: 'Rhaid i ddyddiad y digwyddiad fod o leiaf 10 diwrnod gwaith o heddiw',
            },
          },
        },
        {
          id: 'start',
          type: 'time',
          label: { en: 'What time does it start?', cy: 'Faint o’r gloch mae’n dechrau?' },
          first: '08:00',
          last: '21:00',
          errors: {
            empty: {
              en: 'Enter a start time from 8am to 9pm',
              cy: 'Nodwch amser dechrau rhwng 8yb a 9yh',
            },
          },
        },
      ],
    },
    {
      id: 'place',
      fields: [
        {
          id: 'place',
          type: 'text',
          label: { en: 'Where is it?', cy: 'Ble mae’n cael ei gynnal?' },
          max: 200,
          autocomplete: 'off',
          errors: {
            empty: {
              en: 'Enter where the event is',
              cy: 'Nodwch ble mae’r digwyddiad yn cael ei gynnal',
            },
            tooLong: answerTooLong(200),
          },
        },
      ],
    },
    {
      id: 'booking',
      fields: [
        {
          id: 'booking',
          type: 'web-address',
          label: {
            en: 'At what web address do people book?',
            cy: 'Ar ba gyfeiriad gwe mae pobl yn archebu?',
          },
          max: 500,
          errors: {
            empty: {
              en: 'Enter the web address where people book',
              cy: 'Nodwch y cyfeiriad gwe lle mae pobl yn archebu',
            },
            tooLong: answerTooLong(500),
          },
        },
      ],
    },
    {
      id: 'text',
      heading: {
        en: 'What can link officers copy into a staff message?',
        cy: 'Beth gall swyddogion cyswllt ei gopïo i neges staff?',
      },
      fields: textInBoth,
    },
    {
      id: 'places',
      fields: [
        {
          id: 'places',
          type: 'number',
          label: {
            en: 'How many places do you hold for each organisation?',
            cy: 'Faint o leoedd ydych chi’n eu cadw ar gyfer pob sefydliad?',
          },
          min: 0,
          max: 200,
          errors: {
            empty: { en: 'Enter a number between 0 and 200', cy: 'Nodwch rif rhwng 0 a 200' },
          },
        },
      ],
    },
  ],
  send: { en: 'Announce the event', cy: 'Cyhoeddi’r digwyddiad' },
  next: {
    en: 'Every link officer in post is asked for numbers, by 5 working days before the event.',
    cy: 'Gofynnir i bob swyddog cyswllt yn y swydd am niferoedd, erbyn 5 diwrnod gwaith cyn y digwyddiad.',
  },
}
