import type { Item } from '../cloud/table.ts'
import type { Answered } from '../story.ts'
import type { Check } from './check.ts'

/** Every answer that somebody sent is in the table, as it was typed; who accepted is in the register. */
export const lost: Check = ({ rehearsal, story, evidence: { items, register } }) => [
  ...story.answered
    .filter((one) => !isKept(one, items))
    .map(
      ({ who, at, reference }) => `What ${who} sent at ${at} (${reference || 'in the console'}) is not there`,
    ),
  ...rehearsal.inPost
    .filter((name) => !register.includes(name))
    .map((name) => `${name} accepted, and is not in the register`),
]

function isKept({ reference, typed }: Answered, items: Item[]): boolean {
  const of = items.filter((item) => !reference || item.reference === reference)
  if (typed.answer === 'pass')
    return of.some(({ state, passedTo }) => state === 'passed-on' && isTo(passedTo, typed.pass_email))
  return of.some(({ sk, answers }) => sk.startsWith('0#ANSWER#') && holds(answers, typed))
}

const isTo = (passedTo: unknown, email: unknown): boolean =>
  (passedTo as { email?: unknown })?.email === email

/** Dates are typed in three inputs and kept as one; of a confirmation its words are kept. */
const isKeptAsTyped = (input: string): boolean => !/-(day|month|year)$|^confirm$/.test(input)
const inOrder = (value: unknown): string => [value].flat().sort().join()

function holds(answers: unknown, typed: Answered['typed']): boolean {
  const kept = answers as Record<string, unknown>
  return Object.entries(typed)
    .filter(([input]) => isKeptAsTyped(input))
    .every(([input, value]) => inOrder(value) === inOrder(kept[input]))
}
