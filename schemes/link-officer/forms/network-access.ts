import type { Option } from '../../../shared/scheme/field.ts'
import type { Form } from '../../../shared/scheme/form.ts'
import { answerTooLong } from './repeated-texts.ts'

const numberError = {
  empty: { en: 'Enter a number between 0 and 2000', cy: 'Nodwch rif rhwng 0 a 2000' },
}

const STOPPING: Option[] = [
  { value: 'wrong-email', label: { en: 'Wrong email address', cy: 'Cyfeiriad e-bost anghywir' } },
  { value: 'blocked', label: { en: 'Blocked by our IT', cy: 'Wedi’i rwystro gan ein TG' } },
  { value: 'did-not-know', label: { en: 'They did not know about it', cy: 'Nid oeddent yn gwybod amdano' } },
  { value: 'do-not-want', label: { en: 'They do not want it', cy: 'Nid ydynt ei eisiau' } },
]
const EVERYONE: Option = {
  value: 'everyone',
  label: { en: 'Everyone has access', cy: 'Mae gan bawb fynediad' },
}
const UNKNOWN: Option = { value: 'unknown', label: { en: 'I do not know', cy: 'Nid wyf yn gwybod' } }

/** Step 4.4. Whatever keeps members from the benefit becomes a task for the administrator until it is cleared. */
export const networkAccess: Form = {
  id: 'LO-F11',
  version: 2,
  name: { en: 'Check access to Network', cy: 'Gwirio mynediad i Network' },
  intro: {
    en: 'Tell us how many members there are in your organisation and how many of them can get Network. We need numbers only, not names.',
    cy: 'Dywedwch wrthym faint o aelodau sydd yn eich sefydliad a faint ohonynt sy’n gallu cael Network. Dim ond niferoedd sydd eu hangen arnom, nid enwau.',
  },
  data: {
    purpose: 'To help all members to get the benefits of their membership',
    basis: 'legitimate-interests',
  },
  decides: 'problem',
  rules: [
    {
      rule: 'no-more',
      field: 'with_access',
      than: 'members',
      error: {
        en: 'The number who can get Network must not be more than the number of members',
        cy: 'Ni chaiff y nifer sy’n gallu cael Network fod yn fwy na nifer yr aelodau',
      },
    },
    // The choice decides whether there is anything to clear, so it says what the numbers say.
    {
      ...{ rule: 'as-many', field: 'with_access', than: 'members' },
      when: { field: 'problem', is: 'everyone' },
      error: {
        en: 'Select what is stopping the others: you said that ((with_access)) of ((members)) members can get Network. If a number is wrong, go back and change it',
        cy: 'Dewiswch beth sy’n rhwystro’r lleill. Eich niferoedd chi: aelodau: ((members)); yn gallu cael Network: ((with_access)). Os yw un ohonynt yn anghywir, ewch yn ôl i’w newid',
      },
    },
    {
      ...{ rule: 'fewer', field: 'with_access', than: 'members' },
      when: { field: 'problem', is: [...STOPPING, UNKNOWN].map(({ value }) => value) },
      error: {
        en: 'Select ‘Everyone has access’: you said that ((with_access)) of ((members)) members can get Network. If a number is wrong, go back and change it',
        cy: 'Dewiswch ‘Mae gan bawb fynediad’. Eich niferoedd chi: aelodau: ((members)); yn gallu cael Network: ((with_access)). Os yw un ohonynt yn anghywir, ewch yn ôl i’w newid',
      },
    },
  ],
  pages: [
    {
      id: 'members',
      heading: { en: 'Members in your organisation', cy: 'Aelodau yn eich sefydliad' },
      fields: [
        // LO-L49: "It shows the number of members that your organisation gave us last time".
        {
          id: 'on_record',
          type: 'shown',
          label: { en: 'Members on record', cy: 'Aelodau ar gofnod' },
          from: 'newest.LO-F11.members',
          says: {
            en: '((value)), the number your organisation gave on ((date))',
            cy: '((value)), sef y nifer a roddodd eich sefydliad ar y dyddiad hwn: ((date))',
          },
          none: { en: 'We have no number on record yet', cy: 'Nid oes gennym nifer ar gofnod eto' },
        },
        {
          id: 'members',
          type: 'number',
          label: {
            en: 'How many HPMA members are there in your organisation?',
            cy: 'Faint o aelodau HPMA sydd yn eich sefydliad?',
          },
          hint: { en: 'Use the list we sent you', cy: 'Defnyddiwch y rhestr a anfonwyd atoch' },
          min: 0,
          max: 2000,
          errors: numberError,
        },
      ],
    },
    {
      id: 'with-access',
      fields: [
        {
          id: 'with_access',
          type: 'number',
          label: {
            en: 'How many of them can get Network?',
            cy: 'Faint ohonynt sy’n gallu cael Network?',
          },
          min: 0,
          max: 2000,
          errors: numberError,
        },
      ],
    },
    {
      id: 'problem',
      fields: [
        {
          id: 'problem',
          type: 'radios',
          label: { en: 'What is stopping the others?', cy: 'Beth sy’n rhwystro’r lleill?' },
          options: [...STOPPING, EVERYONE, UNKNOWN],
          errors: {
            empty: { en: 'Select what is stopping the others', cy: 'Dewiswch beth sy’n rhwystro’r lleill' },
          },
        },
      ],
    },
    {
      id: 'help',
      fields: [
        {
          id: 'help',
          type: 'long-text',
          label: { en: 'What help do you need from us?', cy: 'Pa gymorth sydd ei angen arnoch gennym ni?' },
          optional: true,
          max: 500,
          errors: { tooLong: answerTooLong(500) },
        },
      ],
    },
  ],
  send: { en: 'Send my answer', cy: 'Anfon fy ateb' },
  next: {
    en: 'If members cannot get Network, the branch administrator looks into it and tells you when it is put right.',
    cy: 'Os na all aelodau gael Network, bydd gweinyddwr y gangen yn edrych ar y mater ac yn rhoi gwybod i chi pan fydd wedi’i ddatrys.',
  },
  nextAfter: {
    everyone: {
      en: 'Thank you. We will ask again in 6 months.',
      cy: 'Diolch. Byddwn yn gofyn eto ymhen 6 mis.',
    },
  },
}
