import { monthsLater } from '../calendar/months-later.ts'
import type { KeepMonths } from '../scheme/scheme.ts'
import type { Appointment } from './records/appointment.ts'
import { isSamePerson } from './same-person.ts'

/**
 * The entries of a scheme's register whose holders left so long ago that nothing more is kept of who they were (common
 * rules 0.8). Nobody is forgotten who holds or held a role after that: carrying on makes an entry of its own, and so
 * does another role. `today` is YYYY-MM-DD, in Europe/London.
 */
export function leftLongAgo(
  register: Appointment[],
  { holders }: Pick<KeepMonths, 'holders'>,
  today: string,
): Appointment[] {
  const isOver = ({ until }: Appointment) => monthsLater(until, holders) <= today
  const known = register.filter(({ erasedAt }) => !erasedAt)
  const kept = known.filter((entry) => !isOver(entry))
  return known.filter((entry) => isOver(entry) && !kept.some((other) => isSamePerson(entry, other)))
}
