import type { Attendance } from '../scheme/steps/decide.ts'
import { holding } from './holding.ts'
import type { Answered } from './records/answer.ts'
import type { Appointment } from './records/appointment.ts'

/**
 * The units that came to what was held on a date, by the answers to the two forms, newest first. Where a role is asked,
 * only those whose holder today held it on that date: who came was somebody else otherwise.
 */
export function cameTo(
  { came, held }: Pick<Attendance, 'came' | 'held'>,
  {
    date,
    attendances,
    sessions,
    role,
    register,
  }: {
    date: string
    attendances: Answered[]
    sessions: Answered[]
    role?: { id: string; today: string }
    register: Appointment[]
  },
): string[] {
  const units = attendances
    .filter(({ run }) => sessions.find((one) => one.run === run)?.answers[held.date] === date)
    .flatMap(({ answers }) => answers[came] ?? [])
  if (!role) return [...new Set(units)]
  const since = new Set(
    holding(register, role.id, role.today)
      .filter(({ from }) => from <= date)
      .map(({ unit }) => unit),
  )
  return [...new Set(units)].filter((unit) => since.has(unit))
}
