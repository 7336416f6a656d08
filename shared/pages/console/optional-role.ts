import type { Role } from '../../scheme/role.ts'
import type { Scheme } from '../../scheme/scheme.ts'
import { allSteps } from '../../scheme/walk.ts'
import { mainLine } from './line.ts'

/**
 * Whether a role may stay empty: steps appoint to it, but none on the main line of a round, where every unit
 * comes to it. So an organisation without a deputy is not a vacancy.
 */
export function isOptional(scheme: Scheme, role: Role): boolean {
  const steps = scheme.flows.flatMap((flow) => allSteps(flow.steps))
  const main = new Set(steps.flatMap((step) => (step.verb === 'forEach' ? mainLine(step.steps) : [])))
  const appointing = steps.filter((step) => step.verb === 'appoint' && step.role === role.id)
  return appointing.length > 0 && !appointing.some((step) => main.has(step))
}
