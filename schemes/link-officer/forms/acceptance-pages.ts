import type { Condition } from '../../../shared/scheme/condition.ts'
import type { Page } from '../../../shared/scheme/form.ts'
import type { Text } from '../../../shared/scheme/text.ts'
import {
  adjustmentsPage,
  EMAIL_FORMAT,
  FULL_NAME_TOO_LONG,
  LANGUAGES,
  PHONE_FORMAT,
  yesOrNo,
} from './repeated-texts.ts'

const accepting: Condition = { field: 'answer', is: 'accept' }

/** The questions to somebody who was named: the same for the link officer and for the deputy, but for the first. */
export function acceptancePages(named: {
  person: 'nominee' | 'deputy'
  heading: Text
  question: Text
}): Page[] {
  return [
    {
      id: 'answer',
      heading: named.heading,
      fields: [
        {
          id: 'organisation',
          type: 'shown',
          label: { en: 'Organisation', cy: 'Sefydliad' },
          from: 'unit.name',
        },
        {
          id: 'nominated_by',
          type: 'shown',
          label: { en: 'Nominated by', cy: 'Enwebwyd gan' },
          from: 'answer.nomination.director_name',
        },
        {
          id: 'answer',
          type: 'radios',
          label: named.question,
          options: [
            { value: 'accept', label: { en: 'Yes, I accept', cy: 'Ydw, rwy’n derbyn' } },
            { value: 'decline', label: { en: 'No, I decline', cy: 'Nac ydw, rwy’n gwrthod' } },
          ],
          errors: {
            empty: {
              en: 'Select if you accept or decline',
              cy: 'Dewiswch a ydych yn derbyn neu’n gwrthod',
            },
          },
        },
      ],
    },
    {
      id: 'you',
      heading: { en: 'Your details', cy: 'Eich manylion' },
      fields: [
        {
          id: 'full_name',
          type: 'text',
          label: { en: 'What is your full name?', cy: 'Beth yw eich enw llawn?' },
          hint: { en: 'Correct this if we have it wrong', cy: 'Cywirwch hwn os yw’n anghywir gennym' },
          when: accepting,
          max: 100,
          autocomplete: 'name',
          spellcheck: false,
          from: `person.${named.person}.name`,
          errors: {
            empty: { en: 'Enter your full name', cy: 'Nodwch eich enw llawn' },
            tooLong: FULL_NAME_TOO_LONG,
          },
        },
        {
          id: 'email',
          type: 'email',
          label: { en: 'What is your email address?', cy: 'Beth yw eich cyfeiriad e-bost?' },
          hint: {
            en: 'We will use this for everything to do with the scheme',
            cy: 'Byddwn yn defnyddio hwn ar gyfer popeth sy’n ymwneud â’r cynllun',
          },
          when: accepting,
          autocomplete: 'email',
          from: `person.${named.person}.email`,
          errors: {
            empty: { en: 'Enter your email address', cy: 'Rhowch eich cyfeiriad e-bost' },
            format: EMAIL_FORMAT,
          },
        },
        {
          id: 'phone',
          type: 'phone',
          label: { en: 'What is your phone number?', cy: 'Beth yw eich rhif ffôn?' },
          hint: {
            en: 'The co-ordinator will only use this if email does not reach you',
            cy: 'Dim ond os na fydd e-bost yn eich cyrraedd y bydd y cydlynydd yn defnyddio hwn',
          },
          when: accepting,
          optional: true,
          autocomplete: 'tel',
          errors: { format: PHONE_FORMAT },
        },
      ],
    },
    {
      id: 'language',
      fields: [
        {
          id: 'language',
          type: 'radios',
          label: {
            en: 'Which language should we use when we write to you?',
            cy: 'Pa iaith yr hoffech i ni ei defnyddio wrth ysgrifennu atoch?',
          },
          hint: { en: 'You can change this at any time', cy: 'Gallwch newid hyn unrhyw bryd' },
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
      id: 'hpma-member',
      fields: [
        {
          id: 'hpma_member',
          type: 'radios',
          label: { en: 'Are you an HPMA member?', cy: 'Ydych chi’n aelod o HPMA?' },
          when: accepting,
          options: [
            ...yesOrNo('Ydw', 'Nac ydw'),
            { value: 'not-sure', label: { en: 'I am not sure', cy: 'Nid wyf yn siŵr' } },
          ],
          errors: {
            empty: { en: 'Select if you are an HPMA member', cy: 'Dewiswch a ydych yn aelod o HPMA' },
          },
        },
      ],
    },
    {
      id: 'manager-agrees',
      fields: [
        {
          id: 'manager_agrees',
          type: 'radios',
          label: {
            en: 'Does your line manager agree to you having time for this?',
            cy: 'A yw eich rheolwr llinell yn cytuno i chi gael amser ar gyfer hyn?',
          },
          when: accepting,
          options: [
            ...yesOrNo('Ydy', 'Nac ydy'),
            { value: 'not-yet', label: { en: 'Not yet', cy: 'Ddim eto' } },
          ],
          errors: {
            empty: {
              en: 'Select yes if your line manager agrees',
              cy: 'Dewiswch ydy os yw eich rheolwr llinell yn cytuno',
            },
          },
        },
      ],
    },
    {
      id: 'share',
      fields: [
        {
          id: 'share',
          type: 'checkboxes',
          label: {
            en: 'Who may see your name and work email?',
            cy: 'Pwy gaiff weld eich enw a’ch e-bost gwaith?',
          },
          hint: { en: 'Select all that apply', cy: 'Dewiswch bob un sy’n berthnasol' },
          when: accepting,
          options: [
            { value: 'link-officers', label: { en: 'Other link officers', cy: 'Swyddogion cyswllt eraill' } },
            {
              value: 'members',
              label: { en: 'HPMA members in my organisation', cy: 'Aelodau HPMA yn fy sefydliad' },
            },
            { value: 'web-page', label: { en: 'The branch web page', cy: 'Tudalen we’r gangen' } },
            {
              value: 'no-one',
              label: { en: 'No one outside the committee', cy: 'Neb y tu allan i’r pwyllgor' },
            },
          ],
          none: 'no-one',
          errors: {
            empty: {
              en: 'Select who may see your name and work email',
              cy: 'Dewiswch pwy gaiff weld eich enw a’ch e-bost gwaith',
            },
            noneWithOthers: {
              en: 'Select who may see your name and work email, or select ‘No one outside the committee’',
              cy: 'Dewiswch pwy gaiff weld eich enw a’ch e-bost gwaith, neu dewiswch ‘Neb y tu allan i’r pwyllgor’',
            },
          },
        },
      ],
    },
    adjustmentsPage,
  ]
}
