import type { Database } from './open.ts'

export interface TransitionCount {
  executionArn: string
  stateMachineArn: string
  /** The execution whose Map Run began this one. */
  parentExecutionArn?: string
  /** States entered plus retries: what AWS bills (aws.amazon.com/step-functions/pricing). */
  transitions: number
}

export function countTransitions(db: Database): TransitionCount[] {
  const rows = db.all<{ arn: string; machine: string; transitions: number; parent: string | null }>(
    `SELECT e.arn, e.machine, e.transitions, p.arn AS parent FROM executions e
     LEFT JOIN map_runs r ON r.id = e.map_run LEFT JOIN executions p ON p.id = r.execution ORDER BY e.id`,
  )
  return rows.map(({ arn, machine, transitions, parent }) => ({
    executionArn: arn,
    stateMachineArn: machine,
    transitions,
    ...(parent !== null && { parentExecutionArn: parent }),
  }))
}
