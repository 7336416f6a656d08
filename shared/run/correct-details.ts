import { ANSWERABLE } from './answerable.ts'
import type { Change } from './change.ts'
import type { Ask } from './records/ask.ts'
import type { Person } from './records/person.ts'
import type { Situation } from './situation.ts'
import { openAsksTo, type ThisPerson } from './this-person.ts'

/** What a person can correct about themselves. */
export type Details = Pick<Person, 'name' | 'email' | 'title' | 'language'>

/**
 * The person corrects their details (standards DP-11): the run, the open questions and the register know them by these
 * from now on, and the next letter goes to the new address. It is the same person, so their links stay good.
 * Undefined for somebody of whom nothing is kept to correct.
 */
export function correctDetails(
  situation: Situation,
  { who, since, person, appointments, standing }: ThisPerson,
  details: Details,
): Change | undefined {
  if (standing === 'erased' || standing === 'over') return undefined
  const { name, email, title, language } = details
  const { run } = situation.file
  const asks = openAsksTo(situation, { who, since }).map(
    (ask): Ask => ({ ...ask, holder: { ...ask.holder, name, email, language } }),
  )
  return {
    run,
    ledger: [
      {
        at: situation.now,
        who: `person:${who} ${asks[0]?.reference ?? run.reference}`,
        what: 'corrected',
        detail: { address: email !== person.email },
      },
    ],
    people: [{ ...person, ...details }],
    asks: asks.map((ask) => ({ ask, from: ANSWERABLE })),
    corrected: appointments.map((entry) => ({ ...entry, name, email, title, language })),
  }
}
