import { createHash } from 'node:crypto'
import type { Flow } from '../scheme/flow.ts'
import type { Scheme } from '../scheme/scheme.ts'
import { allSteps } from '../scheme/walk.ts'
import { holding } from './holding.ts'
import type { Appointment } from './records/appointment.ts'
import type { Run } from './records/run.ts'

/** A flow that an office can start at its unit, for whoever holds a role there. */
export interface OfficeStart {
  flow: Flow
  /** Whoever holds the role today. Without an entry nobody does, and there is nothing to start. */
  entry?: Appointment
  /** The same, or else whoever held it last. */
  about?: Appointment
  /** Why it cannot be started today all the same: their time is ending, or a run about them is under way. */
  hindered?: { by: 'ending' } | { by: 'under-way'; run: Run }
  /**
   * The run that it begins: the same from however many letters, windows and presses, and another one only when that is
   * over and its holder still in post. Where nobody holds the role, the one by which the last holder left.
   */
  run: string
}

/** The flows that an office of a unit can start. */
export const startsOfOffice = ({ flows }: Scheme, office: string): Flow[] =>
  flows.filter(({ start }) => start.alsoBy?.includes(office))

/** Whoever holds the role of a flow's start at a unit on a day (YYYY-MM-DD). */
export const holderFor = (
  { start }: Flow,
  register: Appointment[],
  { unit, today }: { unit: string; today: string },
): Appointment | undefined =>
  holding(register, start.holding ?? '', today).find((entry) => entry.unit === unit)

/** Whoever held it last, up to that day. */
export const lastHolderFor = (
  { start }: Flow,
  register: Appointment[],
  { unit, today }: { unit: string; today: string },
): Appointment | undefined =>
  register
    .filter((entry) => entry.role === start.holding && entry.unit === unit && entry.until <= today)
    .sort((a, b) => (a.until < b.until ? -1 : 1))
    .at(-1)

/** How the start of a flow stands. `runs` are those of which the holder of the role, or the last, is a person by it. */
export function officeStart(
  flow: Flow,
  { entry, last }: { entry?: Appointment; last?: Appointment },
  runs: Run[],
): OfficeStart {
  const own = runs.filter((run) => run.flow === flow.id)
  const [open] = own.filter(isOpen)
  const ending = entry?.ended === true && endsRole(flow)
  return {
    flow,
    entry,
    about: entry ?? last,
    hindered: ending ? { by: 'ending' } : entry && open && { by: 'under-way', run: open },
    run: runFor(flow, entry ?? last, own.filter((run) => !isOpen(run)).length),
  }
}

const isOpen = ({ state }: Run): boolean => state === 'running' || state === 'failed'

/** Whether a flow ends somebody's time in the role that it is started for. */
const endsRole = ({ start, steps }: Flow): boolean =>
  allSteps(steps).some((step) => step.verb === 'retire' && step.role === start.holding)

function runFor({ id }: Flow, entry: Appointment | undefined, over: number): string {
  const about = [entry?.run, entry?.step, over].join('#')
  return `${id}-${createHash('sha256').update(`${id}#${about}`).digest('hex').slice(0, 32)}`
}
