import { monthsLater } from '../calendar/months-later.ts'
import { RETIRED } from '../scheme/outcomes.ts'
import type { AppointStep } from '../scheme/steps/appoint.ts'
import type { Change, Entry } from './change.ts'
import { NobodyHolds } from './holder.ts'
import { holding } from './holding.ts'
import type { Appointment } from './records/appointment.ts'
import type { Person } from './records/person.ts'
import { isSamePerson } from './same-person.ts'
import { personIn, type Situation, today, unitOf } from './situation.ts'
import { refuseStopped } from './stop-run.ts'

/**
 * Enters a person in the register, for the step's months: from today; where they hold the role already, from the end of
 * that time; and where somebody is about to leave it, from the day on which they have. Somebody who carries on and has
 * said since that they leave is not entered again. Throws NobodyHolds.
 */
export function appoint(
  situation: Situation,
  step: AppointStep,
  register: Appointment[],
): { change: Change; appointment?: Appointment } {
  refuseStopped(situation)
  const { run } = situation.file
  const person = personIn(situation, step.who)
  if (!person) throw new NobodyHolds(`The run has no ${step.who} to appoint`)
  if (person.withdrawnAt) throw new NobodyHolds(`The ${step.who} of the run has withdrawn`)
  if (hasLeft(person, register)) return { change: passedOver(situation, step) }
  const from = beginningOf(situation, step.role, person, register)
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
    overdue: step.overdue,
  }
  const given = givenUp(step, appointment, register)
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
        ...(given ? [retiredEntry(situation, step, given.entry)] : []),
      ],
      appointment,
      retired: given && [given],
    },
  }
}

/** Their entry of the role that they give up, with the day on which the new one begins as its last. */
function givenUp(
  { insteadOf }: AppointStep,
  appointment: Appointment,
  register: Appointment[],
): NonNullable<Change['retired']>[number] | undefined {
  const entry = register
    .filter(({ role, unit }) => role === insteadOf && unit === appointment.unit)
    .find((one) => !one.ended && one.until > appointment.from && isSamePerson(one, appointment))
  if (!entry) return undefined
  const until = [entry.from, appointment.from].sort().at(-1)!
  return { entry: { ...entry, until, ended: true }, was: entry.until }
}

const retiredEntry = (
  { now }: Situation,
  { id }: AppointStep,
  { role, unit, until }: Appointment,
): Entry => ({
  ...{ at: now, who: 'system', what: 'retired', step: id },
  detail: { role, unit, until, outcome: RETIRED },
})

/** Nobody's time overlaps with their own, or with that of somebody who leaves on a day that is known. */
function beginningOf(situation: Situation, role: string, person: Person, register: Appointment[]): string {
  const now = today(situation)
  // Who carries on does so without a gap, however late they said it.
  if (person.who === role && person.holds) return person.holds.until
  const held = holding(register, role, now).find(({ unit }) => unit === unitOf(situation.file.run))
  return held?.ended ? held.until : now
}

/** Whether the entry by which they are in the run was ended since. */
const hasLeft = ({ holds }: Person, register: Appointment[]): boolean =>
  holds !== undefined &&
  register.some((entry) => entry.run === holds.run && entry.step === holds.step && entry.ended === true)

function passedOver({ file: { run }, now }: Situation, { id, role }: AppointStep): Change {
  return {
    run: { ...run, at: id, outcomes: { ...run.outcomes, [id]: 'left' } },
    ledger: [{ at: now, who: 'system', what: 'skipped', step: id, detail: { role } }],
  }
}
