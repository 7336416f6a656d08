import type { Appointment } from './records/appointment.ts'

/**
 * The day on which whoever an entry is about came into the role: who carries on has an entry that begins when the one
 * before was over. Somebody's that was ended is the last of theirs.
 */
export function beganOn(entry: Appointment, register: Appointment[]): string {
  const before = register.find(
    ({ role, unit, until, ended }) =>
      role === entry.role && unit === entry.unit && until === entry.from && !ended,
  )
  return before && before.from < entry.from ? beganOn(before, register) : entry.from
}
