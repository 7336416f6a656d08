import type { Appointment } from './records/appointment.ts'

/** The day (YYYY-MM-DD) from which somebody has held a role without a gap: each renewal is an entry of its own. */
export function inPostSince(register: Appointment[], entry: Appointment): string {
  const before = register.find(
    ({ role, unit, email, from, until }) =>
      role === entry.role &&
      unit === entry.unit &&
      email === entry.email &&
      until === entry.from &&
      from < until,
  )
  return before ? inPostSince(register, before) : entry.from
}
