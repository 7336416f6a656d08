import { dueDate } from '../calendar/due-date.ts'
import type { AskStep } from '../scheme/steps/ask.ts'
import type { ForEachStep } from '../scheme/steps/branch.ts'
import { askedBefore } from './asked-before.ts'
import { holding } from './holding.ts'
import { inPostSince } from './in-post-since.ts'
import { membersOf, type Roll } from './members.ts'
import type { Run } from './records/run.ts'
import { type Situation, stored, unitOf } from './situation.ts'

/** Somebody who joins a round: the unit, and the child run. */
export interface Joining {
  unit: string
  child: string
}

/**
 * Who came to hold the role of a round after it was begun and has not been asked, while its first ask is not yet due.
 * `children` are the child runs of the round; one that asked nobody at all is not joined. The child run's id is made of
 * today: a second look at the register on the same day joins nobody twice, and whose child run could not be begun joins
 * on the next.
 */
export function joining(
  { file, ...rest }: Situation,
  step: ForEachStep,
  roll: Omit<Roll, 'own'>,
  children: Run[],
): Joining[] {
  const { run } = file
  const { register, today } = roll
  if (run.state !== 'running' || children.length === 0 || isOver({ file, ...rest }, step, today)) return []
  const members = membersOf(step, { ...roll, own: unitOf(run) })
  return holding(register, step.holding ?? '', today)
    .filter(({ unit }) => members.includes(unit))
    .map((entry) => ({ unit: entry.unit, since: inPostSince(register, entry) }))
    .filter(({ unit, since }) => !askedBefore(children, unit, since))
    .map(({ unit }) => ({ unit, child: `${run.id}-${today.replaceAll('-', '')}-${unit}` }))
}

/** The checker sees to it that such a round begins with an ask, due by a date that the run's own answers give. */
function isOver(situation: Situation, { steps }: ForEachStep, today: string): boolean {
  const { within } = (steps[0] as AskStep).clock
  return dueDate(within, { sent: today, resolve: (reference) => stored(situation, reference) }) < today
}
