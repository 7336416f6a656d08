import type { Form } from '../../../shared/scheme/form.ts'
import { answerTooLong, SELECT_ALL } from './repeated-texts.ts'

/** After a session [DESIGN]: who came is part of the register, and two missed in a row is a task. */
export const attendance: Form = {
  id: 'LO-S3',
  version: 1,
  name: { en: 'Record who came to the session', cy: 'Cofnodi pwy ddaeth i’r sesiwn' },
  data: {
    purpose: 'To know who has been to a session, and whom to offer the next one',
    basis: 'legitimate-interests',
  },
  except: [{ when: { field: 'came', is: 'nobody' }, outcome: 'nobody-came' }],
  pages: [
    {
      id: 'came',
      fields: [
        {
          id: 'came',
          type: 'checkboxes',
          label: { en: 'Who came to the session?', cy: 'Pwy ddaeth i’r sesiwn?' },
          hint: SELECT_ALL,
          optionsFrom: 'round.booking',
          options: [{ value: 'nobody', label: { en: 'Nobody came', cy: 'Ni ddaeth neb' } }],
          none: 'nobody',
          errors: {
            empty: { en: 'Select who came to the session', cy: 'Dewiswch pwy ddaeth i’r sesiwn' },
            noneWithOthers: {
              en: 'Select who came to the session, or select ‘Nobody came’',
              cy: 'Dewiswch pwy ddaeth i’r sesiwn, neu dewiswch ‘Ni ddaeth neb’',
            },
          },
        },
      ],
    },
    {
      id: 'notes',
      fields: [
        {
          id: 'notes',
          type: 'text',
          label: {
            en: 'What is the web address of the notes and slides?',
            cy: 'Beth yw cyfeiriad gwe’r nodiadau a’r sleidiau?',
          },
          hint: {
            en: 'Every link officer gets it, also whoever could not come',
            cy: 'Mae pob swyddog cyswllt yn ei gael, hefyd y rhai na allai ddod',
          },
          max: 500,
          autocomplete: 'off',
          spellcheck: false,
          errors: {
            empty: {
              en: 'Enter the web address of the notes and slides',
              cy: 'Nodwch gyfeiriad gwe’r nodiadau a’r sleidiau',
            },
            tooLong: answerTooLong(500),
          },
        },
      ],
    },
  ],
  send: { en: 'Record who came', cy: 'Cofnodi pwy ddaeth' },
  next: {
    en: 'It is recorded for each link officer. Every link officer is sent the notes and the month of the next session.',
    cy: 'Mae wedi’i gofnodi ar gyfer pob swyddog cyswllt. Anfonir y nodiadau a mis y sesiwn nesaf at bob swyddog cyswllt.',
  },
}
