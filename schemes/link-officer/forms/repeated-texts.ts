import type { Field, Option } from '../../../shared/scheme/field.ts'
import type { Page } from '../../../shared/scheme/form.ts'
import type { Text } from '../../../shared/scheme/text.ts'

export const FULL_NAME_TOO_LONG: Text = {
  en: 'Full name must be 100 characters or less',
  cy: 'Rhaid i’r enw llawn fod yn 100 nod neu’n llai',
}
export const JOB_TITLE_TOO_LONG: Text = {
  en: 'Job title must be 100 characters or less',
  cy: 'Rhaid i deitl y swydd fod yn 100 nod neu’n llai',
}
export const EMAIL_FORMAT: Text = {
  en: 'Enter an email address in the correct format, like name@example.com',
  cy: 'Rhowch gyfeiriad e-bost yn y fformat cywir, er enghraifft enw@enghraifft.com',
}
export const PHONE_FORMAT: Text = {
  en: 'Enter a phone number, like 01632 960 001, 07700 900 982 or +44 808 157 0192',
  cy: 'Nodwch rif ffôn, er enghraifft 01632 960 001, 07700 900 982 neu +44 808 157 0192',
}

export const answerTooLong = (max: number): Text => ({
  en: `Your answer must be ${max} characters or less`,
  cy: `Rhaid i’ch ateb fod yn ${max} nod neu’n llai`,
})

/** The languages somebody can ask us to write in. */
export const LANGUAGES: Option[] = [
  { value: 'en', label: { en: 'English', cy: 'Saesneg' } },
  { value: 'cy', label: { en: 'Cymraeg (Welsh)', cy: 'Cymraeg' } },
  { value: 'both', label: { en: 'Both', cy: 'Y ddwy' } },
]

/** Welsh has no single yes and no: each question brings the words that answer it. */
export const yesOrNo = (yes: string, no: string): Option[] => [
  { value: 'yes', label: { en: 'Yes', cy: yes } },
  { value: 'no', label: { en: 'No', cy: no } },
]

export const SELECT_ALL: Text = { en: 'Select all that apply', cy: 'Dewiswch bob un sy’n berthnasol' }
export const EXAMPLE_DATE: Text = { en: 'For example, 27 3 2027', cy: 'Er enghraifft, 27 3 2027' }

/** The last question wherever somebody must attend something (standards AX-21). */
export const adjustmentsPage: Page = {
  id: 'adjustments',
  fields: [
    {
      id: 'adjustments',
      type: 'long-text',
      label: {
        en: 'Is there anything we can do to make this easier for you?',
        cy: 'A oes unrhyw beth y gallwn ei wneud i wneud hyn yn haws i chi?',
      },
      hint: {
        en: 'For example, a format you need, a quieter room or step-free access',
        cy: 'Er enghraifft, fformat y mae arnoch ei angen, ystafell dawelach neu fynediad heb risiau',
      },
      optional: true,
      personal: true,
      max: 500,
      errors: { tooLong: answerTooLong(500) },
    },
  ],
}

/** Who decides: their name and job title, for the record (common rules 0.3). */
export const aboutYouPage: Page = {
  id: 'you',
  heading: { en: 'About you', cy: 'Amdanoch chi' },
  fields: [
    {
      id: 'your_name',
      type: 'text',
      label: { en: 'What is your name?', cy: 'Beth yw eich enw?' },
      max: 100,
      autocomplete: 'name',
      spellcheck: false,
      errors: { empty: { en: 'Enter your name', cy: 'Nodwch eich enw' }, tooLong: FULL_NAME_TOO_LONG },
    },
    {
      id: 'your_title',
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
}

/** What a decider who sends something back wants changed. */
export const whatToChangePage: Page = {
  id: 'reason',
  fields: [
    {
      id: 'reason',
      type: 'long-text',
      label: { en: 'What needs to change?', cy: 'Beth sydd angen ei newid?' },
      when: { field: 'decision', is: 'send-back' },
      max: 1500,
      errors: {
        empty: { en: 'Enter what needs to change', cy: 'Nodwch beth sydd angen ei newid' },
        tooLong: answerTooLong(1500),
      },
    },
  ],
}

/** A text that link officers can pass on, in each language. */
export const textInBoth: Field[] = [
  {
    id: 'text_en',
    type: 'long-text',
    label: { en: 'In English', cy: 'Yn Saesneg' },
    max: 700,
    errors: {
      empty: { en: 'Enter the text in English', cy: 'Nodwch y testun yn Saesneg' },
      tooLong: answerTooLong(700),
    },
  },
  {
    id: 'text_cy',
    type: 'long-text',
    label: { en: 'In Welsh', cy: 'Yn Gymraeg' },
    max: 700,
    errors: {
      empty: { en: 'Enter the text in Welsh', cy: 'Nodwch y testun yn Gymraeg' },
      tooLong: answerTooLong(700),
    },
  },
]

/** Why no session is set, asked of whoever decided so. */
export const whyThereIsNone = (decision: string): Page => ({
  id: 'why',
  fields: [
    {
      id: 'why',
      type: 'long-text',
      label: { en: 'Why is there none?', cy: 'Pam nad oes un?' },
      when: { field: 'decision', is: decision },
      max: 500,
      errors: {
        empty: { en: 'Enter why there is none', cy: 'Nodwch pam nad oes un' },
        tooLong: answerTooLong(500),
      },
    },
  ],
})
