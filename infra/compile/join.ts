import type { Step } from '../../shared/scheme/step.ts'
import type { ForEachStep, TogetherStep } from '../../shared/scheme/steps/branch.ts'
import { joinableIn } from '../../shared/scheme/walk.ts'
import { CARRIED, type Choices, jsonata, literal } from './asl.ts'
import { mapOf } from './for-each.ts'
import type { Scope } from './scope.ts'
import { add } from './scope.ts'

/**
 * How a unit joins a round that is under way. A Distributed Map takes no item once it has begun, so whoever comes later
 * has an execution of their own. It passes through the machine to the round's own Map, which it goes through with that
 * one unit, and ends: the child run is one of the round in every record, and no state is there twice. Its input names
 * the round (`joins`) and the child run (`children`); that of a run has neither.
 */
const JOINS_ONE = '$states.input.joins != null'

/** From the machine's first state to the Parallel that the round stands in. */
export const waysToJoin = (steps: Step[]): Choices =>
  steps.flatMap((step) =>
    step.verb === 'together'
      ? roundsIn(step).map((round) => ({ Condition: joins(round), Next: step.id }))
      : [],
  )

export const isJoinable = (step: TogetherStep): boolean => roundsIn(step).length > 0

/** What each branch is given besides: both null and empty where the run itself comes by. */
export const JOINING = {
  joins: jsonata('$exists($states.input.joins) ? $states.input.joins : null'),
  children: jsonata('$exists($states.input.children) ? [$states.input.children] : []'),
}

/** What the Parallel carries on besides; nothing where the run itself comes by. */
export const JOINS = "'joins': $states.input.joins"

/** The first state of a branch: to the Map for whoever joins, or to the end, where the branch holds another round. */
export function addJoining(scope: Scope, steps: Step[], first: string): string {
  const branch = scope.failed.replace(/-failed$/, '')
  const end = `${branch}-joined`
  const round = joinableIn(steps)
  add(scope, end, { Type: 'Succeed' })
  return add(scope, `${branch}-joins`, {
    Type: 'Choice',
    Choices: [
      ...(round ? [{ Condition: joins(round), Next: mapOf(round) }] : []),
      { Condition: jsonata(JOINS_ONE), Next: end },
    ],
    Default: first,
  })
}

/** After the Parallel: whoever joined is at the end, and the run itself goes on. */
export function addJoined(scope: Scope, { id }: TogetherStep, next: string | undefined): string {
  const end = `${id}-joined`
  add(scope, end, { Type: 'Succeed', Output: CARRIED })
  return add(scope, `${id}-joins`, {
    Type: 'Choice',
    Choices: [{ Condition: jsonata(JOINS_ONE), Next: end }],
    Default: next ?? end,
    Output: CARRIED,
  })
}

const joins = ({ id }: ForEachStep): string => jsonata(`$states.input.joins = ${literal(id)}`)
const roundsIn = ({ branches }: TogetherStep): ForEachStep[] =>
  branches.map(joinableIn).filter((round) => round !== undefined)
