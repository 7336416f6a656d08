import type { Change } from './change.ts'
import { ERASED } from './erase-words.ts'
import { namedPeople } from './named-people.ts'
import type { Appointment } from './records/appointment.ts'
import type { Situation } from './situation.ts'
import { openAsksTo, type ThisPerson } from './this-person.ts'

/**
 * Whom a run knows by an entry of the register and is to forget with it, as people whose part is over. `due` holds all
 * entries that are to be forgotten, of the same `register`: who is in the run by another one besides waits for that.
 * Somebody of whom something is still asked waits too.
 */
export function holdersToForget(
  situation: Situation,
  entry: Appointment,
  { register, due }: { register: Appointment[]; due: Appointment[] },
): { people: ThisPerson[]; waiting: number } {
  const known = namedPeople(situation, register).filter(
    ({ appointments }) =>
      appointments.includes(entry) && appointments.every((appointment) => due.includes(appointment)),
  )
  const isAsked = (person: ThisPerson) =>
    situation.file.run.state === 'running' && openAsksTo(situation, person).length > 0
  return {
    people: known.filter((person) => !isAsked(person)).map((person) => ({ ...person, standing: 'over' })),
    waiting: known.filter(isAsked).length,
  }
}

/** The entry without who it was: role, unit and dates stay. The change is of the run that made it. */
export function forgetEntry(
  { file: { run }, now: at }: Situation,
  { title, language, reason, ...entry }: Appointment,
): Change {
  return {
    run,
    ledger: [
      {
        ...{ at, who: 'system', what: 'erased', step: entry.step },
        detail: { role: entry.role, unit: entry.unit },
      },
    ],
    corrected: [{ ...entry, name: ERASED, email: ERASED, erasedAt: at }],
  }
}
