import type { WaitStep } from '../../shared/scheme/steps/wait.ts'
import { CARRIED, jsonata } from './asl.ts'
import type { Scope } from './scope.ts'
import { add, catchAll, thenGo } from './scope.ts'
import { task } from './task.ts'

/** Works out the instant, which the run does not carry, and waits for it. One that has passed is no wait. */
export function compileWait(step: WaitStep, scope: Scope, next: string | undefined): string {
  const wait = add(scope, `${step.id}-wait`, {
    Type: 'Wait',
    Timestamp: jsonata('$states.input.until'),
    Output: CARRIED,
    ...thenGo(next),
  })
  return add(scope, step.id, {
    ...task(scope.flow, 'until', step.id),
    Output: {
      run: jsonata('$states.input.run'),
      outcomes: jsonata('$states.input.outcomes'),
      until: jsonata('$states.result.Payload.until'),
    },
    ...catchAll(scope),
    Next: wait,
  })
}
