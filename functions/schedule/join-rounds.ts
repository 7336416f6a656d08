import { joining } from '../../shared/run/joining.ts'
import type { Appointment } from '../../shared/run/records/appointment.ts'
import type { Scheme } from '../../shared/scheme/scheme.ts'
import { joinableRounds } from '../../shared/scheme/walk.ts'
import { everyOpenRun } from '../every-open-run.ts'
import { readSituation } from '../situation.ts'
import type { Basics, Workflow } from '../steps/wiring.ts'

/**
 * Has whoever came into post after a round was begun join it, while there is time to answer (`joinable` of a forEach). A
 * morning that was missed is made up for on the next; whose child run has begun is not asked again.
 */
export async function joinRounds(
  deps: Basics & { workflow: Workflow },
  scheme: Scheme,
  { register, today }: { register: Appointment[]; today: string },
): Promise<void> {
  const flows = scheme.flows.filter((flow) => joinableRounds(flow).length > 0)
  if (flows.length === 0) return
  const units = await deps.store.units(scheme.id)
  for (const flow of flows)
    for (const { id } of await everyOpenRun(deps.store, scheme.id, flow.id)) {
      const situation = await readSituation(deps, id)
      for (const round of joinableRounds(flow)) {
        const children = await deps.store.children(id, round.id)
        for (const { unit, child } of joining(
          situation,
          round,
          { scheme, units, register, today },
          children,
        )) {
          await deps.workflow.join(situation.file.run, { round: round.id, unit, child })
          deps.log.info('run.joined', { run: child })
        }
      }
    }
}
