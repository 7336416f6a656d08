import { NO_QUORUM } from '../../shared/scheme/outcomes.ts'
import type { TallyStep } from '../../shared/scheme/steps/decide.ts'
import { jsonata, withOutcome } from './asl.ts'
import type { Scope } from './scope.ts'
import { add, catchAll, thenGo } from './scope.ts'
import { task } from './task.ts'

/** The asks that are counted close by their own clocks; the ceiling only makes sure that no task waits for ever. */
const CEILING_SECONDS = 330 * 24 * 60 * 60

/** Waits with a token until the answers of the child runs have decided, which the last of them tells. */
export function compileTally(step: TallyStep, scope: Scope, next: string | undefined): string {
  const { Catch = [] } = catchAll(scope)
  const lapse = add(scope, `${step.id}-lapse`, {
    Type: 'Pass',
    Output: withOutcome(step.id, `'${NO_QUORUM}'`),
    ...thenGo(next),
  })
  return add(scope, step.id, {
    ...task(scope.flow, 'tally', step.id, { payload: { token: jsonata('$states.context.Task.Token') } }),
    Resource: 'arn:aws:states:::lambda:invoke.waitForTaskToken',
    TimeoutSeconds: CEILING_SECONDS,
    Output: withOutcome(step.id, '$states.result.outcome'),
    Catch: [{ ErrorEquals: ['States.Timeout'], Output: jsonata('$states.input'), Next: lapse }, ...Catch],
    ...thenGo(next),
  })
}
