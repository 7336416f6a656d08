import { ANSWERABLE } from './answerable.ts'
import type { Change, Entry } from './change.ts'
import type { Details } from './correct-details.ts'
import type { Appointment } from './records/appointment.ts'
import type { Ask } from './records/ask.ts'
import type { Person } from './records/person.ts'
import type { Situation } from './situation.ts'
import { appointmentsOf, openAsksTo } from './this-person.ts'

/**
 * What somebody corrected about themselves, in another run that they are a person of by their role: its next letters and
 * reminders go to the new address too. `entries` are theirs in the register. Undefined where the run says so already.
 */
export function correctElsewhere(
  situation: Situation,
  entries: Appointment[],
  { name, email, title, language }: Details,
): Change | undefined {
  const { people, run } = situation.file
  const details = { name, email, title, language }
  const known = people.filter(
    (person) => entries.some((entry) => isBy(situation, person, entry)) && differs(person, details),
  )
  const [first, ...rest] = known
  if (!first) return undefined
  const entry = (person: Person): Entry => ({
    at: situation.now,
    who: `person:${person.who} ${run.reference}`,
    what: 'corrected',
    detail: { address: person.email !== email },
  })
  const asks = known.flatMap((person) =>
    openAsksTo(situation, person).map(
      (ask): Ask => ({ ...ask, holder: { ...ask.holder, name, email, language } }),
    ),
  )
  return {
    run,
    people: known.map((person) => ({ ...person, ...details })),
    asks: asks.map((ask) => ({ ask, from: ANSWERABLE })),
    ledger: [entry(first), ...rest.map(entry)],
  }
}

/** Whether somebody takes part in a run by an entry, or was given it by that run. */
const isBy = (situation: Situation, { who, holds, erasedAt }: Person, entry: Appointment): boolean =>
  !erasedAt &&
  ((holds?.run === entry.run && holds.step === entry.step) ||
    (situation.file.run.id === entry.run &&
      appointmentsOf(situation, who).some(({ id }) => id === entry.step)))

const differs = (person: Person, details: Details): boolean =>
  (['name', 'email', 'title', 'language'] as const).some((one) => person[one] !== details[one])
