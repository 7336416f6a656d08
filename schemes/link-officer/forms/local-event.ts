import type { Form } from '../../../shared/scheme/form.ts'
import { answerTooLong, yesOrNo } from './repeated-texts.ts'

/** Step 4.6: best practice of one organisation, shown to its neighbours. */
export const localEvent: Form = {
  id: 'LO-F13',
  version: 1,
  name: { en: 'Plan a local evening event', cy: 'Cynllunio digwyddiad lleol gyda’r nos' },
  intro: {
    en: 'Tell us about the event you would like to hold. The co-ordinator approves it, or asks you to change it, within 5 working days.',
    cy: 'Dywedwch wrthym am y digwyddiad yr hoffech ei gynnal. Bydd y cydlynydd yn ei gymeradwyo, neu’n gofyn i chi ei newid, o fewn 5 diwrnod gwaith.',
  },
  about: {
    name: { en: 'The plan', cy: 'Y cynllun' },
    fields: ['title', 'practice', 'event_date', 'start', 'venue', 'capacity', 'speakers_agree', 'access'],
  },
  data: {
    purpose: 'To approve local events and to tell the other link officers about them',
    basis: 'legitimate-interests',
  },
  pages: [
    {
      id: 'title',
      fields: [
        {
          id: 'title',
          type: 'text',
          from: 'answer.plan.title',
          label: { en: 'What is the event called?', cy: 'Beth yw enw’r digwyddiad?' },
          max: 120,
          autocomplete: 'off',
          errors: {
            empty: { en: 'Enter the name of the event', cy: 'Nodwch enw’r digwyddiad' },
            tooLong: {
              en: 'Name of the event must be 120 characters or less',
              cy: 'Rhaid i enw’r digwyddiad fod yn 120 nod neu’n llai',
            },
          },
        },
      ],
    },
    {
      id: 'practice',
      fields: [
        {
          id: 'practice',
          type: 'long-text',
          from: 'answer.plan.practice',
          label: { en: 'What best practice will it show?', cy: 'Pa arfer gorau y bydd yn ei ddangos?' },
          max: 1000,
          errors: {
            empty: {
              en: 'Enter what best practice the event will show',
              cy: 'Nodwch pa arfer gorau y bydd y digwyddiad yn ei ddangos',
            },
            tooLong: answerTooLong(1000),
          },
        },
      ],
    },
    {
      id: 'event-date',
      fields: [
        {
          id: 'event_date',
          type: 'date',
          from: 'answer.plan.event_date',
          label: { en: 'When will it take place?', cy: 'Pryd fydd yn cael ei gynnal?' },
          subject: { en: 'Date of the event', cy: 'Dyddiad y digwyddiad' },
          rule: { rule: 'future', workingDaysAhead: 20 },
          errors: {
            empty: { en: 'Enter the date of the event', cy: 'Nodwch ddyddiad y digwyddiad' },
            rule: {
              en: 'Date of the event must be at least 20 working days from today',
              cy: 'Rhaid i ddyddiad y digwyddiad fod o leiaf 20 diwrnod gwaith o heddiw',
            },
          },
        },
      ],
    },
    {
      id: 'start-time',
      fields: [
        {
          id: 'start',
          type: 'time',
          from: 'answer.plan.start',
          label: { en: 'What time will it start?', cy: 'Faint o’r gloch fydd yn dechrau?' },
          hint: {
            en: 'Evening events start at 5pm or later',
            cy: 'Mae digwyddiadau gyda’r nos yn dechrau am 5yh neu’n hwyrach',
          },
          first: '17:00',
          last: '20:30',
          errors: {
            empty: {
              en: 'Enter a start time from 5pm to 8:30pm',
              cy: 'Nodwch amser dechrau rhwng 5yh ac 8:30yh',
            },
          },
        },
      ],
    },
    {
      id: 'venue',
      fields: [
        {
          id: 'venue',
          type: 'text',
          from: 'answer.plan.venue',
          label: { en: 'Where will it be?', cy: 'Ble bydd yn cael ei gynnal?' },
          max: 200,
          autocomplete: 'off',
          errors: {
            empty: {
              en: 'Enter where the event will be',
              cy: 'Nodwch ble bydd y digwyddiad yn cael ei gynnal',
            },
            tooLong: answerTooLong(200),
          },
        },
      ],
    },
    {
      id: 'capacity',
      fields: [
        {
          id: 'capacity',
          type: 'number',
          label: { en: 'How many people can come?', cy: 'Faint o bobl all ddod?' },
          min: 5,
          max: 300,
          errors: { empty: { en: 'Enter a number between 5 and 300', cy: 'Nodwch rif rhwng 5 a 300' } },
        },
      ],
    },
    {
      id: 'speakers-agree',
      fields: [
        {
          id: 'speakers_agree',
          type: 'radios',
          label: { en: 'Have the speakers agreed?', cy: 'A yw’r siaradwyr wedi cytuno?' },
          options: yesOrNo('Ydyn', 'Nac ydyn'),
          errors: {
            empty: {
              en: 'Select yes if the speakers have agreed',
              cy: 'Dewiswch ydyn os yw’r siaradwyr wedi cytuno',
            },
          },
        },
      ],
    },
    {
      id: 'access',
      fields: [
        {
          id: 'access',
          type: 'radios',
          label: {
            en: 'Is the venue step-free, with a hearing loop?',
            cy: 'A yw’r lleoliad yn ddi-risiau, gyda dolen glyw?',
          },
          options: [
            ...yesOrNo('Ydy', 'Nac ydy'),
            { value: 'unknown', label: { en: 'I do not know', cy: 'Nid wyf yn gwybod' } },
          ],
          errors: {
            empty: {
              en: 'Select yes if the venue is accessible',
              cy: 'Dewiswch ydy os yw’r lleoliad yn hygyrch',
            },
          },
        },
      ],
    },
  ],
  send: { en: 'Send the plan', cy: 'Anfon y cynllun' },
  next: {
    en: 'The co-ordinator decides within 5 working days, and we write to you. Please do not invite anyone before that.',
    cy: 'Bydd y cydlynydd yn penderfynu o fewn 5 diwrnod gwaith, a byddwn yn ysgrifennu atoch. Peidiwch â gwahodd neb cyn hynny os gwelwch yn dda.',
  },
}
