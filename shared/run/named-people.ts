import { asksOf } from '../scheme/walk.ts'
import { ERASED, namings, wordsAbout } from './erase-words.ts'
import type { Appointment } from './records/appointment.ts'
import type { Run } from './records/run.ts'
import type { Situation } from './situation.ts'
import { type Named, type ThisPerson, thisPerson, whoIs } from './this-person.ts'

/**
 * Everybody a run knows by name and has not forgotten: those it has as its people, those who were before them and were
 * asked something, and those whom an answer named and another replaced before they were. `register` holds the scheme's
 * entries. Who holds an office is no person of a run.
 */
export function namedPeople(situation: Situation, register: Appointment[]): ThisPerson[] {
  const known = allNamed(situation)
    .flatMap((named) => thisPerson(situation, named, register) ?? [])
    .filter(({ standing }) => standing !== 'erased')
  return [...known, ...onlyInAnswers(situation, known)]
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

/**
 * Whoever is called by a name or an address of somebody who is known is that somebody, spelt in another way; and what
 * people answer about themselves is theirs.
 */
function onlyInAnswers(situation: Situation, known: ThisPerson[]): ThisPerson[] {
  const { run, asks, answers } = situation.file
  const theirs = new Set(asks.filter(({ holder }) => whoIs(holder)).map(({ reference }) => reference))
  const others = answers.filter(({ reference }) => !theirs.has(reference))
  const words = new Set(
    known.flatMap((person) => wordsAbout(situation, person, [])).map((word) => word.toLowerCase()),
  )
  const isKnown = (word: string) => word === '' || word === ERASED || words.has(word.toLowerCase())
  return [...new Set(namesOf(situation))].flatMap((who) =>
    others.flatMap(({ at: since }): ThisPerson[] => {
      const person = { run: run.id, who, since, name: '', email: '' }
      const [naming] = namings(situation, { who, since, person, appointments: [], standing: 'over' })
      if (!naming || isKnown(naming.name) || isKnown(naming.email)) return []
      const { name, email } = naming
      return [{ who, since, person: { ...person, name, email }, appointments: [], standing: 'over' }]
    }),
  )
}

/** What the flow calls the people that answers name. */
const namesOf = ({ flow }: Situation): string[] =>
  asksOf(flow).flatMap(({ names }) => Object.keys(names ?? {}))
