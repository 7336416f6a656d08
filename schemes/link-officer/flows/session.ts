import type { Flow } from '../../../shared/scheme/flow.ts'
import { holdingSession } from './holding-session.ts'

/** Steps 3.1 and 3.2: a session that the co-ordinator sets, the first one "on what HPMA is" or another. */
export const sessionFlow: Flow = {
  id: 'session',
  name: { en: 'Session', cy: 'Sesiwn' },
  start: { form: 'LO-S1', by: 'coordinator', as: 'session', dated: 'date' },
  steps: holdingSession,
}
