import type { Condition } from '../../../shared/scheme/condition.ts'
import type { Page } from '../../../shared/scheme/form.ts'
import { answerTooLong } from './repeated-texts.ts'

const declining: Condition = { field: 'answer', is: 'no-nomination' }

/** Of LO-F4: why nobody is nominated this time. The reason is repeated in LO-L05. */
export const noNominationPages: Page[] = [
  {
    id: 'decline-reason',
    fields: [
      {
        id: 'decline_reason',
        type: 'radios',
        label: {
          en: 'Why are you not nominating anyone this time?',
          cy: 'Pam nad ydych yn enwebu neb y tro hwn?',
        },
        when: declining,
        options: [
          { value: 'no-one-available', label: { en: 'No one is available', cy: 'Nid oes neb ar gael' } },
          {
            value: 'other-arrangement',
            label: { en: 'We already have another arrangement', cy: 'Mae gennym drefniant arall eisoes' },
          },
          {
            value: 'more-information',
            label: { en: 'We need more information', cy: 'Mae arnom angen rhagor o wybodaeth' },
          },
          { value: 'another-reason', label: { en: 'Another reason', cy: 'Rheswm arall' } },
        ],
        errors: {
          empty: {
            en: 'Select why you are not nominating anyone this time',
            cy: 'Dewiswch pam nad ydych yn enwebu neb y tro hwn',
          },
        },
      },
    ],
  },
  {
    id: 'decline-detail',
    fields: [
      {
        id: 'decline_detail',
        type: 'long-text',
        label: { en: 'Tell us more', cy: 'Dywedwch fwy wrthym' },
        when: declining,
        optional: true,
        max: 500,
        errors: { tooLong: answerTooLong(500) },
      },
    ],
  },
  // Ours: step 1.4 has "do not ask again before [date]", and the specified form has no field for it.
  {
    id: 'not-before',
    fields: [
      {
        id: 'not_before',
        type: 'date',
        label: {
          en: 'Is there a date before which we should not ask again?',
          cy: 'A oes dyddiad na ddylem ofyn eto cyn hynny?',
        },
        hint: {
          en: 'If you leave this empty, we will ask again in the next round. For example, 27 3 2027',
          cy: 'Os gadewch hwn yn wag, byddwn yn gofyn eto yn y rownd nesaf. Er enghraifft, 27 3 2027',
        },
        when: declining,
        optional: true,
        subject: {
          en: 'Date before which we should not ask again',
          cy: 'Y dyddiad na ddylem ofyn eto cyn hynny',
        },
        rule: { rule: 'future', months: 24 },
        // Whoever says no a second time in a round keeps the date, unless they take it out.
        from: 'answer.nomination.not_before',
        errors: {
          rule: {
            en: 'Date before which we should not ask again must be in the future',
            cy: 'Rhaid i’r dyddiad na ddylem ofyn eto cyn hynny fod yn y dyfodol',
          },
        },
      },
    ],
  },
]
