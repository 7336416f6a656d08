import type { Flow } from '../scheme/flow.ts'
import { holding } from './holding.ts'
import { inPostSince } from './in-post-since.ts'
import type { Appointment } from './records/appointment.ts'
import type { Person } from './records/person.ts'
import { asPerson } from './starts-due.ts'

/** Whoever holds the role that runs of a flow are about, at the unit that was chosen; nobody where either is missing. */
export function holdersAt(
  register: Appointment[],
  { start }: Flow,
  { unit, run, today }: { unit?: string; run: string; today: string },
): Person[] {
  if (!start.holding || unit === undefined) return []
  return holding(register, start.holding, today)
    .filter((entry) => entry.unit === unit)
    .map((entry) => asPerson(entry, run, inPostSince(register, entry)))
}
