import { londonDate } from '../calendar/london.ts'
import { subtractWorkingDays } from '../calendar/working-days.ts'
import type { Flow } from '../scheme/flow.ts'
import type { Scheme } from '../scheme/scheme.ts'
import type { After } from '../scheme/start.ts'
import type { Unit } from '../scheme/unit.ts'
import { allSteps } from '../scheme/walk.ts'
import type { Appointment } from './records/appointment.ts'
import type { Run } from './records/run.ts'
import { unitOf } from './situation.ts'
import type { StartDue } from './starts-due.ts'

/** The flows that follow a run which ended so, by their ids, if nothing else has been done by then. */
export function followedBy({ flows }: Scheme, run: Run): string[] {
  if (unitOf(run) === undefined) return []
  return flows.filter(({ start }) => start.after && endedAs(start.after, run)).map(({ id }) => id)
}

const endedAs = ({ ends }: After, { flow, child, outcome }: Run): boolean =>
  ends.some((end) => end.flow === flow && end.round === child?.step && end.outcome === outcome)

/** The last day (YYYY-MM-DD) on which a run must have ended to be followed today. Throws CalendarEnds. */
export const endedBy = ({ workingDays }: After, today: string): string =>
  subtractWorkingDays(today, workingDays)

/** The flows of a scheme that can fill a role, which a start after an end looks for runs of. */
export const flowsThatFill = ({ flows }: Scheme, role: string): string[] =>
  flows.filter((flow) => fills(flow, role)).map(({ id }) => id)

const fills = ({ steps }: Pick<Flow, 'steps'>, role: string): boolean =>
  allSteps(steps).some((step) => step.verb === 'appoint' && step.role === role)

export interface Ended {
  scheme: Scheme
  flow: Flow
  run: Run
  unit?: Unit
  /** Other runs about the unit, of the flows that can fill the role. */
  others: Pick<Run, 'id' | 'flow' | 'state' | 'startedAt' | 'child'>[]
  register: Appointment[]
  /** Today in Europe/London, YYYY-MM-DD. */
  today: string
}

/**
 * The run that follows one that ended long enough ago; undefined where there is nothing to follow: it did not stay
 * ended so, its unit is no longer asked, somebody holds the role or is about to, or a run that can fill it is under way
 * or began later.
 */
export function following(ended: Ended): StartDue | undefined {
  const { scheme, flow, run, unit, register, today } = ended
  const { after } = flow.start
  if (!after || !unit?.inScope || run.state !== 'finished' || !run.endedAt || !endedAs(after, run))
    return undefined
  const held = register.some(
    (entry) => entry.role === after.vacant && entry.unit === unit.id && today < entry.until,
  )
  const id = `${scheme.id}-${flow.id}-${unit.id}-${londonDate(run.endedAt)}`
  const seenTo = ended.others.some(
    (other) =>
      ![run.id, id].includes(other.id) &&
      canFill(scheme, other, after.vacant) &&
      (isOpen(other) || (other.state === 'finished' && other.startedAt > run.startedAt)),
  )
  return held || seenTo ? undefined : { id, flow, unit: unit.id, people: [] }
}

const isOpen = ({ state }: Pick<Run, 'state'>): boolean => state === 'running' || state === 'failed'

/** Whether that run itself appoints to the role: a child run by the steps of its round. */
function canFill({ flows }: Scheme, { flow, child }: Pick<Run, 'flow' | 'child'>, role: string): boolean {
  const found = flows.find(({ id }) => id === flow)
  if (!found) return false
  const round = child && allSteps(found.steps).find(({ id }) => id === child.step)
  return fills(round?.verb === 'forEach' ? round : found, role)
}
