import type { Appointment } from './records/appointment.ts'

/** The entries of a role that hold on a date (YYYY-MM-DD), one a unit: where several do, the one that began last. */
export function holding(register: Appointment[], role: string, date: string): Appointment[] {
  const holds = register
    .filter((entry) => entry.role === role && entry.from <= date && date < entry.until)
    .sort((a, b) => (a.from < b.from ? -1 : 1))
  return [...new Map(holds.map((entry) => [entry.unit, entry])).values()]
}
