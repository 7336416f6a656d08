import type { Form } from '../../../shared/scheme/form.ts'
import type { Text } from '../../../shared/scheme/text.ts'
import { EMAIL_FORMAT, FULL_NAME_TOO_LONG } from './repeated-texts.ts'

const TITLE_EMPTY: Text = {
  en: 'Enter the job title in both languages',
  cy: 'Nodwch deitl y swydd yn y ddwy iaith',
}
const TITLE_TOO_LONG: Text = {
  en: 'Job title must be 120 characters or less',
  cy: 'Rhaid i deitl y swydd fod yn 120 nod neu’n llai',
}

/** Step 5.3: whoever holds the office now is asked; old links stop working. */
export const newDirector: Form = {
  id: 'LO-F15',
  version: 1,
  name: {
    en: 'Change the Workforce Director contact',
    cy: 'Newid manylion cyswllt Cyfarwyddwr y Gweithlu',
  },
  data: {
    purpose: 'To write to whoever is Workforce Director now',
    basis: 'legitimate-interests',
  },
  pages: [
    {
      id: 'director',
      heading: { en: 'The new director', cy: 'Y cyfarwyddwr newydd' },
      fields: [
        {
          id: 'organisation',
          type: 'shown',
          label: { en: 'Organisation', cy: 'Sefydliad' },
          from: 'unit.name',
        },
        {
          id: 'new_name',
          type: 'text',
          label: {
            en: "What is the new director's full name?",
            cy: 'Beth yw enw llawn y cyfarwyddwr newydd?',
          },
          max: 100,
          autocomplete: 'off',
          spellcheck: false,
          errors: {
            empty: {
              en: "Enter the new director's full name",
              cy: 'Nodwch enw llawn y cyfarwyddwr newydd',
            },
            tooLong: FULL_NAME_TOO_LONG,
          },
        },
      ],
    },
    {
      id: 'title',
      heading: {
        en: 'What is their job title, in English and in Welsh?',
        cy: 'Beth yw teitl swydd yr unigolyn, yn Saesneg ac yn Gymraeg?',
      },
      fields: [
        {
          id: 'new_title_en',
          type: 'text',
          label: { en: 'Job title in English', cy: 'Teitl y swydd yn Saesneg' },
          max: 120,
          autocomplete: 'off',
          errors: { empty: TITLE_EMPTY, tooLong: TITLE_TOO_LONG },
        },
        {
          id: 'new_title_cy',
          type: 'text',
          label: { en: 'Job title in Welsh', cy: 'Teitl y swydd yn Gymraeg' },
          max: 120,
          autocomplete: 'off',
          errors: { empty: TITLE_EMPTY, tooLong: TITLE_TOO_LONG },
        },
      ],
    },
    {
      id: 'email',
      fields: [
        {
          id: 'new_email',
          type: 'email',
          label: {
            en: 'What is their work email address?',
            cy: 'Beth yw cyfeiriad e-bost gwaith yr unigolyn?',
          },
          hint: {
            en: 'Open requests will be sent here',
            cy: 'Bydd ceisiadau agored yn cael eu hanfon yma',
          },
          autocomplete: 'off',
          errors: {
            empty: {
              en: 'Enter their work email address',
              cy: 'Rhowch gyfeiriad e-bost gwaith yr unigolyn',
            },
            format: EMAIL_FORMAT,
          },
        },
      ],
    },
    {
      id: 'from',
      fields: [
        {
          id: 'from',
          type: 'date',
          label: { en: 'From what date?', cy: 'O ba ddyddiad?' },
          subject: { en: 'Date', cy: 'Y dyddiad' },
          rule: { rule: 'within-months-ahead', months: 3 },
          errors: {
            empty: { en: 'Enter the date', cy: 'Nodwch y dyddiad' },
            rule: {
              en: 'Date must be not more than 3 months ahead',
              cy: 'Ni chaiff y dyddiad fod fwy na 3 mis ymlaen llaw',
            },
          },
        },
      ],
    },
  ],
  send: { en: 'Change the contact', cy: 'Newid y manylion cyswllt' },
  next: {
    en: 'Requests that wait for an answer are sent to the new director on that date. Links that were sent before then stop working.',
    cy: 'Bydd ceisiadau sy’n aros am ateb yn cael eu hanfon at y cyfarwyddwr newydd ar y dyddiad hwnnw. Bydd dolenni a anfonwyd cyn hynny yn rhoi’r gorau i weithio.',
  },
}
