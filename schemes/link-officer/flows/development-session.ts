import type { Flow } from '../../../shared/scheme/flow.ts'
import { ask } from '../../../shared/scheme/steps/ask.ts'
import { finish } from '../../../shared/scheme/steps/branch.ts'
import { ends } from './ends.ts'
import { holdingSession } from './holding-session.ts'
import { coordinator } from './offices.ts'

/**
 * Rule "Session frequency" (1.6): a development session every six months. Each half-year asks the co-ordinator for the
 * next one; the administrator hears of silence long before 30 weeks have passed since the last.
 */
export const developmentSessionFlow: Flow = {
  id: 'development-session',
  name: { en: 'Development session', cy: 'Sesiwn ddatblygu' },
  start: { every: 'half-year', as: 'half-year' },
  steps: [
    ask('next-session', {
      of: coordinator,
      form: 'LO-S40',
      clock: { within: 10, escalateOn: [11, 20], escalateTo: 'administrator' },
      on: {
        'already-set': [finish('already-set', { en: 'Already set', cy: 'Wedi’i threfnu eisoes' })],
        // Nobody said anything until the ceiling: the next half-year asks again, and nothing has failed.
        'no-answer': [ends.noAnswer],
        'not-this-time': [finish('not-this-time', { en: 'Not this time', cy: 'Nid y tro hwn' })],
      },
    }),
    ask('setting', {
      of: coordinator,
      form: 'LO-S1',
      as: 'session',
      clock: { within: 10, escalateOn: [11, 20], escalateTo: 'administrator' },
      on: { 'no-answer': [ends.noAnswer] },
    }),
    ...holdingSession,
  ],
}
