import type { Form } from '../../../shared/scheme/form.ts'
import { deputyPages } from './deputy-pages.ts'
import { noNominationPages } from './no-nomination-pages.ts'
import { nomineePages } from './nominee-pages.ts'
import { passOnPages } from './pass-on-pages.ts'
import { FULL_NAME_TOO_LONG, JOB_TITLE_TOO_LONG } from './repeated-texts.ts'

/** Step 1.2: the director nominates, says that nobody is nominated this time, or passes the request on. */
export const nomination: Form = {
  id: 'LO-F4',
  version: 2,
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
  signs: { name: 'director_name', title: 'director_title' },
  rules: [
    {
      rule: 'another',
      field: 'deputy_email',
      than: 'nominee_email',
      error: {
        en: 'The deputy must be somebody else than the person you are nominating',
        cy: 'Rhaid i’r dirprwy fod yn rhywun gwahanol i’r unigolyn rydych yn ei enwebu',
      },
    },
  ],
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
    ...nomineePages,
    ...deputyPages,
    ...noNominationPages,
    ...passOnPages,
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
  nextAfter: {
    nominate: {
      en: 'We write to the person you nominated today and ask them to accept within 10 working days. We will tell you what they decide. Until then you can change your nomination with the same link.',
      cy: 'Byddwn yn ysgrifennu heddiw at y person a enwebwyd gennych ac yn gofyn am ateb o fewn 10 diwrnod gwaith. Byddwn yn rhoi gwybod i chi beth fydd y penderfyniad. Tan hynny gallwch newid eich enwebiad gyda’r un ddolen.',
    },
    'no-nomination': {
      en: 'We have recorded that your organisation will not nominate anyone this time. A letter on its way to you says until when you can change your mind.',
      cy: 'Rydym wedi cofnodi na fydd eich sefydliad yn enwebu neb y tro hwn. Mae llythyr ar ei ffordd atoch yn dweud tan pryd y gallwch newid eich meddwl.',
    },
  },
}
