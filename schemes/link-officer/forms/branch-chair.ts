import type { Form } from '../../../shared/scheme/form.ts'
import { EMAIL_FORMAT, FULL_NAME_TOO_LONG } from './repeated-texts.ts'

/** Step 6.1: the chair of the new branch approves it, and LO-F16 does not ask who that is. */
export const branchChair: Form = {
  id: 'LO-S30',
  version: 1,
  name: { en: 'Say who chairs the new branch', cy: 'Dweud pwy sy’n cadeirio’r gangen newydd' },
  data: {
    purpose: 'To ask the chair of the new branch to approve the scheme',
    basis: 'legitimate-interests',
  },
  pages: [
    {
      id: 'chair',
      heading: { en: 'The chair of the new branch', cy: 'Cadeirydd y gangen newydd' },
      fields: [
        {
          id: 'chair_name',
          type: 'text',
          label: { en: 'What is their full name?', cy: 'Beth yw enw llawn yr unigolyn?' },
          max: 100,
          autocomplete: 'off',
          spellcheck: false,
          errors: {
            empty: { en: 'Enter the full name of the chair', cy: 'Nodwch enw llawn y cadeirydd' },
            tooLong: FULL_NAME_TOO_LONG,
          },
        },
        {
          id: 'chair_email',
          type: 'email',
          label: { en: 'What is their email address?', cy: 'Beth yw cyfeiriad e-bost yr unigolyn?' },
          hint: {
            en: 'We ask them to approve the scheme for their branch',
            cy: 'Byddwn yn gofyn i’r unigolyn gymeradwyo’r cynllun ar gyfer y gangen',
          },
          autocomplete: 'off',
          errors: {
            empty: { en: 'Enter the email address of the chair', cy: 'Nodwch gyfeiriad e-bost y cadeirydd' },
            format: EMAIL_FORMAT,
          },
        },
      ],
    },
  ],
  send: { en: 'Ask the chair', cy: 'Gofyn i’r cadeirydd' },
  next: {
    en: 'The chair is asked to approve the scheme within 5 working days.',
    cy: 'Gofynnir i’r cadeirydd gymeradwyo’r cynllun o fewn 5 diwrnod gwaith.',
  },
}
