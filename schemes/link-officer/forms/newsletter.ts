import type { Form } from '../../../shared/scheme/form.ts'
import { answerTooLong, EXAMPLE_DATE, textInBoth } from './repeated-texts.ts'

/** Step 4.5 [DESIGN]: an issue of the newsletter. Sending it asks every link officer to share it. */
export const newsletter: Form = {
  id: 'LO-S8',
  version: 2,
  name: { en: 'Issue the newsletter', cy: 'Cyhoeddi’r cylchlythyr' },
  intro: {
    en: 'Both language versions must be ready at the address you give. When you send this, every link officer in post is asked to share the issue.',
    cy: 'Rhaid i’r ddwy fersiwn iaith fod yn barod yn y cyfeiriad a roddwch. Pan fyddwch yn anfon hyn, gofynnir i bob swyddog cyswllt yn y swydd rannu’r rhifyn.',
  },
  about: {
    name: { en: 'The issue', cy: 'Y rhifyn' },
    fields: ['number', 'issued_on', 'link', 'text_en', 'text_cy', 'next_copy'],
  },
  data: { purpose: 'To share the newsletter of the branch', basis: 'legitimate-interests' },
  pages: [
    {
      id: 'issue',
      heading: { en: 'Which issue is it?', cy: 'Pa rifyn yw hwn?' },
      fields: [
        {
          id: 'number',
          type: 'number',
          label: { en: 'Number of the issue', cy: 'Rhif y rhifyn' },
          min: 1,
          max: 999,
          errors: {
            empty: { en: 'Enter a number between 1 and 999', cy: 'Nodwch rif rhwng 1 a 999' },
          },
        },
        {
          id: 'issued_on',
          type: 'date',
          label: { en: 'Date of the issue', cy: 'Dyddiad y rhifyn' },
          hint: EXAMPLE_DATE,
          subject: { en: 'Date of the issue', cy: 'Dyddiad y rhifyn' },
          rule: { rule: 'today-or-past' },
          errors: {
            empty: { en: 'Enter the date of the issue', cy: 'Nodwch ddyddiad y rhifyn' },
            rule: {
              en: 'Date of the issue must be today or in the past',
              cy: 'Rhaid i ddyddiad y rhifyn fod heddiw neu yn y gorffennol',
            },
          },
        },
      ],
    },
    {
      id: 'link',
      fields: [
        {
          id: 'link',
          type: 'web-address',
          label: {
            en: 'At what web address can it be read?',
            cy: 'Ar ba gyfeiriad gwe y gellir ei ddarllen?',
          },
          max: 500,
          errors: {
            empty: {
              en: 'Enter the web address of the newsletter',
              cy: 'Nodwch gyfeiriad gwe’r cylchlythyr',
            },
            tooLong: answerTooLong(500),
          },
        },
      ],
    },
    {
      id: 'text',
      heading: {
        en: 'What can link officers say when they share it?',
        cy: 'Beth gall swyddogion cyswllt ei ddweud wrth ei rannu?',
      },
      fields: textInBoth,
    },
    {
      id: 'next-copy',
      fields: [
        {
          id: 'next_copy',
          type: 'date',
          label: {
            en: 'By when should texts for the next issue come?',
            cy: 'Erbyn pryd y dylai testunau ar gyfer y rhifyn nesaf ddod?',
          },
          subject: { en: 'Date for the next texts', cy: 'Y dyddiad ar gyfer y testunau nesaf' },
          rule: { rule: 'future' },
          errors: {
            empty: {
              en: 'Enter the date for the next texts',
              cy: 'Nodwch y dyddiad ar gyfer y testunau nesaf',
            },
            rule: {
              en: 'Date for the next texts must be in the future',
              cy: 'Rhaid i’r dyddiad ar gyfer y testunau nesaf fod yn y dyfodol',
            },
          },
        },
      ],
    },
  ],
  send: { en: 'Send the issue', cy: 'Anfon y rhifyn' },
  next: {
    en: 'Every link officer in post is asked to share the issue and to confirm it within 5 working days.',
    cy: 'Gofynnir i bob swyddog cyswllt yn y swydd rannu’r rhifyn a chadarnhau hynny o fewn 5 diwrnod gwaith.',
  },
}
