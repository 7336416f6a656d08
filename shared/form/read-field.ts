import type { Field } from '../scheme/field.ts'
import type { Body, FormContext } from './answers.ts'
import type { Reading, Wrong } from './fields/field-type.ts'
import { typeOf } from './fields/field-types.ts'

type Answer = string | string[]

/** The answer that a posted body gives to a field, nothing for a skipped optional one, or what is wrong with it. */
export function readField(field: Field, body: Body, context: FormContext): Reading<Answer> {
  const reading = typeOf(field).read(field, body, context)
  if ('wrong' in reading) return reading
  const wrong = checkField(field, 'answer' in reading ? reading.answer : undefined, context)
  return wrong ? { wrong } : reading
}

/** What is wrong today with the stored answer to a field that is asked; undefined when nothing is. */
export function checkField(
  field: Field,
  answer: Answer | undefined,
  context: FormContext,
): Wrong | undefined {
  if (answer === undefined || answer === '')
    return 'optional' in field && field.optional ? undefined : typeOf(field).missing(field, context)
  const kept = Array.isArray(answer) === (field.type === 'checkboxes')
  return kept ? typeOf(field).check(field, answer, context) : typeOf(field).missing(field, context)
}
