import { workingDaysBetween } from '../calendar/working-days.ts'
import type { Appointment } from './records/appointment.ts'

/** A time in which nobody held a role at a unit, or somebody left it and was followed on the same day. */
export interface Vacancy {
  unit: string
  /** The day (YYYY-MM-DD) on which it was empty first. */
  opened: string
  /** Why, where it was said. */
  reason?: string
  /** The day on which somebody held it again; not there yet where nobody does. */
  filled?: string
  /** Working days empty, up to today where it still is. */
  days: number
}

/**
 * The vacancies of a role up to today, from the newest, as the entries of the register tell them (link officer, 1.7):
 * what is between the end of one and the beginning of the next. Where nobody ever held it there is none.
 */
export function vacancies(register: Appointment[], role: string, today: string): Vacancy[] {
  const byUnit = Map.groupBy(
    register.filter((entry) => entry.role === role),
    ({ unit }) => unit,
  )
  const found = [...byUnit].flatMap(([unit, entries]) =>
    entries.flatMap(({ until: opened, ended, reason }, index): Vacancy[] => {
      if (opened > today) return []
      const others = entries.filter((_, other) => other !== index)
      if (others.some(({ from, until }) => from < opened && opened < until)) return []
      const next = others.map(({ from }) => from).filter((from) => from >= opened)
      const filled = next.filter((from) => from <= today).sort()[0]
      if (filled === opened && !ended) return []
      return [{ unit, opened, reason, filled, days: workingDaysBetween(opened, filled ?? today) }]
    }),
  )
  return found.sort((a, b) => (a.opened < b.opened ? 1 : -1))
}
