import type { RetireStep } from '../scheme/step.ts'
import type { Change } from './change.ts'
import { holding } from './holding.ts'
import type { Appointment } from './records.ts'
import { type Situation, stored, today, unitOf } from './situation.ts'

/**
 * Ends the entries of a role at the run's unit, on the date that was answered, or today where that has passed. The entry
 * stays, with its new last day. Undefined when this run has done it already.
 */
export function retire(situation: Situation, step: RetireStep, register: Appointment[]): Change | undefined {
  const { run } = situation.file
  if (run.outcomes[step.id]) return undefined
  const now = today(situation)
  const until = [stored(situation, step.on) ?? now, now].sort().at(-1)!
  const retired = holding(register, step.role, now)
    .filter((entry) => entry.unit === unitOf(run) && entry.until > until)
    .map((entry) => ({ ...entry, until, ended: true }))
  return {
    run: {
      ...run,
      at: step.id,
      outcomes: { ...run.outcomes, [step.id]: retired.length > 0 ? 'retired' : 'vacant' },
    },
    ledger: [
      {
        at: situation.now,
        who: 'system',
        what: 'retired',
        step: step.id,
        detail: { role: step.role, unit: unitOf(run) ?? '', until, entries: retired.length },
      },
    ],
    retired,
  }
}
