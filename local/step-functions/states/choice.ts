import type { State } from '../definition/types.ts'
import type { Frame } from '../engine/frame.ts'
import { leaveState } from '../engine/leave-state.ts'
import { scopeFor } from '../engine/scope.ts'
import type { Commit, World } from '../engine/world.ts'
import { evaluateAs } from '../jsonata/evaluate.ts'
import { StateFailure } from '../state-failure.ts'

/**
 * Choice follows the first rule whose Condition is true, with that rule's Output and Assign; else Default with
 * its own.
 * @throws StateFailure States.NoChoiceMatched when neither is there.
 */
export async function runChoice(world: World, frame: Frame, state: State): Promise<Commit> {
  const scope = scopeFor(world, frame)
  const exit = { result: frame.input, scope }
  for (const [i, rule] of (state.Choices ?? []).entries()) {
    const prefix = `Choices[${i}]/`
    if (await evaluateAs('boolean', rule.Condition, `${prefix}Condition`, scope))
      return leaveState(world, frame, { ...exit, holder: rule, prefix, next: rule.Next })
  }
  if (state.Default !== undefined)
    return leaveState(world, frame, { ...exit, holder: state, next: state.Default })
  throw new StateFailure({
    error: 'States.NoChoiceMatched',
    cause: `An error occurred while executing the state '${frame.state}' (entered at the event id #${frame.entered.event}). Failed to transition out of the state. The state does not point to a next state.`,
  })
}
