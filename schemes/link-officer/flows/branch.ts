import type { Flow } from '../../../shared/scheme/flow.ts'
import { ask } from '../../../shared/scheme/steps/ask.ts'
import { finish, goTo } from '../../../shared/scheme/steps/branch.ts'
import { person } from '../../../shared/scheme/who.ts'
import { administrator } from './offices.ts'

/** Step 6.1: the same scheme for another branch. What its chair approved is a download on the page of the run. */
export const branchFlow: Flow = {
  id: 'branch',
  name: { en: 'Set up the scheme in another branch', cy: 'Sefydlu’r cynllun mewn cangen arall' },
  start: { form: 'LO-F16', by: 'administrator', as: 'branch' },
  steps: [
    ask('chair', {
      of: administrator,
      form: 'LO-S30',
      clock: { within: 2 },
      names: { 'branch-chair': { name: 'chair_name', email: 'chair_email' } },
    }),
    ask('approval', {
      of: person('branch-chair'),
      form: 'LO-S12',
      letter: 'LO-L30',
      values: { branch_name: 'answer.branch.branch' },
      about: ['branch'],
      clock: { within: 5, remindOn: [3], escalateOn: [6], escalateTo: 'administrator' },
      on: {
        'send-back': [goTo('changes')],
        withdrawn: [finish('not-approved', { en: 'Not approved', cy: 'Heb ei gymeradwyo' })],
      },
    }),
    finish('approved', { en: 'Approved', cy: 'Wedi’i gymeradwyo' }),

    ask('changes', {
      of: administrator,
      form: 'LO-F16',
      as: 'branch',
      about: ['approval'],
      clock: { within: 10 },
    }),
    goTo('approval'),
  ],
}
