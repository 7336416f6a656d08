import type { Flow } from '../../../shared/scheme/flow.ts'
import { ask } from '../../../shared/scheme/steps/ask.ts'
import { forEach } from '../../../shared/scheme/steps/branch.ts'
import { ends } from './ends.ts'
import { linkOfficer, linkOfficers, named } from './returns.ts'

/** Step 4.5: an issue of the newsletter is shared through link officers (LO-A14). Not confirmed shows, and goes to nobody. */
export const newsletterFlow: Flow = {
  id: 'newsletter',
  name: { en: 'Newsletter', cy: 'Cylchlythyr' },
  start: { form: 'LO-S8', by: 'administrator', as: 'issue', dated: 'issued_on' },
  steps: [
    forEach('sharing', linkOfficers, [
      ask('confirmation', {
        of: linkOfficer,
        form: 'LO-F12',
        letter: 'LO-L15',
        values: {
          ...named,
          issue_number: 'answer.issue.number',
          newsletter_link: 'answer.issue.link',
          next_copy_date: 'answer.issue.next_copy',
          confirm_link: 'ask.link',
          share_text: { byLanguage: { en: 'answer.issue.text_en', cy: 'answer.issue.text_cy' } },
        },
        about: ['issue'],
        clock: { within: 5, remindOn: [4], closesOn: 10 },
        on: {
          no: [ends.notShared],
          'not-yet': [ends.notConfirmed],
          'no-answer': [ends.notConfirmed],
          unsubscribed: [ends.unsubscribed],
          withdrawn: [ends.withdrawn],
        },
      }),
      ends.shared,
    ]),
    ends.complete,
  ],
}
