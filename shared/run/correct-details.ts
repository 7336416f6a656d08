import type { Answers } from '../form/answers.ts'
import { ANSWERABLE } from './answerable.ts'
import type { Change } from './change.ts'
import { correctAnswer, correctableBy } from './correctable.ts'
import type { Ask } from './records/ask.ts'
import type { Person } from './records/person.ts'
import type { Situation } from './situation.ts'
import { openAsksTo, type ThisPerson } from './this-person.ts'

/** What a person can correct about themselves. */
export type Details = Pick<Person, 'name' | 'email' | 'title' | 'language'>

/**
 * The person corrects their details (standards DP-11): the run, the open questions and the register know them by these
 * from now on, and the next letter goes to the new address. It is the same person, so their links stay good.
 * Answers that they may change there (`others`, by field) go with it; the ledger says which fields, and no value.
 * Undefined for somebody of whom nothing is kept to correct.
 */
export function correctDetails(
  situation: Situation,
  { who, since, person, appointments, standing }: ThisPerson,
  details: Details,
  others?: Answers,
): Change | undefined {
  if (standing === 'erased' || standing === 'over') return undefined
  const { name, email, title, language } = details
  const { run } = situation.file
  const correctable = correctableBy(situation, { who, since })
  const corrected = correctable && others && correctAnswer(correctable, others, situation.now)
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
        ...(corrected && { step: correctable.ask.step }),
        detail: {
          address: email !== person.email,
          ...(corrected && { fields: corrected.changed.join(' '), answers: corrected.answer.version }),
        },
      },
    ],
    people: [{ ...person, ...details }],
    asks: asks.map((ask) => ({ ask, from: ANSWERABLE })),
    answer: corrected?.answer,
    corrected: appointments.map((entry) => ({ ...entry, name, email, title, language })),
  }
}
