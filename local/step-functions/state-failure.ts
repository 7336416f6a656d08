import { AccessDenied } from '../contracts.ts'

/** How an error looks inside a state machine: to Retry, to Catch, and in the history. */
export interface Failure {
  error?: string
  cause?: string
  /** Further names under which ErrorEquals finds it (a missed heartbeat is also States.HeartbeatTimeout). */
  alsoKnownAs?: string
}

/** Runs a check of permissions. What it refuses fails the state (Amazon States Language, States.Permissions). */
export function asPermissions(check: () => void): void {
  try {
    check()
  } catch (error) {
    if (error instanceof AccessDenied)
      throw new StateFailure({ error: 'States.Permissions', cause: error.message })
    throw error
  }
}

/**
 * A state that failed while it was being evaluated.
 * Not for tasks that answered with an error: those arrive as plain `Failure` data.
 */
export class StateFailure extends Error {
  override name = 'StateFailure'
  readonly failure: Failure
  /** Present when an expression is to blame: the history then gets an EvaluationFailed event. */
  readonly evaluation?: { location?: string; followsEntry?: boolean }

  constructor(failure: Failure, evaluation?: StateFailure['evaluation']) {
    super(failure.cause ?? failure.error)
    this.failure = failure
    this.evaluation = evaluation
  }
}
