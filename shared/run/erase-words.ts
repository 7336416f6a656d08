import { answersAs, asksOf } from '../scheme/walk.ts'
import type { Answer } from './records/answer.ts'
import type { LetterRecord } from './records/letter.ts'
import type { Situation } from './situation.ts'
import { asksTo, isTheirs, type ThisPerson } from './this-person.ts'

/** Stands where a person's name or address was. */
export const ERASED = '—'

/** The names and addresses by which a person stands in a run, the longest first. */
export type Words = string[]

/** Shorter words stand in other words too. */
const SHORTEST = 3

/** Every name and address the run has ever had for the person: as they were named, asked, written to, corrected. */
export function wordsAbout(situation: Situation, named: ThisPerson, letters: LetterRecord[]): Words {
  const { person } = named
  const asks = asksTo(situation, named)
  const known = [
    person,
    ...asks.map(({ holder }) => holder),
    ...letters.map(({ recipient }) => recipient).filter((recipient) => isTheirs(recipient, named)),
    ...namings(situation, named).map(({ name, email }) => ({ name, email })),
  ]
  const signed = asks.map(({ settled }) => settled?.by.name ?? '')
  const words = [...known.flatMap(({ name, email }) => [name, email]), ...signed]
  return [...new Set(words)].filter((word) => word.length >= SHORTEST).sort((a, b) => b.length - a.length)
}

/**
 * The answers that named the person, with the fields that did. Several versions of one answer can carry the same
 * naming on; another person in the same fields has another address.
 */
export function namings(situation: Situation, { who, since, person }: ThisPerson) {
  return asksOf(situation.flow).flatMap((step) => {
    const fields = step.names?.[who]
    if (!fields) return []
    return situation.file.answers
      .filter((answer) => answer.name === answersAs(step))
      .map((answer) => ({
        answer,
        fields,
        name: textOf(answer, fields.name),
        email: textOf(answer, fields.email),
      }))
      .filter(({ answer, email }) => answer.at === since || (email !== '' && email === person.email))
  })
}

function textOf({ answers }: Answer, field: string): string {
  const value = answers[field]
  return typeof value === 'string' ? value : ''
}

/** The text with every name and address replaced, in whatever case it was written. */
export function withoutWords<Value extends string | undefined>(text: Value, words: Words): Value {
  if (text === undefined) return text
  return words.reduce<string>((left, word) => left.replace(literally(word), ERASED), text) as Value
}

const literally = (word: string): RegExp => new RegExp(word.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&'), 'giu')
