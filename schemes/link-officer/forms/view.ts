import type { Form } from '../../../shared/scheme/form.ts'
import { answerTooLong, FULL_NAME_TOO_LONG } from './repeated-texts.ts'

/** Step 0.3. Silence is "no view given", never support: so "I have no view" is an answer of its own. */
export const view: Form = {
  id: 'LO-F2',
  version: 1,
  name: { en: 'Give your view on the proposal', cy: 'Rhoi eich barn am y cynnig' },
  intro: {
    en: 'You can tell us what you think before the meeting. You do not have to. It takes about two minutes.',
    cy: 'Gallwch ddweud eich barn wrthym cyn y cyfarfod. Nid oes rhaid i chi wneud hynny. Mae’n cymryd tua dwy funud.',
  },
  data: {
    purpose: 'To let the meeting know what the directors think of the proposal',
    basis: 'legitimate-interests',
  },
  decides: 'view',
  signs: { name: 'your_name' },
  pages: [
    {
      id: 'you',
      heading: { en: 'Who is giving this view?', cy: 'Pwy sy’n rhoi’r farn hon?' },
      fields: [
        {
          id: 'organisation',
          type: 'shown',
          label: { en: 'Your organisation', cy: 'Eich sefydliad' },
          from: 'unit.name',
        },
        {
          id: 'your_name',
          type: 'text',
          label: { en: 'What is your name?', cy: 'Beth yw eich enw?' },
          max: 100,
          autocomplete: 'name',
          spellcheck: false,
          errors: {
            empty: { en: 'Enter your name', cy: 'Nodwch eich enw' },
            tooLong: FULL_NAME_TOO_LONG,
          },
        },
      ],
    },
    {
      id: 'view',
      fields: [
        {
          id: 'view',
          type: 'radios',
          label: { en: 'What do you think of the proposal?', cy: 'Beth yw eich barn am y cynnig?' },
          options: [
            { value: 'support', label: { en: 'I support it', cy: 'Rwy’n ei gefnogi' } },
            {
              value: 'support-with-changes',
              label: { en: 'I support it with changes', cy: 'Rwy’n ei gefnogi gyda newidiadau' },
            },
            { value: 'not-support', label: { en: 'I do not support it', cy: 'Nid wyf yn ei gefnogi' } },
            { value: 'no-view', label: { en: 'I have no view', cy: 'Nid oes gennyf farn' } },
          ],
          errors: {
            empty: {
              en: 'Select what you think of the proposal',
              cy: 'Dewiswch beth yw eich barn am y cynnig',
            },
          },
        },
      ],
    },
    {
      id: 'changes',
      fields: [
        {
          id: 'changes',
          type: 'long-text',
          label: { en: 'What would you change?', cy: 'Beth fyddech chi’n ei newid?' },
          when: { field: 'view', is: ['support-with-changes', 'not-support'] },
          max: 1000,
          errors: {
            empty: { en: 'Enter what you would change', cy: 'Nodwch beth fyddech chi’n ei newid' },
            tooLong: answerTooLong(1000),
          },
        },
      ],
    },
  ],
  send: { en: 'Send my view', cy: 'Anfon fy marn' },
  next: {
    en: 'Your view goes to the committee with those of the other directors, before the meeting. If the meeting agrees the proposal, we will write to you to ask for a nomination.',
    cy: 'Bydd eich barn yn mynd at y pwyllgor gyda barn y cyfarwyddwyr eraill, cyn y cyfarfod. Os bydd y cyfarfod yn cytuno ar y cynnig, byddwn yn ysgrifennu atoch i ofyn am enwebiad.',
  },
}
