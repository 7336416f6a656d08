import { LONGEST_CEILING_DAYS } from '../../shared/scheme/clock.ts'
import type { Choices } from './asl.ts'
import { CARRIED, jsonata, literal } from './asl.ts'
import type { Scope } from './scope.ts'
import { RETRY, task } from './task.ts'

/**
 * What becomes of a failure that no retry cured: it is recorded, and the execution waits there for an administrator,
 * who has the run go on at the state that failed, or stops it. Waiting costs nothing, the other branches and child runs
 * go on, and nothing that was done is done again. When even this has waited too long or was stopped, the execution
 * ends at this very state, so that RedriveExecution comes back to it.
 */
export function addFailing(scope: Scope): void {
  const { failed } = scope
  scope.states[failed] = {
    ...task(scope.flow, 'fail', failed, {
      payload: {
        error: jsonata('$states.input.error'),
        at: jsonata('$states.input.at'),
        token: jsonata('$states.context.Task.Token'),
        ...(scope.joined && { joining: jsonata('$states.input.joining') }),
      },
    }),
    Resource: 'arn:aws:states:::lambda:invoke.waitForTaskToken',
    TimeoutSeconds: LONGEST_CEILING_DAYS * 24 * 60 * 60,
    Retry: RETRY,
    Output: jsonata(
      `{ 'run': $states.input.run, 'outcomes': $states.input.outcomes, 'resumeAt': $states.result.outcome }`,
    ),
    Next: againOf(scope),
  }
}

/**
 * The state from which a run goes on where it failed. Called when the scope has all its states; returns the name of
 * the state. `first` is where an execution begins that is not told where: the machine's own start. Anywhere else, and
 * for a place that the flow does not have, there is nothing to go on with. `joined` are the states through which an
 * execution gets that has a unit join a round.
 */
export function addAgain(scope: Scope, first?: string, joined: Choices = []): string {
  const name = againOf(scope)
  const end = `${scope.failed}-end`
  const places = Object.entries(scope.states)
    .filter(([place, { Type, Catch }]) => Type === 'Task' && Array.isArray(Catch) && place !== scope.failed)
    .map(([place]) => ({
      Condition: jsonata(`$states.input.resumeAt = ${literal(place)}`),
      Output: CARRIED,
      Next: place,
    }))
  const nowhere = { Condition: jsonata('$exists($states.input.resumeAt)'), Next: end }
  scope.states[name] = {
    Type: 'Choice',
    Choices: [...places, ...joined, ...(first ? [nowhere] : [])],
    Default: first ?? end,
  }
  scope.states[end] = {
    Type: 'Fail',
    Error: 'NoSuchState',
    Cause: 'The flow has no state of that name to go on from.',
  }
  return name
}

const againOf = ({ failed }: Scope): string => failed.replace(/failed$/, 'again')
