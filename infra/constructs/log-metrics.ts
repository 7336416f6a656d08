import { Metric } from 'aws-cdk-lib/aws-cloudwatch'
import type { Function as LambdaFunction } from 'aws-cdk-lib/aws-lambda'
import { FilterPattern, type ILogGroup, MetricFilter } from 'aws-cdk-lib/aws-logs'
import type { Construct } from 'constructs'
import type { Deployment } from '../read-context.ts'

/**
 * A metric made of the lines with one code in the logs of these functions: how many there are, or the number in one of
 * their fields. The catalogue of codes is in functions/log.ts; counting lines costs the functions nothing.
 */
export function logMetric(
  scope: Construct,
  { prefix }: Deployment,
  functions: LambdaFunction[],
  { code, field }: { code: string; field?: string },
): Metric {
  const metricNamespace = `${prefix}logs`
  for (const fn of functions)
    new MetricFilter(scope, `${fn.node.id}-${code}`, {
      logGroup: fn.logGroup,
      filterPattern: FilterPattern.stringValue('$.code', '=', code),
      metricNamespace,
      metricName: code,
      metricValue: field ? `$.${field}` : '1',
    })
  return new Metric({ namespace: metricNamespace, metricName: code })
}

/** How an execution ends without an outcome, as its log says it (Step Functions developer guide, "Event types"). */
const ENDED = ['ExecutionFailed', 'ExecutionTimedOut', 'ExecutionAborted']

/** A metric of the executions of one scheme that ended without an outcome, made of the log that its flows share. */
export function endedMetric(
  scope: Construct,
  { prefix }: Deployment,
  { scheme, log: logGroup }: { scheme: string; log: ILogGroup },
): Metric {
  const metric = { metricNamespace: `${prefix}logs`, metricName: `${scheme}.ended` }
  new MetricFilter(scope, metric.metricName, {
    ...metric,
    logGroup,
    filterPattern: FilterPattern.any(...ENDED.map((type) => FilterPattern.stringValue('$.type', '=', type))),
    metricValue: '1',
  })
  return new Metric({ namespace: metric.metricNamespace, metricName: metric.metricName })
}
