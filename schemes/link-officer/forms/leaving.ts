import type { Form } from '../../../shared/scheme/form.ts'
import { answerTooLong, FULL_NAME_TOO_LONG, yesOrNo } from './repeated-texts.ts'

/** Step 5.1: a link officer steps down, or the director says that somebody has left. No notice is asked for. */
export const leaving: Form = {
  id: 'LO-F14',
  version: 2,
  name: {
    en: 'Stop being, or replace, a link officer',
    cy: 'Rhoi’r gorau i fod yn swyddog cyswllt, neu newid swyddog cyswllt',
  },
  intro: {
    en: 'Tell us that the link officer of your organisation is stepping down or has left. We thank them, and ask the Workforce Director to nominate again.',
    cy: 'Dywedwch wrthym fod swyddog cyswllt eich sefydliad yn camu i lawr neu wedi gadael. Byddwn yn diolch i’r unigolyn, ac yn gofyn i Gyfarwyddwr y Gweithlu enwebu eto.',
  },
  about: {
    name: { en: 'What has changed', cy: 'Beth sydd wedi newid' },
    fields: ['reason', 'last_day', 'handover', 'suggest', 'suggest_name'],
  },
  data: {
    purpose: 'To end the role on the right day and to find the next link officer',
    basis: 'legitimate-interests',
  },
  decides: 'who',
  pages: [
    {
      id: 'who',
      fields: [
        {
          id: 'who',
          type: 'radios',
          label: { en: 'Who are you?', cy: 'Pwy ydych chi?' },
          options: [
            { value: 'link-officer', label: { en: 'The link officer', cy: 'Y swyddog cyswllt' } },
            {
              value: 'director',
              label: {
                en: 'The Workforce Director or their office',
                cy: 'Cyfarwyddwr y Gweithlu neu ei swyddfa',
              },
            },
          ],
          errors: { empty: { en: 'Select who you are', cy: 'Dewiswch pwy ydych chi' } },
        },
      ],
    },
    {
      id: 'reason',
      fields: [
        {
          id: 'reason',
          type: 'radios',
          label: { en: 'What has changed?', cy: 'Beth sydd wedi newid?' },
          options: [
            { value: 'stepping-down', label: { en: 'Stepping down', cy: 'Camu i lawr' } },
            { value: 'leaving', label: { en: 'Leaving the organisation', cy: 'Gadael y sefydliad' } },
            { value: 'changing-role', label: { en: 'Changing role', cy: 'Newid rôl' } },
            { value: 'other', label: { en: 'Other', cy: 'Arall' } },
          ],
          errors: { empty: { en: 'Select what has changed', cy: 'Dewiswch beth sydd wedi newid' } },
        },
      ],
    },
    {
      id: 'last-day',
      fields: [
        {
          id: 'last_day',
          type: 'date',
          label: { en: 'What is the last day?', cy: 'Pryd yw’r diwrnod olaf?' },
          subject: { en: 'Last day', cy: 'Y diwrnod olaf' },
          rule: { rule: 'within-months-ahead', months: 6, since: 'person.link-officer.from' },
          errors: {
            empty: { en: 'Enter the last day', cy: 'Nodwch y diwrnod olaf' },
            rule: {
              en: 'Last day must be not more than 6 months ahead',
              cy: 'Ni chaiff y diwrnod olaf fod fwy na 6 mis ymlaen llaw',
            },
          },
        },
      ],
    },
    {
      id: 'handover',
      fields: [
        {
          id: 'handover',
          type: 'long-text',
          label: {
            en: 'What does the next person need to know?',
            cy: 'Beth mae angen i’r person nesaf ei wybod?',
          },
          optional: true,
          max: 1000,
          errors: { tooLong: answerTooLong(1000) },
        },
      ],
    },
    {
      id: 'suggest',
      fields: [
        {
          id: 'suggest',
          type: 'radios',
          label: {
            en: 'Do you want to suggest someone?',
            cy: 'Ydych chi eisiau awgrymu rhywun?',
          },
          hint: {
            en: 'The Workforce Director still decides',
            cy: 'Cyfarwyddwr y Gweithlu sy’n penderfynu o hyd',
          },
          options: yesOrNo('Ydw', 'Nac ydw'),
          errors: {
            empty: {
              en: 'Select yes if you want to suggest someone',
              cy: 'Dewiswch ydw os ydych eisiau awgrymu rhywun',
            },
          },
        },
      ],
    },
    {
      id: 'suggest-name',
      fields: [
        {
          id: 'suggest_name',
          type: 'text',
          label: { en: 'What is their full name?', cy: 'Beth yw enw llawn yr unigolyn?' },
          when: { field: 'suggest', is: 'yes' },
          max: 100,
          autocomplete: 'off',
          spellcheck: false,
          errors: {
            empty: { en: 'Enter their full name', cy: 'Nodwch enw llawn yr unigolyn' },
            tooLong: FULL_NAME_TOO_LONG,
          },
        },
      ],
    },
  ],
  send: { en: 'Send', cy: 'Anfon' },
  next: {
    en: 'A letter that confirms this goes to the link officer’s address today, and the Workforce Director is asked to nominate again. A deputy, where there is one, covers until then.',
    cy: 'Bydd llythyr sy’n cadarnhau hyn yn mynd i gyfeiriad y swyddog cyswllt heddiw, a gofynnir i Gyfarwyddwr y Gweithlu enwebu eto. Os oes dirprwy, bydd yn llenwi’r bwlch tan hynny.',
  },
}
