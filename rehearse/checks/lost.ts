import { ERASED } from '../../shared/run/erase-words.ts'
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
  return of
    .filter(({ sk }) => sk.startsWith('0#ANSWER#'))
    .some((item) => holds(item.answers, typed, isForgotten(item, items)))
}

/** Whether the run has let go of somebody whom the scheme keeps no longer: what is personal in its answers may be gone. */
const isForgotten = ({ run }: Item, items: Item[]): boolean =>
  items.some(({ pk, what, who }) => pk === `LEDGER#${run}` && what === 'erased' && who === 'system')

const isTo = (passedTo: unknown, email: unknown): boolean =>
  (passedTo as { email?: unknown })?.email === email

/** Dates are typed in three inputs and kept as one; of a confirmation its words are kept. */
const isKeptAsTyped = (input: string): boolean => !/-(day|month|year)$|^confirm$/.test(input)
const inOrder = (value: unknown): string => [value].flat().sort().join()

function holds(answers: unknown, typed: Answered['typed'], forgotten: boolean): boolean {
  const kept = answers as Record<string, unknown>
  const inputs = Object.entries(typed).filter(([input]) => isKeptAsTyped(input))
  const same = inputs.filter(([input, value]) => inOrder(value) === inOrder(kept[input]))
  const gone = ([input]: [string, unknown]) =>
    kept[input] === undefined || String(kept[input]).includes(ERASED)
  return forgotten
    ? same.length > 0 && inputs.every((one) => same.includes(one) || gone(one))
    : same.length === inputs.length
}
