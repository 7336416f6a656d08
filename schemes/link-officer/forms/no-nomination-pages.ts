import type { Condition, Page } from '../../../shared/scheme/form.ts'
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
]
