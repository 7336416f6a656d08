import type { State } from './asl.ts'
import { CARRIED, jsonata } from './asl.ts'

/** The step functions, by verb, as they are named in the definition's substitutions. */
export type StepFunction =
  | 'ask'
  | 'lapse'
  | 'units'
  | 'begin'
  | 'tell'
  | 'appoint'
  | 'close'
  | 'tally'
  | 'count'
  | 'retire'
  | 'publish'
  | 'adopt'
  | 'until'
  | 'finish'
  | 'fail'
  | 'due'
  | 'starts'
  | 'chase'

/** Which flow a state belongs to: travels in every payload, so that a function knows whose step it does. */
export interface FlowName {
  scheme: string
  flow: string
}

/**
 * Lambda hiccups and throttles are tried again for some minutes with jitter, so that a fan-out stays under
 * the send rate of SES (facts 36, 37). Every step is safe to run twice.
 */
export const RETRY = [
  // An administrator stopped the run: nothing is tried again.
  { ErrorEquals: ['RunStopped'], MaxAttempts: 0 },
  // A letter that was found half-sent is looked at again when the provider's events have had their hour.
  { ErrorEquals: ['HalfSent'], IntervalSeconds: 3660, BackoffRate: 1, MaxAttempts: 3 },
  {
    ErrorEquals: ['States.TaskFailed'],
    IntervalSeconds: 2,
    BackoffRate: 2,
    MaxAttempts: 8,
    MaxDelaySeconds: 120,
    JitterStrategy: 'FULL',
  },
]

/** The placeholder that the stack replaces with the function's ARN. */
export const functionArn = (name: StepFunction): string => `\${${name}}`

/** A state that runs one step function and carries on with what it got. `payload` is added to the common one. */
export function task(
  flow: FlowName,
  fn: StepFunction,
  step: string,
  more: { payload?: Record<string, unknown>; state?: Record<string, unknown> } = {},
): State {
  return {
    Type: 'Task',
    Resource: 'arn:aws:states:::lambda:invoke',
    Arguments: {
      FunctionName: functionArn(fn),
      Payload: {
        scheme: flow.scheme,
        flow: flow.flow,
        step,
        run: jsonata('$states.input.run'),
        entered: jsonata('$states.context.State.EnteredTime'),
        ...more.payload,
      },
    },
    Retry: RETRY,
    Output: CARRIED,
    ...more.state,
  }
}
