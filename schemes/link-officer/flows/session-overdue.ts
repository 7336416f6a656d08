import type { Flow } from '../../../shared/scheme/flow.ts'
import { ask } from '../../../shared/scheme/steps/ask.ts'
import { finish } from '../../../shared/scheme/steps/branch.ts'
import { ends } from './ends.ts'
import { holdingSession } from './holding-session.ts'
import { administrator, coordinator } from './offices.ts'

/**
 * Rule "Session frequency" (1.6): "Admin alert when more than 30 weeks have passed" since the last session. The task
 * closes once one is set, whoever sets it, or leads to the co-ordinator setting one.
 */
export const sessionOverdueFlow: Flow = {
  id: 'session-overdue',
  name: { en: 'No session for 30 weeks', cy: 'Dim sesiwn ers 30 wythnos' },
  start: {
    as: 'start',
    lapsed: {
      forms: ['LO-S1', 'LO-S2'],
      field: 'date',
      cancelled: ['cancelled'],
      weeks: 30,
      until: 'no-session',
    },
  },
  steps: [
    ask('no-session', {
      of: administrator,
      form: 'LO-S44',
      clock: { within: 5 },
      on: {
        decided: [finish('session-set', { en: 'A session is set', cy: 'Mae sesiwn wedi’i threfnu' })],
        none: [finish('none-for-now', { en: 'None for now', cy: 'Dim un am y tro' })],
        'no-answer': [ends.noAnswer],
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
