import type { Option } from '../../../shared/scheme/form.ts'
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
