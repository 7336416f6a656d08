import type { Induction } from '../scheme/induction.ts'
import { aboutOf, dayHeld } from './held.ts'
import { inPostSince } from './in-post-since.ts'
import type { Answered } from './records/answer.ts'
import type { Appointment } from './records/appointment.ts'

/**
 * The first day (YYYY-MM-DD) on which a holder came to what inducts them (link officer, 1.7 and 1.8); undefined where
 * they have not. A day before they came into post was somebody else's; whoever carries on is inducted already.
 */
export function inductedOn(
  { form, came, held }: Induction,
  answers: Record<string, Answered[]>,
  register: Appointment[],
  holder: Appointment,
): string | undefined {
  const since = inPostSince(register, holder)
  return (answers[form] ?? [])
    .filter(
      (answer) =>
        aboutOf(answers, answer, held)?.answers[held.kind] === held.is &&
        [answer.answers[came] ?? []].flat().includes(holder.unit),
    )
    .flatMap((answer) => dayHeld(answers, answer, held) ?? [])
    .filter((day) => day >= since && day < holder.until)
    .sort()[0]
}
