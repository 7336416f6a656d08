import type { Appointment } from './records/appointment.ts'

/** Whether two entries are of one person: by the address; or by the name, where somebody at one unit was given another. */
export function isSamePerson(one: Appointment, other: Appointment): boolean {
  const alike = (a: string, b: string) => a.toLowerCase() === b.toLowerCase()
  return alike(one.email, other.email) || (one.unit === other.unit && alike(one.name, other.name))
}
