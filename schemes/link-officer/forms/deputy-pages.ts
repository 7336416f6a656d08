import type { Condition } from '../../../shared/scheme/condition.ts'
import type { Page } from '../../../shared/scheme/form.ts'
import { EMAIL_FORMAT, FULL_NAME_TOO_LONG, yesOrNo } from './repeated-texts.ts'

const nominating: Condition = { field: 'answer', is: 'nominate' }
const namingDeputy: Condition = { field: 'has_deputy', is: 'yes' }

/** Of LO-F4: at most one deputy, who is asked to accept like the nominee. */
export const deputyPages: Page[] = [
  {
    id: 'has-deputy',
    fields: [
      {
        id: 'has_deputy',
        type: 'radios',
        label: { en: 'Do you want to name a deputy?', cy: 'Ydych chi am enwi dirprwy?' },
        when: nominating,
        options: yesOrNo('Ydw', 'Nac ydw'),
        errors: {
          empty: {
            en: 'Select yes if you want to name a deputy',
            cy: 'Dewiswch ydw os ydych am enwi dirprwy',
          },
        },
      },
    ],
  },
  {
    id: 'deputy',
    heading: { en: 'The deputy', cy: 'Y dirprwy' },
    fields: [
      {
        id: 'deputy_name',
        type: 'text',
        label: { en: "What is the deputy's full name?", cy: 'Beth yw enw llawn y dirprwy?' },
        when: namingDeputy,
        max: 100,
        autocomplete: 'off',
        spellcheck: false,
        errors: {
          empty: { en: "Enter the deputy's full name", cy: 'Nodwch enw llawn y dirprwy' },
          tooLong: FULL_NAME_TOO_LONG,
        },
      },
      {
        id: 'deputy_email',
        type: 'email',
        label: {
          en: "What is the deputy's work email address?",
          cy: 'Beth yw cyfeiriad e-bost gwaith y dirprwy?',
        },
        hint: {
          en: 'We will use this to ask them to accept',
          cy: 'Byddwn yn defnyddio hwn i ofyn i’r dirprwy dderbyn',
        },
        when: namingDeputy,
        autocomplete: 'off',
        errors: {
          empty: {
            en: "Enter the deputy's work email address",
            cy: 'Rhowch gyfeiriad e-bost gwaith y dirprwy',
          },
          format: EMAIL_FORMAT,
        },
      },
    ],
  },
]
