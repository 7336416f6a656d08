import type { Page } from '../scheme/form.ts'

/** Every action of an administrator has a reason: it stands beside the ask for whoever looks later. */
export const why: Page = {
  id: 'why',
  fields: [
    {
      id: 'why',
      type: 'long-text',
      label: { en: 'Why?', cy: 'Pam?' },
      max: 500,
      errors: {
        empty: { en: 'Enter the reason', cy: 'Nodwch y rheswm' },
        tooLong: {
          en: 'Your answer must be 500 characters or less',
          cy: 'Rhaid i’ch ateb fod yn 500 nod neu’n llai',
        },
      },
    },
  ],
}
