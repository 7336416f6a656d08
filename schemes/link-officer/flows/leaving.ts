import type { Flow } from '../../../shared/scheme/scheme.ts'
import { leavingAndFilling } from './vacancy.ts'

/**
 * Steps 5.1 and 5.2: the link officer says so on their own page, or the administrator for whoever told the branch, the
 * director or their office by telephone.
 */
export const leavingFlow: Flow = {
  id: 'leaving',
  name: { en: 'Step down, or replace a link officer', cy: 'Camu i lawr, neu newid swyddog cyswllt' },
  start: {
    as: 'departure',
    form: 'LO-F14',
    by: 'administrator',
    holding: 'link-officer',
    about: 'organisation',
  },
  steps: leavingAndFilling({ lastDay: 'answer.departure.last_day', reason: 'answer.departure.reason' }),
}
