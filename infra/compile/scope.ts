import type { Step } from '../../shared/scheme/step.ts'
import { asksOfScope } from '../../shared/scheme/walk.ts'
import type { State, States } from './asl.ts'
import { JOINING_CHILD } from './asl.ts'
import { addFailing } from './failing.ts'
import type { FlowName } from './task.ts'

/** The states of one machine, Parallel branch or Map item processor while it is being compiled. */
export interface Scope {
  flow: FlowName
  states: States
  /** Its asks: an administrator can take a run back from any to any other. */
  asks: string[]
  /** The forEach whose child runs these are the states of. */
  name?: string
  /** True where an execution that has a unit join a round comes by: what fails in it is no failure of the run. */
  joined?: boolean
  /** Where an error that no retry cured goes. */
  failed: string
}

/**
 * A scope of its own, with the state that records a failure and waits for an administrator. `name` is that of a
 * forEach, `branch` that of a branch of a Parallel.
 */
export function scope(
  flow: FlowName,
  steps: Step[],
  options: { branch?: string; name?: string; joined?: boolean } = {},
): Scope {
  const asks = asksOfScope(steps).map((step) => step.id)
  const place = options.branch ?? options.name
  const made: Scope = {
    flow,
    states: {},
    asks,
    name: options.name,
    joined: options.joined,
    failed: place ? `${place}-failed` : 'failed',
  }
  addFailing(made)
  return made
}

/** Adds a state under its name. Throws when the name is taken: the checker should have seen it. */
export function add(scope: Scope, name: string, state: State): string {
  if (scope.states[name]) throw new Error(`Two states are called ${name}`)
  scope.states[name] = state
  return name
}

/** The Catch of a state in this scope: the names of the error and of the state go on, the text stays in the log. */
export function catchAll(scope: Scope): { Catch: unknown[] } {
  return {
    Catch: [
      {
        ErrorEquals: ['States.ALL'],
        Output: {
          run: '{% $states.input.run %}',
          outcomes: '{% $states.input.outcomes %}',
          error: '{% $states.errorOutput.Error %}',
          at: '{% $states.context.State.Name %}',
          ...(scope.joined && { joining: JOINING_CHILD }),
        },
        Next: scope.failed,
      },
    ],
  }
}

/** `Next` or `End`, whichever the place in the list asks for. */
export const thenGo = (next: string | undefined): { Next: string } | { End: true } =>
  next ? { Next: next } : { End: true }
