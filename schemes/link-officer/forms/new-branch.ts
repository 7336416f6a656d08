import type { Form } from '../../../shared/scheme/form.ts'
import { FULL_NAME_TOO_LONG, yesOrNo } from './repeated-texts.ts'

/** Step 6.1: another branch takes the same steps, in the same order. */
export const newBranch: Form = {
  id: 'LO-F16',
  version: 1,
  name: {
    en: 'Set up the scheme in another branch',
    cy: 'Sefydlu’r cynllun mewn cangen arall',
  },
  intro: {
    en: 'You need the name of the branch, of the directors’ meeting and of the co-ordinator, and a list of the member organisations with a contact at each.',
    cy: 'Bydd arnoch angen enw’r gangen, enw cyfarfod y cyfarwyddwyr ac enw’r cydlynydd, a rhestr o’r sefydliadau sy’n aelodau gyda chyswllt ym mhob un.',
  },
  about: {
    name: { en: 'The new branch', cy: 'Y gangen newydd' },
    fields: ['branch', 'group', 'orgs', 'coordinator', 'bilingual'],
  },
  data: {
    purpose: 'To set up the scheme for a branch that has asked for it',
    basis: 'legitimate-interests',
  },
  decides: 'bilingual',
  pages: [
    {
      id: 'branch',
      fields: [
        {
          id: 'branch',
          type: 'text',
          label: { en: 'What is the branch called?', cy: 'Beth yw enw’r gangen?' },
          max: 100,
          autocomplete: 'off',
          errors: {
            empty: { en: 'Enter the name of the branch', cy: 'Nodwch enw’r gangen' },
            tooLong: {
              en: 'Name of the branch must be 100 characters or less',
              cy: 'Rhaid i enw’r gangen fod yn 100 nod neu’n llai',
            },
          },
        },
      ],
    },
    {
      id: 'group',
      fields: [
        {
          id: 'group',
          type: 'text',
          label: {
            en: "What is the directors' meeting called?",
            cy: 'Beth yw enw cyfarfod y cyfarwyddwyr?',
          },
          max: 150,
          autocomplete: 'off',
          errors: {
            empty: {
              en: "Enter the name of the directors' meeting",
              cy: 'Nodwch enw cyfarfod y cyfarwyddwyr',
            },
            tooLong: {
              en: 'Name of the meeting must be 150 characters or less',
              cy: 'Rhaid i enw’r cyfarfod fod yn 150 nod neu’n llai',
            },
          },
        },
      ],
    },
    {
      id: 'orgs',
      fields: [
        {
          id: 'orgs',
          type: 'contacts',
          label: {
            en: 'List the member organisations',
            cy: 'Rhestrwch y sefydliadau sy’n aelodau',
          },
          hint: {
            en: 'Paste one for each line: name, contact job title, email',
            cy: 'Gludwch un ar bob llinell: enw, teitl swydd y cyswllt, e-bost',
          },
          min: 2,
          max: 300,
          errors: {
            empty: {
              en: 'Enter the member organisations, one for each line',
              cy: 'Nodwch y sefydliadau sy’n aelodau, un ar bob llinell',
            },
            line: {
              en: 'Line ((n)) must have a name, a job title and an email address',
              cy: 'Rhaid i linell ((n)) gynnwys enw, teitl swydd a chyfeiriad e-bost',
            },
            repeated: {
              en: 'Line ((n)) repeats a name or an email address of a line before it',
              cy: 'Mae llinell ((n)) yn ailadrodd enw neu gyfeiriad e-bost o linell gynharach',
            },
            count: {
              en: 'List between 2 and 300 organisations',
              cy: 'Rhestrwch rhwng 2 a 300 o sefydliadau',
            },
          },
        },
      ],
    },
    {
      id: 'coordinator',
      fields: [
        {
          id: 'coordinator',
          type: 'text',
          label: {
            en: 'Who is the link officer co-ordinator?',
            cy: 'Pwy yw cydlynydd y swyddogion cyswllt?',
          },
          max: 100,
          autocomplete: 'off',
          spellcheck: false,
          errors: {
            empty: {
              en: "Enter the co-ordinator's full name",
              cy: 'Nodwch enw llawn y cydlynydd',
            },
            tooLong: FULL_NAME_TOO_LONG,
          },
        },
      ],
    },
    {
      id: 'bilingual',
      fields: [
        {
          id: 'bilingual',
          type: 'radios',
          label: {
            en: 'Must letters go out in two languages?',
            cy: 'A oes rhaid i lythyrau fynd allan mewn dwy iaith?',
          },
          options: yesOrNo('Oes', 'Nac oes'),
          errors: {
            empty: {
              en: 'Select yes if letters must go out in two languages',
              cy: 'Dewiswch oes os oes rhaid i lythyrau fynd allan mewn dwy iaith',
            },
          },
        },
      ],
    },
  ],
  send: { en: 'Set up the scheme', cy: 'Sefydlu’r cynllun' },
  next: {
    en: 'The chair of the new branch is asked to approve it within 5 working days. Nothing is sent to the organisations before that.',
    cy: 'Gofynnir i gadeirydd y gangen newydd ei gymeradwyo o fewn 5 diwrnod gwaith. Ni chaiff dim ei anfon at y sefydliadau cyn hynny.',
  },
}
