import type { Change } from './change.ts'
import type { LedgerEntry } from './records/ledger.ts'
import type { Situation } from './situation.ts'

/** The change that notes what a step counted and what it came to; `detail` is numbers only. */
export function counted(
  { file: { run }, now }: Situation,
  step: string,
  outcome: string,
  detail: LedgerEntry['detail'],
): { outcome: string; change: Change } {
  return {
    outcome,
    change: {
      run: { ...run, at: step, outcomes: { ...run.outcomes, [step]: outcome } },
      ledger: [{ at: now, who: 'system', what: 'counted', step, detail: { outcome, ...detail } }],
    },
  }
}
