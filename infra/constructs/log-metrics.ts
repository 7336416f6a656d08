import { Metric } from 'aws-cdk-lib/aws-cloudwatch'
import type { Function as LambdaFunction } from 'aws-cdk-lib/aws-lambda'
import { FilterPattern, MetricFilter } from 'aws-cdk-lib/aws-logs'
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
