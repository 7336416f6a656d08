import type { MeterLine } from '../contracts.ts'
import type { Meter } from './meter.ts'

/** One execution of a state machine, as the meter needs it. */
export interface Transitions {
  executionArn: string
  stateMachineArn: string
  /** The execution whose Map Run began this one. */
  parentExecutionArn?: string
  transitions: number
}

/** What was used since the meter was last reset: the lines of an AWS bill. */
export interface Reading {
  /** ISO 8601 in UTC, by the moved clock. */
  since: string
  totals: Record<'stateTransitions' | 'executions' | keyof typeof totals, number> & {
    lambdaGbSeconds: number
  }
  executions: Transitions[]
  /** The same counts by function, table, schedule, and for letters by their tag `run`. */
  by: { line: MeterLine; of: string; amount: number }[]
}

const totals = {
  apiRequests: 'api.requests',
  lambdaInvocations: 'lambda.invocations',
  lambdaBilledMs: 'lambda.billedMs',
  dynamodbReadUnits: 'dynamodb.readUnits',
  dynamodbWriteUnits: 'dynamodb.writeUnits',
  letters: 'ses.letters',
  recipients: 'ses.recipients',
  schedulesFired: 'schedules.fired',
  events: 'events.published',
} satisfies Record<string, MeterLine>

const mbMsInGbSecond = 1024 * 1000

/** Reads the meter. `executions` have made `transitions` in all; those from before a reset are taken off. */
export function readMeter(meter: Meter, executions: Transitions[]): Reading {
  const by = meter.rows()
  const sum = (wanted: MeterLine) =>
    by.reduce((total, { line, amount }) => (line === wanted ? total + amount : total), 0)
  const before = meter.before()
  const made = executions
    .map((one) => ({ ...one, transitions: one.transitions - (before.get(one.executionArn) ?? 0) }))
    .filter(({ executionArn, transitions }) => transitions > 0 || !before.has(executionArn))
  return {
    since: new Date(meter.since()).toISOString(),
    totals: {
      stateTransitions: made.reduce((total, { transitions }) => total + transitions, 0),
      executions: made.length,
      ...(Object.fromEntries(Object.entries(totals).map(([name, line]) => [name, sum(line)])) as Record<
        keyof typeof totals,
        number
      >),
      lambdaGbSeconds: sum('lambda.billedMbMs') / mbMsInGbSecond,
    },
    executions: made,
    by,
  }
}
