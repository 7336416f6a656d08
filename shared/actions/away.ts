import { nextMark } from '../run/marks.ts'
import type { Ask } from '../run/records/ask.ts'
import { today } from '../run/situation.ts'
import type { Form } from '../scheme/form.ts'
import { type Action, byAdministrator, textOf } from './action.ts'
import { LATEST } from './latest.ts'
import { why } from './why.ts'

/** Somebody’s mailbox answers that they are away: reminders wait, and the reply-by date stays (common rules 0.6). */
export const away: Action = {
  id: 'away',
  by: 'administrator',
  link: { en: 'Say until when they are away', cy: 'Dweud tan pryd maent i ffwrdd' },
  form: (situation): Form => ({
    id: 'away',
    version: 1,
    name: { en: 'Away until', cy: 'I ffwrdd tan' },
    data: { purpose: 'To send no reminders while somebody is away', basis: 'public-task' },
    pages: [
      {
        id: 'until',
        fields: [
          {
            id: 'until',
            type: 'date',
            label: {
              en: 'What is the last day on which they are away?',
              cy: 'Beth yw’r diwrnod olaf y maent i ffwrdd?',
            },
            hint: {
              en: 'Reminders wait until the working day after it. The reply-by date does not move: to move it, give more time or pause the question.',
              cy: 'Mae nodiadau atgoffa’n aros tan y diwrnod gwaith wedyn. Nid yw’r dyddiad ateb yn symud: i’w symud, rhowch fwy o amser neu oedwch y cwestiwn.',
            },
            subject: { en: 'Last day away', cy: 'Diwrnod olaf i ffwrdd' },
            rule: { rule: 'later-than', date: today(situation), until: LATEST },
            errors: { empty: { en: 'Enter the last day away', cy: 'Nodwch y diwrnod olaf i ffwrdd' } },
          },
        ],
      },
      why,
    ],
    send: { en: 'Let reminders wait', cy: 'Gadael i nodiadau atgoffa aros' },
    next: {
      en: 'No reminder goes out until the working day after that date. The reply-by date stays as it is.',
      cy: 'Nid oes nodyn atgoffa’n mynd allan tan y diwrnod gwaith ar ôl y dyddiad hwnnw. Mae’r dyddiad ateb yn aros fel y mae.',
    },
  }),
  offered: (_, ask) => ask.state === 'sent',
  apply(situation, step, ask, answers) {
    if (ask.state !== 'sent') return undefined
    const until = textOf(answers, 'until')
    const gone: Ask = { ...ask, awayUntil: until }
    const after: Ask = { ...gone, next: nextMark(situation, step, gone) }
    return {
      run: situation.file.run,
      ledger: [
        {
          at: situation.now,
          who: byAdministrator(situation),
          what: 'away',
          step: ask.step,
          detail: { ask: ask.number, until },
        },
      ],
      asks: [{ ask: after, from: ['sent'] }],
    }
  },
}
