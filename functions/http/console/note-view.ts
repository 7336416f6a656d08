import type { Role } from '../../../shared/access/roles.ts'
import { londonDate } from '../../../shared/calendar/london.ts'
import type { Now } from '../../../shared/ports/now.ts'
import type { Store } from '../../../shared/ports/store.ts'
import { changeRun } from '../../change.ts'

/**
 * Writes into a run's ledger that an administrator looked at it: her role and reference, once a day (common rules 0.7).
 * Throws when it cannot be written; what cannot be noted is not shown.
 */
export async function noteView(
  deps: { store: Store; now: Now },
  run: string,
  { role, reference }: { role: Role; reference: string },
): Promise<void> {
  await changeRun(deps, run, async ({ file, now }) => {
    // Read after the run: an entry that is made in between refuses the change, which then is decided again.
    const ledger = await deps.store.ledger(run)
    const noted = ledger.some(
      ({ what, who, at }) =>
        what === 'viewed' && who.endsWith(` ${reference}`) && londonDate(at) === londonDate(now),
    )
    if (noted) return {}
    return {
      change: { run: file.run, ledger: [{ at: now, who: `role:${role} ${reference}`, what: 'viewed' }] },
    }
  })
}
