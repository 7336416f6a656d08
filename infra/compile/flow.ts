import type { Flow } from '../../shared/scheme/flow.ts'
import type { Scheme } from '../../shared/scheme/scheme.ts'
import { joinableRounds } from '../../shared/scheme/walk.ts'
import type { Machine } from './asl.ts'
import { addAgain } from './failing.ts'
import { waysToJoin } from './join.ts'
import { compileList } from './list.ts'
import { scope } from './scope.ts'

/**
 * Compiles a flow to a state machine definition (ASL, JSONata), as a plain object.
 * `${ask}` and the like stand for the ARNs of the step functions; the stack substitutes them.
 * The scheme has passed the checker: references and jumps are good.
 */
export function compileFlow(scheme: Scheme, flow: Flow): Machine {
  const whole = scope({ scheme: scheme.id, flow: flow.id }, flow.steps, {
    joined: joinableRounds(flow).length > 0,
  })
  const first = compileList(flow.steps, whole, undefined)
  if (!first) throw new Error(`The flow ${flow.id} has no steps`)
  return {
    Comment: `${scheme.name.en}: ${flow.name.en}`,
    QueryLanguage: 'JSONata',
    StartAt: addAgain(whole, first, waysToJoin(flow.steps)),
    States: whole.states,
  }
}
