import { lettersOf } from '../run/ask-letters.ts'
import { nextMark } from '../run/marks.ts'
import { resumed } from '../run/paused.ts'
import type { Ask } from '../run/records/ask.ts'
import { today } from '../run/situation.ts'
import { type Action, byAdministrator } from './action.ts'
import { why } from './why.ts'

/** Takes up an ask that an administrator had paused: its dates come later by the working days in between. */
export const resume: Action = {
  id: 'resume',
  by: 'administrator',
  link: { en: 'Take it up again', cy: 'Ailddechrau' },
  form: {
    id: 'resume',
    version: 1,
    name: { en: 'Take this question up again', cy: 'Ailddechrau’r cwestiwn hwn' },
    data: { purpose: 'To keep why a question was taken up again', basis: 'public-task' },
    pages: [why],
    send: { en: 'Take it up again', cy: 'Ailddechrau' },
    next: {
      en: 'The clock runs again. The reply-by date and everything after it come later by the working days of the pause.',
      cy: 'Mae’r cloc yn rhedeg eto. Mae’r dyddiad ateb a phopeth ar ei ôl yn symud ymlaen o’r diwrnodau gwaith y cafodd ei oedi.',
    },
  },
  offered: (_, ask) => ask.state === 'paused' && ask.pausedFor === 'administrator',
  apply(situation, step, ask) {
    if (ask.state !== 'paused' || ask.pausedFor !== 'administrator') return undefined
    const open: Ask = { ...resumed(ask, today(situation)), state: 'sent' }
    // Its office changed hands meanwhile, and the new holder has no letter yet.
    const unheard = ask.lastLetter === undefined
    const after: Ask = {
      ...open,
      ...(unheard ? { sent: today(situation), lastLetter: today(situation) } : {}),
      next: nextMark(situation, step, open),
    }
    return {
      run: { ...situation.file.run, due: after.due },
      ledger: [
        {
          at: situation.now,
          who: byAdministrator(situation),
          what: 'resumed',
          step: ask.step,
          detail: { ask: ask.number, due: after.due, ...(after.closes ? { closes: after.closes } : {}) },
        },
      ],
      asks: [{ ask: after, from: ['paused'] }],
      letters: unheard ? lettersOf(situation, step, after) : [],
    }
  },
}
