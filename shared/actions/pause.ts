import type { Ask } from '../run/records/ask.ts'
import { today } from '../run/situation.ts'
import { type Action, byAdministrator } from './action.ts'
import { why } from './why.ts'

/** Stops the clock of one ask: no letter goes, and its days do not count until it is taken up again (common rules 0.2, 6). */
export const pause: Action = {
  id: 'pause',
  by: 'administrator',
  link: { en: 'Pause it', cy: 'Ei oedi' },
  form: {
    id: 'pause',
    version: 1,
    name: { en: 'Pause this question', cy: 'Oedi’r cwestiwn hwn' },
    data: { purpose: 'To keep why a question was paused', basis: 'public-task' },
    pages: [why],
    send: { en: 'Pause it', cy: 'Ei oedi' },
    next: {
      en: 'No letters go out about this question, and its days do not count, until you take it up again. The person can still answer through the link.',
      cy: 'Nid oes llythyrau’n mynd allan am y cwestiwn hwn, ac nid yw ei ddyddiau’n cyfrif, nes i chi ailddechrau. Gall y person ateb drwy’r ddolen o hyd.',
    },
  },
  offered: (_, ask) => ask.state === 'sent',
  apply(situation, _, ask) {
    if (ask.state !== 'sent') return undefined
    const paused: Ask = {
      ...ask,
      state: 'paused',
      pausedFor: 'administrator',
      pausedOn: today(situation),
      next: undefined,
    }
    return {
      run: situation.file.run,
      ledger: [
        {
          at: situation.now,
          who: byAdministrator(situation),
          what: 'paused',
          step: ask.step,
          detail: { ask: ask.number },
        },
      ],
      asks: [{ ask: paused, from: ['sent'] }],
    }
  },
}
