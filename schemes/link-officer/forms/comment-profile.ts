import type { Form } from '../../../shared/scheme/form.ts'
import { answerTooLong } from './repeated-texts.ts'

/** Step 3.3. Each section of the draft (LO-S4) is shown and asked about on a page of its own. */
export const commentProfile: Form = {
  id: 'LO-F7',
  version: 1,
  name: { en: 'Comment on the draft role profile', cy: 'Rhoi sylwadau ar y proffil rôl drafft' },
  intro: {
    en: 'Read each section of the draft and tell us if it is right. You can agree, suggest a change or say that you have no comment.',
    cy: 'Darllenwch bob adran o’r drafft a dywedwch wrthym a yw’n iawn. Gallwch gytuno, awgrymu newid neu ddweud nad oes gennych sylw.',
  },
  data: {
    purpose: 'To write the role profile together with the link officers',
    basis: 'legitimate-interests',
  },
  pages: [
    {
      id: 'section',
      repeat: 'answer.draft.sections',
      heading: { en: 'Section: ((item))', cy: 'Adran: ((item))' },
      fields: [
        {
          id: 'section_text',
          type: 'shown',
          label: { en: 'The draft says', cy: 'Mae’r drafft yn dweud' },
          from: 'item.text',
        },
        {
          id: 'sections',
          type: 'radios',
          label: { en: 'Is this section right?', cy: 'A yw’r adran hon yn iawn?' },
          options: [
            { value: 'agree', label: { en: 'Agree', cy: 'Cytuno' } },
            { value: 'change', label: { en: 'Suggest a change', cy: 'Awgrymu newid' } },
            { value: 'no-comment', label: { en: 'No comment', cy: 'Dim sylw' } },
          ],
          errors: {
            empty: { en: 'Select an answer for each section', cy: 'Dewiswch ateb ar gyfer pob adran' },
          },
        },
      ],
    },
    {
      id: 'instead',
      repeat: 'answer.draft.sections',
      fields: [
        {
          id: 'change',
          type: 'long-text',
          label: { en: 'What should it say instead?', cy: 'Beth ddylai ei ddweud yn lle hynny?' },
          when: { field: 'sections', is: 'change' },
          max: 700,
          errors: {
            empty: {
              en: 'Enter what it should say instead',
              cy: 'Nodwch beth ddylai ei ddweud yn lle hynny',
            },
            tooLong: answerTooLong(700),
          },
        },
      ],
    },
    {
      id: 'missing',
      fields: [
        {
          id: 'missing',
          type: 'long-text',
          label: { en: 'What is missing?', cy: 'Beth sydd ar goll?' },
          optional: true,
          max: 700,
          errors: { tooLong: answerTooLong(700) },
        },
      ],
    },
  ],
  send: { en: 'Send my comments', cy: 'Anfon fy sylwadau' },
  next: {
    en: 'The co-ordinator reads all comments when the time for them is over. We will send you the role profile when the committee has adopted it.',
    cy: 'Bydd y cydlynydd yn darllen yr holl sylwadau pan ddaw’r cyfnod i ben. Byddwn yn anfon y proffil rôl atoch pan fydd y pwyllgor wedi’i fabwysiadu.',
  },
}
