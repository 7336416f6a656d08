import type { Form } from '../../../shared/scheme/form.ts'
import { answerTooLong, yesOrNo } from './repeated-texts.ts'

/** Step 0.1. A later version of the proposal starts from the words of the one before. */
export const proposal: Form = {
  id: 'LO-F1',
  version: 1,
  name: { en: 'Write the proposal', cy: 'Ysgrifennu’r cynnig' },
  intro: {
    en: 'Set out the role of link officer for the Workforce Directors’ meeting. The chair sees the proposal before any letter about it goes out.',
    cy: 'Nodwch beth fydd rôl y swyddog cyswllt ar gyfer cyfarfod Cyfarwyddwyr y Gweithlu. Bydd y cadeirydd yn gweld y cynnig cyn i unrhyw lythyr amdano gael ei anfon.',
  },
  about: {
    name: { en: 'The proposal', cy: 'Y cynnig' },
    fields: ['title', 'why', 'what', 'ask', 'meeting_date'],
  },
  data: {
    purpose: 'To put the role of link officer to the All Wales Workforce Directors’ meeting',
    basis: 'legitimate-interests',
    // Step 0.1: it may wait for the next meeting but one.
    keepDraftMonths: 12,
  },
  pages: [
    {
      id: 'title',
      fields: [
        {
          id: 'title',
          type: 'text',
          label: { en: 'What is the proposal called?', cy: 'Beth yw enw’r cynnig?' },
          max: 120,
          autocomplete: 'off',
          from: 'answer.proposal.title',
          errors: {
            empty: { en: 'Enter a title for the proposal', cy: 'Nodwch deitl ar gyfer y cynnig' },
            tooLong: {
              en: 'Title must be 120 characters or less',
              cy: 'Rhaid i’r teitl fod yn 120 nod neu’n llai',
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
          label: {
            en: 'Why does the branch need link officers?',
            cy: 'Pam mae angen swyddogion cyswllt ar y gangen?',
          },
          hint: { en: 'Plain English, no attachments', cy: 'Iaith glir, dim atodiadau' },
          max: 1500,
          from: 'answer.proposal.why',
          errors: {
            empty: {
              en: 'Enter why the branch needs link officers',
              cy: 'Nodwch pam mae angen swyddogion cyswllt ar y gangen',
            },
            tooLong: answerTooLong(1500),
          },
        },
      ],
    },
    {
      id: 'what',
      fields: [
        {
          id: 'what',
          type: 'long-text',
          label: { en: 'What will a link officer do?', cy: 'Beth fydd swyddog cyswllt yn ei wneud?' },
          max: 1500,
          from: 'answer.proposal.what',
          errors: {
            empty: {
              en: 'Enter what a link officer will do',
              cy: 'Nodwch beth fydd swyddog cyswllt yn ei wneud',
            },
            tooLong: answerTooLong(1500),
          },
        },
      ],
    },
    {
      id: 'ask',
      fields: [
        {
          id: 'ask',
          type: 'long-text',
          label: {
            en: 'What are you asking the directors to agree?',
            cy: 'Ar beth ydych chi’n gofyn i’r cyfarwyddwyr gytuno?',
          },
          max: 500,
          from: 'answer.proposal.ask',
          errors: {
            empty: {
              en: 'Enter what you are asking the directors to agree',
              cy: 'Nodwch ar beth rydych chi’n gofyn i’r cyfarwyddwyr gytuno',
            },
            tooLong: answerTooLong(500),
          },
        },
      ],
    },
    {
      id: 'meeting-date',
      fields: [
        {
          id: 'meeting_date',
          type: 'date',
          label: {
            en: "When is the Workforce Directors' meeting?",
            cy: 'Pryd mae cyfarfod Cyfarwyddwyr y Gweithlu?',
          },
          hint: { en: 'For example, 27 3 2027', cy: 'Er enghraifft, 27 3 2027' },
          subject: { en: 'Date of the meeting', cy: 'Dyddiad y cyfarfod' },
          rule: { rule: 'future', workingDaysAhead: 10 },
          errors: {
            empty: { en: 'Enter the date of the meeting', cy: 'Nodwch ddyddiad y cyfarfod' },
            rule: {
              en: 'Date of the meeting must be at least 10 working days from today',
              cy: 'Rhaid i ddyddiad y cyfarfod fod o leiaf 10 diwrnod gwaith o heddiw',
            },
          },
        },
      ],
    },
    {
      id: 'welsh-version',
      fields: [
        {
          id: 'cy_ready',
          type: 'radios',
          label: { en: 'Is the Welsh version ready?', cy: 'A yw’r fersiwn Gymraeg yn barod?' },
          hint: { en: 'Nothing can be sent until it is', cy: 'Ni ellir anfon dim nes ei bod yn barod' },
          options: yesOrNo('Ydy', 'Nac ydy'),
          errors: {
            empty: {
              en: 'Select yes if the Welsh version is ready',
              cy: 'Dewiswch ydy os yw’r fersiwn Gymraeg yn barod',
            },
          },
        },
      ],
    },
  ],
  decides: 'cy_ready',
  send: { en: 'Save this version', cy: 'Cadw’r fersiwn hon' },
  next: {
    en: 'This version is saved. A new proposal, or one that the meeting wants to see again, goes to the chair, who has 5 working days to approve it or send it back. No letter goes out before that.',
    cy: 'Mae’r fersiwn hon wedi’i chadw. Bydd cynnig newydd, neu gynnig y mae’r cyfarfod am ei weld eto, yn mynd at y cadeirydd, a fydd â 5 diwrnod gwaith i’w gymeradwyo neu ei anfon yn ôl. Ni fydd unrhyw lythyr yn cael ei anfon cyn hynny.',
  },
}
