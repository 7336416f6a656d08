import type { Flow } from '../../../shared/scheme/flow.ts'
import { lastDayLabel, leavingAndFilling } from './vacancy.ts'

/**
 * Steps 5.1 and 5.2: the link officer says so on their own page, or the Workforce Director on hers; or the administrator
 * for whoever told the branch by telephone.
 */
export const leavingFlow: Flow = {
  id: 'leaving',
  name: { en: 'Step down, or replace a link officer', cy: 'Camu i lawr, neu newid swyddog cyswllt' },
  start: {
    as: 'departure',
    form: 'LO-F14',
    by: 'administrator',
    holding: 'link-officer',
    alsoBy: ['workforce-director'],
    words: {
      'link-officer': { en: 'Step down as link officer', cy: 'Camu i lawr fel swyddog cyswllt' },
      'workforce-director': {
        en: 'Say that your link officer is leaving or has left',
        cy: 'Dweud bod eich swyddog cyswllt yn gadael neu wedi gadael',
      },
    },
    given: { 'link-officer': { who: 'link-officer' }, 'workforce-director': { who: 'director' } },
    about: 'organisation',
  },
  steps: leavingAndFilling({
    lastDay: 'answer.departure.last_day',
    reason: 'answer.departure.reason',
    lastDayLabel: {
      optionOf: 'answer.departure.who',
      texts: {
        'link-officer': lastDayLabel,
        director: {
          en: 'Your last day, as your Workforce Director or their office told us',
          cy: 'Eich diwrnod olaf, yn ôl Cyfarwyddwr y Gweithlu neu ei swyddfa',
        },
      },
    },
  }),
}
