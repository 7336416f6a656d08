import type { Condition } from '../../../shared/scheme/condition.ts'
import type { Page } from '../../../shared/scheme/form.ts'
import { EMAIL_FORMAT, FULL_NAME_TOO_LONG } from './repeated-texts.ts'

const passing: Condition = { field: 'answer', is: 'pass' }

/** Of LO-F4: the colleague who gets the request instead. */
export const passOnPages: Page[] = [
  {
    id: 'colleague',
    heading: { en: 'Your colleague', cy: 'Eich cydweithiwr' },
    fields: [
      {
        id: 'pass_name',
        type: 'text',
        label: { en: 'Who should answer instead?', cy: 'Pwy ddylai ateb yn eich lle?' },
        when: passing,
        max: 100,
        autocomplete: 'off',
        spellcheck: false,
        errors: {
          empty: {
            en: 'Enter the name of the colleague who should answer',
            cy: 'Nodwch enw’r cydweithiwr a ddylai ateb',
          },
          tooLong: FULL_NAME_TOO_LONG,
        },
      },
      {
        id: 'pass_email',
        type: 'email',
        label: {
          en: 'What is their work email address?',
          cy: 'Beth yw cyfeiriad e-bost gwaith eich cydweithiwr?',
        },
        hint: {
          en: 'We will send them the request and copy you',
          cy: 'Byddwn yn anfon y cais at eich cydweithiwr ac yn anfon copi atoch chi',
        },
        when: passing,
        autocomplete: 'off',
        errors: {
          empty: {
            en: 'Enter their work email address',
            cy: 'Rhowch gyfeiriad e-bost gwaith eich cydweithiwr',
          },
          format: EMAIL_FORMAT,
        },
      },
    ],
  },
]
