import type { Appointment } from './records/appointment.ts'
import { isSamePerson } from './same-person.ts'

/** The day (YYYY-MM-DD) from which somebody has held a role without a gap: each renewal is an entry of its own. */
export function inPostSince(register: Appointment[], entry: Appointment): string {
  const before = register.find(
    (other) =>
      other.role === entry.role &&
      other.unit === entry.unit &&
      other.until === entry.from &&
      other.from < other.until &&
      isSamePerson(other, entry),
  )
  return before ? inPostSince(register, before) : entry.from
}
