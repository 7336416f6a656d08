import type { Flow } from '../../../shared/scheme/flow.ts'
import { ask } from '../../../shared/scheme/steps/ask.ts'
import { forEach, goTo } from '../../../shared/scheme/steps/branch.ts'
import { tell } from '../../../shared/scheme/steps/tell.ts'
import { ends } from './ends.ts'
import { administrator } from './offices.ts'
import { linkOfficer, linkOfficers, named } from './returns.ts'

/**
 * Step 4.4 every half-year (LO-A13), in February and August: the quarterly return is asked for in January and July, and
 * nobody is to get two letters from us on one morning. LO-L13 speaks of that return; LO-L49 asks for what LO-F11 asks.
 * Whatever keeps members from the benefit is the administrator's until it is cleared.
 */
export const accessCheckFlow: Flow = {
  id: 'access-check',
  name: { en: 'Check of access to Network', cy: 'Gwirio mynediad i Network' },
  start: { every: 'half-year', month: 2, as: 'half-year' },
  steps: [
    forEach('checks', linkOfficers, [
      ask('access', {
        of: linkOfficer,
        form: 'LO-F11',
        letter: 'LO-L49',
        values: named,
        clock: { within: 10, remindOn: [6], closesOn: 15 },
        on: {
          'no-answer': [ends.unknown],
          withdrawn: [ends.withdrawn],
          everyone: [ends.access],
          'do-not-want': [ends.access],
        },
      }),
      ask('clearing', {
        of: administrator,
        form: 'LO-S13',
        about: ['access'],
        clock: { within: 20, closesOn: 40 },
        // Not cleared is asked once more, as often as it takes.
        on: { 'no-answer': [goTo('clearing')] },
      }),
      tell('cleared', {
        who: linkOfficer,
        letter: 'LO-L42',
        values: { ...named, what_was_done: 'answer.clearing.done' },
      }),
      ends.cleared,
    ]),
    ends.complete,
  ],
}
