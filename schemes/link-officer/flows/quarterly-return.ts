import type { Flow } from '../../../shared/scheme/flow.ts'
import { ask } from '../../../shared/scheme/steps/ask.ts'
import { forEach } from '../../../shared/scheme/steps/branch.ts'
import { ends } from './ends.ts'
import { coordinator } from './offices.ts'
import { before, lastTime, linkOfficer, linkOfficers, named } from './returns.ts'

/** Step 4.2 each quarter (LO-A11). Silence is "no return"; no director hears of it. */
export const quarterlyReturnFlow: Flow = {
  id: 'quarterly-return',
  name: { en: 'Quarterly return', cy: 'Ffurflen chwarterol' },
  start: { every: 'quarter', carry: before, as: 'quarter' },
  steps: [
    forEach('returns', linkOfficers, [
      ask('hearing', {
        of: linkOfficer,
        form: 'LO-F9',
        letter: 'LO-L13',
        // LO-L13 says what the committee decided last time. Before there is a summary that would be nobody's decision.
        letterWithout: { of: 'summary', letter: 'LO-L51' },
        values: { ...named, ...lastTime },
        clock: { within: 10, remindOn: [6], closesOn: 15 },
        on: { 'no-answer': [ends.noReturn], withdrawn: [ends.withdrawn] },
      }),
      ends.returned,
    ]),
    ask('summary', {
      of: coordinator,
      form: 'LO-S20',
      clock: { within: 20, closesOn: 40 },
      // Without a summary the next letter says that there is none (LO-L51).
      on: { 'no-answer': [] },
    }),
    ends.complete,
  ],
}
