import type { Form } from '../../../shared/scheme/form.ts'
import { answerTooLong } from './repeated-texts.ts'

/** Step 4.4: the administrator's task for an organisation whose members cannot reach the benefit, until it is cleared. */
export const clearAccess: Form = {
  id: 'LO-S13',
  version: 1,
  name: { en: 'Clear a problem with access to Network', cy: 'Datrys problem gyda mynediad i Network' },
  data: {
    purpose: 'To help all members to get the benefits of their membership',
    basis: 'legitimate-interests',
  },
  pages: [
    {
      id: 'what-was-done',
      fields: [
        {
          id: 'done',
          type: 'long-text',
          label: { en: 'What was done about it?', cy: 'Beth a wnaed yn ei gylch?' },
          hint: { en: 'Do not name members', cy: 'Peidiwch ag enwi aelodau' },
          max: 1000,
          errors: {
            empty: { en: 'Enter what was done about it', cy: 'Nodwch beth a wnaed yn ei gylch' },
            tooLong: answerTooLong(1000),
          },
        },
      ],
    },
  ],
  send: { en: 'Record it as cleared', cy: 'Cofnodi ei fod wedi’i ddatrys' },
  next: {
    en: 'The problem is recorded as cleared.',
    cy: 'Mae’r broblem wedi’i chofnodi fel un sydd wedi’i datrys.',
  },
}
