import type { Form } from '../../../shared/scheme/form.ts'
import { answerTooLong } from './repeated-texts.ts'

const errors = { tooLong: answerTooLong(300) }

/** Step 4.2 [DESIGN]: LO-L13 tells link officers each quarter what was heard the time before, and what came of it. */
export const summary: Form = {
  id: 'LO-S20',
  version: 1,
  name: { en: 'Sum up what we heard', cy: 'Crynhoi’r hyn a glywsom' },
  intro: {
    en: 'The next quarterly letter says: “Last time, [what we heard]. We told the committee, and it decided to [what it decided].” Please write the words in the brackets.',
    cy: 'Bydd y llythyr chwarterol nesaf yn dweud: “Y tro diwethaf, [yr hyn a glywsom]. Dywedasom wrth y pwyllgor, a phenderfynodd [yr hyn a benderfynodd].” Ysgrifennwch y geiriau yn y cromfachau os gwelwch yn dda.',
  },
  data: { purpose: 'To tell link officers what came of their answers', basis: 'legitimate-interests' },
  pages: [
    {
      id: 'themes',
      heading: { en: 'What did we hear?', cy: 'Beth a glywsom?' },
      fields: [
        {
          id: 'themes_en',
          type: 'text',
          label: { en: 'In English', cy: 'Yn Saesneg' },
          hint: {
            en: 'For example, several organisations asked for help with recruitment',
            cy: 'Er enghraifft, several organisations asked for help with recruitment',
          },
          max: 300,
          autocomplete: 'off',
          errors: {
            ...errors,
            empty: { en: 'Enter what we heard, in English', cy: 'Nodwch yn Saesneg beth a glywsom' },
          },
        },
        {
          id: 'themes_cy',
          type: 'text',
          label: { en: 'In Welsh', cy: 'Yn Gymraeg' },
          max: 300,
          autocomplete: 'off',
          errors: {
            ...errors,
            empty: { en: 'Enter what we heard, in Welsh', cy: 'Nodwch yn Gymraeg beth a glywsom' },
          },
        },
      ],
    },
    {
      id: 'decided',
      heading: { en: 'What did the committee decide to do?', cy: 'Beth y penderfynodd y pwyllgor ei wneud?' },
      fields: [
        {
          id: 'action_en',
          type: 'text',
          label: { en: 'In English', cy: 'Yn Saesneg' },
          hint: {
            en: 'For example, hold an evening on recruitment',
            cy: 'Er enghraifft, hold an evening on recruitment',
          },
          max: 300,
          autocomplete: 'off',
          errors: {
            ...errors,
            empty: { en: 'Enter what was decided, in English', cy: 'Nodwch yn Saesneg beth a benderfynwyd' },
          },
        },
        {
          id: 'action_cy',
          type: 'text',
          label: { en: 'In Welsh', cy: 'Yn Gymraeg' },
          max: 300,
          autocomplete: 'off',
          errors: {
            ...errors,
            empty: { en: 'Enter what was decided, in Welsh', cy: 'Nodwch yn Gymraeg beth a benderfynwyd' },
          },
        },
      ],
    },
  ],
  send: { en: 'Send the summary', cy: 'Anfon y crynodeb' },
  next: {
    en: 'The letters of the next quarter say this.',
    cy: 'Bydd llythyrau’r chwarter nesaf yn dweud hyn.',
  },
}
