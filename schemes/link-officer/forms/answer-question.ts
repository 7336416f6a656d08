import type { Form } from '../../../shared/scheme/form.ts'
import { answerTooLong } from './repeated-texts.ts'

/** Step 4.1 [DESIGN]: the co-ordinator's side of LO-F8. An answer by telephone is written down as well. */
export const answerQuestion: Form = {
  id: 'LO-S6',
  version: 1,
  name: { en: 'Answer a link officer', cy: 'Ateb swyddog cyswllt' },
  data: {
    purpose: 'To give link officers the guidance and support they ask for',
    basis: 'legitimate-interests',
  },
  decides: 'how',
  pages: [
    {
      id: 'how',
      fields: [
        {
          id: 'how',
          type: 'radios',
          label: { en: 'How do you answer?', cy: 'Sut ydych chi’n ateb?' },
          options: [
            {
              value: 'letter',
              label: { en: 'By the letter that we send now', cy: 'Drwy’r llythyr a anfonwn nawr' },
            },
            {
              value: 'phone',
              label: { en: 'I have answered by telephone', cy: 'Rwyf wedi ateb dros y ffôn' },
            },
          ],
          errors: { empty: { en: 'Select how you answer', cy: 'Dewiswch sut ydych chi’n ateb' } },
        },
      ],
    },
    {
      id: 'phoned-on',
      fields: [
        {
          id: 'phoned_on',
          type: 'date',
          label: { en: 'When did you telephone?', cy: 'Pryd y gwnaethoch ffonio?' },
          when: { field: 'how', is: 'phone' },
          subject: { en: 'Date you telephoned', cy: 'Y dyddiad y gwnaethoch ffonio' },
          rule: { rule: 'today-or-past' },
          errors: {
            empty: { en: 'Enter the date you telephoned', cy: 'Nodwch y dyddiad y gwnaethoch ffonio' },
            rule: {
              en: 'Date you telephoned must be today or in the past',
              cy: 'Rhaid i’r dyddiad y gwnaethoch ffonio fod heddiw neu yn y gorffennol',
            },
          },
        },
      ],
    },
    {
      id: 'answer',
      fields: [
        {
          id: 'answer_text',
          type: 'long-text',
          label: { en: 'What is your answer?', cy: 'Beth yw eich ateb?' },
          hint: {
            en: 'In the language of the question, without names of members',
            cy: 'Yn iaith y cwestiwn, heb enwau aelodau',
          },
          max: 3000,
          errors: {
            empty: { en: 'Enter your answer', cy: 'Nodwch eich ateb' },
            tooLong: answerTooLong(3000),
          },
        },
      ],
    },
  ],
  send: { en: 'Send the answer', cy: 'Anfon yr ateb' },
  next: {
    en: 'The link officer gets the answer in a letter today.',
    cy: 'Bydd y swyddog cyswllt yn cael yr ateb mewn llythyr heddiw.',
  },
}
