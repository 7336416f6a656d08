import type { Step } from '../../shared/scheme/step.ts'
import { asksOfScope } from '../../shared/scheme/walk.ts'
import type { State, States } from './asl.ts'
import type { FlowName } from './task.ts'
import { task } from './task.ts'

/** The states of one machine, Parallel branch or Map item processor while it is being compiled. */
export interface Scope {
  flow: FlowName
  states: States
  /** Its asks: an administrator can take a run back from any to any other. */
  asks: string[]
  /** The forEach whose child runs these are the states of. */
  name?: string
  /** Where an error that no retry cured goes; undefined inside a Parallel branch, whose error ends the Parallel. */
  failed?: string
}

/**
 * A scope of its own. Unless it is a branch, it gets the two states that record a failure in the run and end it:
 * a failed run is shown to the administrator and can be taken up again, never silently dead.
 */
export function scope(
  flow: FlowName,
  steps: Step[],
  options: { branch?: boolean; name?: string } = {},
): Scope {
  const states: States = {}
  const asks = asksOfScope(steps).map((step) => step.id)
  if (options.branch) return { flow, states, asks }
  const failed = options.name ? `${options.name}-failed` : 'failed'
  const end = `${failed}-end`
  states[failed] = task(flow, 'fail', failed, {
    payload: { error: '{% $states.input.error %}' },
    state: { Next: end },
  })
  states[end] = { Type: 'Fail', Error: 'StepFailed', Cause: 'See the ledger of the run.' }
  return { flow, states, asks, name: options.name, failed }
}

/** Adds a state under its name. Throws when the name is taken: the checker should have seen it. */
export function add(scope: Scope, name: string, state: State): string {
  if (scope.states[name]) throw new Error(`Two states are called ${name}`)
  scope.states[name] = state
  return name
}

/** The Catch of a state in this scope: the error's name goes on, its text stays in the log. */
export function catchAll(scope: Scope): { Catch?: unknown[] } {
  if (!scope.failed) return {}
  return {
    Catch: [
      {
        ErrorEquals: ['States.ALL'],
        Output: {
          run: '{% $states.input.run %}',
          outcomes: '{% $states.input.outcomes %}',
          error: '{% $states.errorOutput.Error %}',
        },
        Next: scope.failed,
      },
    ],
  }
}

/** `Next` or `End`, whichever the place in the list asks for. */
export const thenGo = (next: string | undefined): { Next: string } | { End: true } =>
  next ? { Next: next } : { End: true }
