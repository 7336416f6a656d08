import type { Run } from '../run/records/run.ts'

/** What the name of a run's execution is made of. */
export type ExecutionOf = Pick<Run, 'id' | 'scheme' | 'flow' | 'executions'>

/** Step Functions, as far as the service tells it things. */
export interface Workflow {
  /** Starts the execution of a run. Safe to call twice with the same run. */
  start(run: ExecutionOf & Pick<Run, 'outcomes'>, resumeAt?: string): Promise<void>
  /**
   * Has a unit join a round of a run that is under way: an execution of its own, named after the child run, or the next
   * one of such a child run (`executions`). Safe to call twice.
   */
  join(
    run: ExecutionOf,
    joining: { round: string; unit: string; child: string; executions?: number },
  ): Promise<void>
  /** Ends the execution of a run, with its child runs. Nothing when there is none any more. */
  stop(run: ExecutionOf): Promise<void>
  /** Ends a waiting task as stopped. False when it no longer waits. */
  end(taskToken: string): Promise<boolean>
  /** Has the ended execution of a run go on where it ended, where that can be done. */
  redrive(run: ExecutionOf): Promise<'redriven' | 'running' | 'gone'>
  /** Whether the execution of a run is under way. */
  underWay(run: ExecutionOf): Promise<boolean>
  /** The state that the execution of a run entered last; empty when it entered none, or nobody knows any more. */
  lastState(run: ExecutionOf): Promise<string>
  /**
   * Tells a waiting task its outcome, and until when (an instant) it can still be changed. False when the task no
   * longer waits: the answer stands all the same.
   */
  tell(taskToken: string, outcome: string, until?: string): Promise<boolean>
}
