import type { Details } from './correct-details.ts'
import type { ThisPerson } from './this-person.ts'

/** What somebody is called today: as the register says, where they are in it; a run that has ended keeps what it knew. */
export function detailsNow({ person, appointments }: ThisPerson): Details {
  const { name, email, title, language } = appointments.at(-1) ?? person
  return { name, email, title, language }
}
