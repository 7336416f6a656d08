import type { Condition } from '../../../shared/scheme/condition.ts'
import type { Page } from '../../../shared/scheme/form.ts'
import {
  answerTooLong,
  EMAIL_FORMAT,
  FULL_NAME_TOO_LONG,
  JOB_TITLE_TOO_LONG,
  LANGUAGES,
  yesOrNo,
} from './repeated-texts.ts'

const nominating: Condition = { field: 'answer', is: 'nominate' }

/** Of LO-F4: whom the director nominates. We write to this person, in the language chosen here. */
export const nomineePages: Page[] = [
  {
    id: 'nominee',
    heading: { en: 'The person you are nominating', cy: 'Yr unigolyn rydych yn ei enwebu' },
    fields: [
      {
        id: 'nominee_name',
        type: 'text',
        label: {
          en: 'What is the full name of the person you are nominating?',
          cy: 'Beth yw enw llawn yr unigolyn rydych yn ei enwebu?',
        },
        when: nominating,
        max: 100,
        autocomplete: 'off',
        spellcheck: false,
        errors: {
          empty: {
            en: 'Enter the full name of the person you are nominating',
            cy: 'Nodwch enw llawn yr unigolyn rydych yn ei enwebu',
          },
          tooLong: FULL_NAME_TOO_LONG,
        },
      },
      {
        id: 'nominee_email',
        type: 'email',
        label: {
          en: 'What is their work email address?',
          cy: 'Beth yw cyfeiriad e-bost gwaith yr unigolyn?',
        },
        hint: {
          en: 'We will use this to ask them to accept',
          cy: 'Byddwn yn defnyddio hwn i ofyn i’r unigolyn dderbyn',
        },
        when: nominating,
        autocomplete: 'off',
        errors: {
          empty: {
            en: 'Enter their work email address',
            cy: 'Rhowch gyfeiriad e-bost gwaith yr unigolyn',
          },
          format: EMAIL_FORMAT,
        },
      },
      {
        id: 'nominee_title',
        type: 'text',
        label: { en: 'What is their job title?', cy: 'Beth yw teitl swydd yr unigolyn?' },
        when: nominating,
        max: 100,
        autocomplete: 'off',
        errors: {
          empty: { en: 'Enter their job title', cy: 'Nodwch deitl swydd yr unigolyn' },
          tooLong: JOB_TITLE_TOO_LONG,
        },
      },
      {
        id: 'nominee_base',
        type: 'text',
        label: { en: 'Where are they based?', cy: 'Ble mae’r unigolyn yn gweithio?' },
        hint: {
          en: 'For example, the hospital or office',
          cy: 'Er enghraifft, yr ysbyty neu’r swyddfa',
        },
        when: nominating,
        optional: true,
        max: 100,
        autocomplete: 'off',
        errors: {
          tooLong: {
            en: 'Base must be 100 characters or less',
            cy: 'Rhaid i’r lleoliad fod yn 100 nod neu’n llai',
          },
        },
      },
    ],
  },
  {
    id: 'nominee-language',
    fields: [
      {
        id: 'nominee_language',
        type: 'radios',
        label: {
          en: 'Which language should we use to write to them?',
          cy: 'Pa iaith y dylem ei defnyddio wrth ysgrifennu at yr unigolyn?',
        },
        hint: { en: 'You can change this at any time', cy: 'Gallwch newid hyn unrhyw bryd' },
        when: nominating,
        options: LANGUAGES,
        errors: {
          empty: {
            en: 'Select which language we should use',
            cy: 'Dewiswch pa iaith y dylem ei defnyddio',
          },
        },
      },
    ],
  },
  {
    id: 'nominee-knows',
    fields: [
      {
        id: 'nominee_knows',
        type: 'radios',
        label: {
          en: 'Have you spoken to them about this?',
          cy: 'Ydych chi wedi siarad â’r unigolyn am hyn?',
        },
        hint: {
          en: 'They must agree before we record them as link officer',
          cy: 'Rhaid i’r unigolyn gytuno cyn i ni gofnodi’r enw fel swyddog cyswllt',
        },
        when: nominating,
        options: yesOrNo('Ydw', 'Nac ydw'),
        errors: {
          empty: {
            en: 'Select yes if you have spoken to them about this',
            cy: 'Dewiswch ydw os ydych wedi siarad â’r unigolyn am hyn',
          },
        },
      },
    ],
  },
  {
    id: 'why',
    fields: [
      {
        id: 'why',
        type: 'long-text',
        label: { en: 'Why have you chosen them?', cy: 'Pam rydych chi wedi dewis yr unigolyn hwn?' },
        hint: {
          en: 'They will be able to see this if they ask',
          cy: 'Bydd yr unigolyn yn gallu gweld hyn o ofyn amdano',
        },
        when: nominating,
        optional: true,
        max: 500,
        errors: { tooLong: answerTooLong(500) },
      },
    ],
  },
]
