import type { Appointment, Run } from './records.ts'
import type { Situation } from './situation.ts'
import { type Named, type ThisPerson, thisPerson, whoIs } from './this-person.ts'

/**
 * Everybody a run knows by name and has not forgotten: those it has as its people, and those who were before them and
 * were asked something. `register` holds the scheme's entries. Who holds an office is no person of a run.
 */
export function namedPeople(situation: Situation, register: Appointment[]): ThisPerson[] {
  return allNamed(situation)
    .flatMap((named) => thisPerson(situation, named, register) ?? [])
    .filter(({ standing }) => standing !== 'erased')
}

/** True for a run that knows anybody by name, as its record says it. */
export const namesPeople = (situation: Situation): Run['names'] =>
  namedPeople(situation, []).length > 0 ? true : undefined

function allNamed({ file }: Situation): Named[] {
  const named = [
    ...file.people.map(({ who, since }) => ({ who, since })),
    ...file.asks.flatMap(({ holder }) => {
      const who = whoIs(holder)
      return who === undefined ? [] : [{ who, since: holder.since }]
    }),
  ]
  return [...new Map(named.map((one) => [`${one.who} ${one.since ?? ''}`, one])).values()]
}
