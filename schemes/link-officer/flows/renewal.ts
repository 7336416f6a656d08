import type { Flow } from '../../../shared/scheme/flow.ts'
import { appoint } from '../../../shared/scheme/steps/appoint.ts'
import { ask } from '../../../shared/scheme/steps/ask.ts'
import { finish, goTo } from '../../../shared/scheme/steps/branch.ts'
import { person } from '../../../shared/scheme/who.ts'
import { leavingAndFilling } from './vacancy.ts'

/**
 * Step 5.4: towards the end of 24 months. It begins 15 working days before, because an answer has 10, and nobody's time
 * may be over while the question is open.
 */
export const renewalFlow: Flow = {
  id: 'renewal',
  name: { en: 'Carry on or hand over', cy: 'Parhau neu drosglwyddo' },
  start: { as: 'start', ending: { role: 'link-officer', workingDays: 15 } },
  steps: [
    ask('departure', {
      of: person('link-officer'),
      form: 'LO-S11',
      letter: 'LO-L17',
      values: {
        leaving: { flag: false },
        renewal: { flag: true },
        start_date: 'person.link-officer.from',
        link_officer_name: 'person.link-officer.name',
        date_label: { text: { en: 'Please reply by', cy: 'Atebwch erbyn' } },
        key_date: 'ask.due',
        change_link: 'ask.link',
      },
      clock: { within: 10, remindOn: [5], closesOn: 11 },
      on: {
        'carry-on': [
          appoint('renewal', { role: 'link-officer', who: 'link-officer', months: 24 }),
          finish('renewed', { en: 'Carries on', cy: 'Yn parhau' }),
        ],
        'no-answer': [goTo('stay')],
        withdrawn: [goTo('stay')],
      },
    }),
    ...leavingAndFilling({ lastDay: 'answer.departure.last_day', reason: 'answer.departure.decision' }),

    // Silence is no resignation: they stay, marked as overdue, and are asked again before this time is over.
    appoint('stay', { role: 'link-officer', who: 'link-officer', months: 3, overdue: true }),
    finish('renewal-overdue', { en: 'Renewal overdue', cy: 'Adnewyddu’n hwyr' }),
  ],
}
