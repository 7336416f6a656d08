import type { Flow } from '../../../shared/scheme/flow.ts'
import { ends } from './ends.ts'

/** Step 4.2 at any time: what a link officer hears, kept with how far it may be shared. */
export const hearingFlow: Flow = {
  id: 'hearing',
  name: { en: 'Tell us what you are hearing', cy: 'Dywedwch wrthym beth rydych yn ei glywed' },
  start: {
    form: 'LO-F9',
    holding: 'link-officer',
    // What is told by telephone is typed in by the co-ordinator.
    by: 'coordinator',
    about: 'organisation',
    as: 'hearing',
  },
  steps: [ends.recorded],
}
