import type { Body, FormContext } from '../answers.ts'
import { ONE_ANSWER } from '../messages.ts'
import { say } from '../say.ts'
import type { Wrong } from './field-type.ts'

/** What was typed into an input, or why that is no single value. An input that was not sent is empty. */
export function typedOnce(body: Body, input: string, context: FormContext): string | Wrong {
  const values = typedList(body, input)
  if (values && values.length < 2) return values[0] ?? ''
  return { text: say(ONE_ANSWER, context), input }
}

/** All values sent for an input; undefined when they are not text at all, as only a program would send. */
export function typedList(body: Body, input: string): string[] | undefined {
  // Own properties only: an input called `constructor` or `__proto__` reads nothing that nobody sent.
  const values: unknown[] = Object.hasOwn(body, input) ? [body[input]].flat() : []
  return values.every((value) => typeof value === 'string') ? values : undefined
}
