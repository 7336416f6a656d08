import { monthsLater } from '../calendar/months-later.ts'
import type { AppointStep } from '../scheme/step.ts'
import type { Change } from './change.ts'
import { NobodyHolds } from './holder.ts'
import type { Appointment } from './records.ts'
import { personIn, type Situation, today, unitOf } from './situation.ts'
import { refuseStopped } from './stop-run.ts'

/** Enters a person in the register from today, for the step's months. Throws NobodyHolds. */
export function appoint(
  situation: Situation,
  step: AppointStep,
): { change: Change; appointment: Appointment } {
  refuseStopped(situation)
  const { run } = situation.file
  const person = personIn(situation, step.who)
  if (!person) throw new NobodyHolds(`The run has no ${step.who} to appoint`)
  if (person.withdrawnAt) throw new NobodyHolds(`The ${step.who} of the run has withdrawn`)
  const from = today(situation)
  const appointment: Appointment = {
    scheme: run.scheme,
    role: step.role,
    unit: unitOf(run) ?? '',
    run: run.id,
    step: step.id,
    name: person.name,
    email: person.email,
    title: person.title,
    language: person.language,
    from,
    until: monthsLater(from, step.months),
  }
  return {
    appointment,
    change: {
      run: {
        ...run,
        at: step.id,
        outcomes: { ...run.outcomes, [step.id]: 'appointed' },
        sent: { ...run.sent, [step.id]: from },
      },
      ledger: [
        {
          at: situation.now,
          who: 'system',
          what: 'appointed',
          step: step.id,
          detail: { role: step.role, unit: appointment.unit, from, until: appointment.until },
        },
      ],
      appointment,
    },
  }
}
