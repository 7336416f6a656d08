import type { Condition, Form } from '../../../shared/scheme/form.ts'
import {
  answerTooLong,
  EMAIL_FORMAT,
  FULL_NAME_TOO_LONG,
  JOB_TITLE_TOO_LONG,
  LANGUAGES,
  yesOrNo,
} from './repeated-texts.ts'

const nominating: Condition = { field: 'answer', is: 'nominate' }
const declining: Condition = { field: 'answer', is: 'no-nomination' }
const passing: Condition = { field: 'answer', is: 'pass' }
const namingDeputy: Condition = { field: 'has_deputy', is: 'yes' }

/** Step 1.2: the director nominates, says that nobody is nominated this time, or passes the request on. */
export const nomination: Form = {
  id: 'LO-F4',
  version: 1,
  name: { en: 'Nominate a link officer', cy: 'Enwebu swyddog cyswllt' },
  intro: {
    en: 'Nominate somebody from your organisation, tell us that you will not nominate anyone this time, or pass the request to a colleague. It takes about five minutes. To nominate somebody you need their name, job title and work email address.',
    cy: 'Gallwch enwebu rhywun o’ch sefydliad, dweud wrthym na fyddwch yn enwebu neb y tro hwn, neu drosglwyddo’r cais i gydweithiwr. Mae’n cymryd tua phum munud. I enwebu rhywun, bydd arnoch angen enw, teitl swydd a chyfeiriad e-bost gwaith yr unigolyn.',
  },
  data: {
    purpose: 'To find a link officer for the organisation, and to ask the people named whether they accept',
    basis: 'legitimate-interests',
  },
  decides: 'answer',
  pages: [
    {
      id: 'answer',
      heading: { en: 'Your organisation’s reply', cy: 'Ateb eich sefydliad' },
      fields: [
        {
          id: 'organisation',
          type: 'shown',
          label: { en: 'Organisation', cy: 'Sefydliad' },
          from: 'unit.name',
        },
        {
          id: 'answer',
          type: 'radios',
          label: { en: 'What would you like to do?', cy: 'Beth hoffech chi ei wneud?' },
          options: [
            { value: 'nominate', label: { en: 'Nominate a link officer', cy: 'Enwebu swyddog cyswllt' } },
            {
              value: 'no-nomination',
              label: { en: 'Not nominate anyone this time', cy: 'Peidio ag enwebu neb y tro hwn' },
            },
            {
              value: 'pass',
              label: { en: 'Pass this request to a colleague', cy: 'Trosglwyddo’r cais hwn i gydweithiwr' },
            },
          ],
          errors: {
            empty: { en: 'Select what you would like to do', cy: 'Dewiswch beth hoffech chi ei wneud' },
          },
        },
      ],
    },
    {
      id: 'you',
      heading: { en: 'About you', cy: 'Amdanoch chi' },
      fields: [
        {
          id: 'director_name',
          type: 'text',
          label: { en: 'What is your name?', cy: 'Beth yw eich enw?' },
          max: 100,
          autocomplete: 'name',
          spellcheck: false,
          errors: { empty: { en: 'Enter your name', cy: 'Nodwch eich enw' }, tooLong: FULL_NAME_TOO_LONG },
        },
        {
          id: 'director_title',
          type: 'text',
          label: { en: 'What is your job title?', cy: 'Beth yw teitl eich swydd?' },
          max: 100,
          autocomplete: 'organization-title',
          errors: {
            empty: { en: 'Enter your job title', cy: 'Nodwch deitl eich swydd' },
            tooLong: JOB_TITLE_TOO_LONG,
          },
        },
      ],
    },
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
    {
      id: 'decline-reason',
      fields: [
        {
          id: 'decline_reason',
          type: 'radios',
          label: {
            en: 'Why are you not nominating anyone this time?',
            cy: 'Pam nad ydych yn enwebu neb y tro hwn?',
          },
          when: declining,
          options: [
            { value: 'no-one-available', label: { en: 'No one is available', cy: 'Nid oes neb ar gael' } },
            {
              value: 'other-arrangement',
              label: { en: 'We already have another arrangement', cy: 'Mae gennym drefniant arall eisoes' },
            },
            {
              value: 'more-information',
              label: { en: 'We need more information', cy: 'Mae arnom angen rhagor o wybodaeth' },
            },
            { value: 'another-reason', label: { en: 'Another reason', cy: 'Rheswm arall' } },
          ],
          errors: {
            empty: {
              en: 'Select why you are not nominating anyone this time',
              cy: 'Dewiswch pam nad ydych yn enwebu neb y tro hwn',
            },
          },
        },
      ],
    },
    {
      id: 'decline-detail',
      fields: [
        {
          id: 'decline_detail',
          type: 'long-text',
          label: { en: 'Tell us more', cy: 'Dywedwch fwy wrthym' },
          when: declining,
          optional: true,
          max: 500,
          errors: { tooLong: answerTooLong(500) },
        },
      ],
    },
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
    {
      id: 'confirm',
      fields: [
        {
          id: 'confirm',
          type: 'confirm',
          label: {
            en: 'I confirm that I can reply for this organisation and that the people I have named know I am giving their details',
            cy: 'Rwy’n cadarnhau y gallaf ateb ar ran y sefydliad hwn a bod y bobl rwyf wedi’u henwi yn gwybod fy mod yn rhoi eu manylion',
          },
          errors: {
            empty: {
              en: 'Select the box to confirm you can reply for this organisation',
              cy: 'Dewiswch y blwch i gadarnhau y gallwch ateb ar ran y sefydliad hwn',
            },
          },
        },
      ],
    },
  ],
  send: { en: 'Send my answer', cy: 'Anfon fy ateb' },
  next: {
    en: 'If you nominated somebody, we will write to them today and ask them to accept. We will tell you what they decide. If you passed the request on, your colleague gets it today, with the same reply-by date, and you get a copy.',
    cy: 'Os gwnaethoch enwebu rhywun, byddwn yn ysgrifennu at yr unigolyn heddiw i ofyn am gytundeb. Byddwn yn rhoi gwybod i chi beth fydd y penderfyniad. Os gwnaethoch drosglwyddo’r cais, bydd eich cydweithiwr yn ei gael heddiw, gyda’r un dyddiad ateb, a byddwch chi’n cael copi.',
  },
}
