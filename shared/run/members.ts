import type { Scheme } from '../scheme/scheme.ts'
import type { ForEachStep } from '../scheme/steps/branch.ts'
import type { Unit } from '../scheme/unit.ts'
import { holding } from './holding.ts'
import { inPostSince } from './in-post-since.ts'
import type { Appointment } from './records/appointment.ts'
import type { Person } from './records/person.ts'
import { asPerson } from './starts-due.ts'

/** What lists and names the members of a round: the directory and the register, as they are. */
export interface Roll {
  scheme: Scheme
  units: Unit[]
  register: Appointment[]
  /** Today in Europe/London, YYYY-MM-DD. */
  today: string
  /** The unit that the run itself is about. */
  own?: string
  /** The units that may rely on what an earlier round asked them (`relying.ts`), where the step goes by that. */
  relying?: string[]
  /** Units that asked not to be asked yet (`held-back.ts`); they are left out of rounds that heed it. */
  heldBack?: string[]
}

/** Whom a forEach goes through today, by the id their child run works for: units in scope, or offices. */
export function membersOf(
  step: ForEachStep,
  { units, register, today, own, relying = [], heldBack = [] }: Roll,
): string[] {
  if (step.offices) return step.offices
  const inScope = units
    .filter((unit) => unit.inScope && unit.kind === step.unit && !(step.others && unit.id === own))
    .filter(({ id }) => !(step.notBefore && heldBack.includes(id)))
    .filter(({ id }) => !step.asked || relying.includes(id))
    .map((unit) => unit.id)
  if (!step.holding) return inScope
  const held = new Set(holding(register, step.holding, today).map((entry) => entry.unit))
  return inScope.filter((unit) => held.has(unit))
}

/** Whoever holds the role that a round goes through, as a person of the child run; nobody where it goes through units. */
export function holderInChild(
  step: ForEachStep,
  { register, today }: Pick<Roll, 'register' | 'today'>,
  child: { run: string; unit: string },
): Person[] {
  if (!step.holding) return []
  const entry = holding(register, step.holding, today).find(({ unit }) => unit === child.unit)
  if (!entry) return []
  return [asPerson(entry, child.run, inPostSince(register, entry))]
}
