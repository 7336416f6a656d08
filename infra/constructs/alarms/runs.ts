import type { Function as LambdaFunction } from 'aws-cdk-lib/aws-lambda'
import type { ILogGroup } from 'aws-cdk-lib/aws-logs'
import type { Construct } from 'constructs'
import type { Deployment } from '../../read-context.ts'
import { endedMetric, logMetric } from '../log-metrics.ts'
import { sum } from './periods.ts'
import type { Watch } from './watch.ts'

export interface WatchedRuns {
  /** What the flows of each scheme log to, by the scheme's id. */
  flowLogs: Map<string, ILogGroup>
  /** Those that record that a step failed, or an execution ended. */
  recorders: LambdaFunction[]
}

/** Runs that cannot go on by themselves. */
export const watchRuns = (
  scope: Construct,
  deployment: Deployment,
  { flowLogs, recorders }: WatchedRuns,
): Watch[] => [
  // Five minutes, so that somebody knows within 15 (standards SE-07). An alarm adds up three machines at the most, so
  // that those of a scheme are counted in its log.
  ...[...flowLogs].map(([scheme, log]) => ({
    id: `${scheme.replace(/(^|-)(\w)/g, (_, __, letter: string) => letter.toUpperCase())}Ended`,
    says: 'A run ended without an outcome: failed, timed out or aborted. Its run is failed in the console: try again there.',
    metric: sum(endedMetric(scope, deployment, { scheme, log }), 5),
    at: 1,
  })),
  {
    id: 'RunFailed',
    says: 'A step failed after all tries, or an execution ended. run.failed in the logs names run and step; cure that, then “Try again” on the page of the run in the console.',
    metric: sum(logMetric(scope, deployment, recorders, { code: 'run.failed' }), 5),
    at: 1,
  },
]
