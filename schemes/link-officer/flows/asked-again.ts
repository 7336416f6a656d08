import type { Flow } from '../../../shared/scheme/flow.ts'
import { ask } from '../../../shared/scheme/steps/ask.ts'
import { goTo } from '../../../shared/scheme/steps/branch.ts'
import { ends } from './ends.ts'
import {
  changeable,
  fromNominationToPost,
  nominatingAgain,
  nominees,
  notBefore,
  passOn,
  toNominate,
} from './nominating.ts'
import { director } from './offices.ts'
import { ofOneOrganisation } from './vacancy.ts'

/** LO-L03 and LO-L04 speak of a round and of how many have answered in it: here one organisation is asked. */
const chasedWith = { remindWith: 'LO-L38', escalateWith: 'LO-L39' }

/**
 * Step 1.3: an organisation that was recorded "no answer" is asked again "in the next round or after 60 working days,
 * whichever is first". Silence to this too is no refusal: it is asked again after as many days more.
 */
export const askedAgainFlow: Flow = {
  id: 'asked-again',
  name: { en: 'Ask again for a link officer', cy: 'Gofyn eto am swyddog cyswllt' },
  start: {
    as: 'start',
    after: {
      ends: [
        { flow: 'appoint', round: 'nominations', outcome: 'no-answer' },
        { flow: 'asked-again', outcome: 'no-answer' },
      ],
      workingDays: 60,
      vacant: 'link-officer',
      notBefore,
    },
  },
  steps: [
    ask('nomination', {
      of: director,
      form: 'LO-F4',
      letter: 'LO-L35',
      clock: { ...toNominate, ...chasedWith },
      names: nominees,
      passOn,
      ...changeable,
      on: { 'no-nomination': [goTo('reconsideration')], 'no-answer': [ends.noAnswer] },
    }),
    ...fromNominationToPost(ofOneOrganisation, 'LO-L56'),
    ends.inPost,

    ...nominatingAgain({
      values: ofOneOrganisation,
      chasedWith,
      silent: [ends.noLinkOfficer],
      refused: [ends.willNotNominate],
    }),
  ],
}
