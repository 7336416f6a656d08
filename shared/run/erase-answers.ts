import type { Answers } from '../form/answers.ts'
import type { Field } from '../scheme/field.ts'
import { fieldsOf } from '../scheme/form.ts'
import type { Naming } from '../scheme/steps/ask.ts'
import { ERASED, namings, type Words, withoutWords } from './erase-words.ts'
import type { Answer } from './records/answer.ts'
import type { Ask } from './records/ask.ts'
import type { Situation } from './situation.ts'
import type { ThisPerson } from './this-person.ts'

/**
 * The answers of the run that say something of the person, without it: what they answered themselves goes but for what
 * it decided, or, where they held a role and answered for their unit, but for what it says of themselves; what named them loses its fields, and their name and address go from every other text. Only the answers
 * that change.
 */
export function eraseAnswers(situation: Situation, person: ThisPerson, asks: Ask[], words: Words): Answer[] {
  const named = namings(situation, person)
  return situation.file.answers.flatMap((answer) => {
    const own = asks.some(({ reference }) => reference === answer.reference)
    const fields = named.filter((one) => one.answer === answer).map((one) => one.fields)
    const answers =
      own && !person.person.holds
        ? decided(situation, answer)
        : everywhere(
            fields.reduce(withoutNaming, own ? forTheUnit(situation, answer) : answer.answers),
            words,
          )
    return JSON.stringify(answers) === JSON.stringify(answer.answers) ? [] : [{ ...answer, answers }]
  })
}

/** What the answer came to, which the run goes by; nothing else of it. */
function decided({ scheme }: Situation, { form, answers }: Answer): Answers {
  const decides = scheme.forms.find(({ id }) => id === form.id)?.decides
  const value = decides === undefined ? undefined : answers[decides]
  return decides === undefined || value === undefined ? {} : { [decides]: value }
}

/** What whoever held a role answered for their unit: the figures and the choices of the scheme, and no way to reach them. */
function forTheUnit({ scheme }: Situation, { form, answers }: Answer): Answers {
  const found = scheme.forms.find(({ id }) => id === form.id)
  const gone = found
    ? fieldsOf(found)
        .filter(isPersonal)
        .map(({ id }) => id)
    : []
  return Object.fromEntries(Object.entries(answers).filter(([field]) => !gone.includes(field)))
}

const isPersonal = (field: Field): boolean =>
  ('personal' in field && field.personal === true) ||
  ('autocomplete' in field && field.autocomplete !== undefined && field.autocomplete !== 'off')

/** Names and addresses leave a dash, because letters may still show them; everything else leaves nothing. */
function withoutNaming(answers: Answers, { name, email, title, language, about = [] }: Naming): Answers {
  const gone = [title, language, ...about]
  const kept = Object.entries(answers).filter(([field]) => !gone.includes(field))
  const dashed = Object.fromEntries(
    kept.map(([field, value]) => [field, field === name || field === email ? ERASED : value]),
  )
  return dashed
}

const everywhere = (answers: Answers, words: Words): Answers =>
  Object.fromEntries(
    Object.entries(answers).map(([field, value]) => [
      field,
      typeof value === 'string' ? withoutWords(value, words) : value,
    ]),
  )
