import type { HttpApi } from 'aws-cdk-lib/aws-apigatewayv2'
import { MathExpression, Metric } from 'aws-cdk-lib/aws-cloudwatch'
import type { Table } from 'aws-cdk-lib/aws-dynamodb'
import { minutes } from './periods.ts'
import type { Watch } from './watch.ts'

/** What people wait for: pages, and what stands behind them. */
export function watchPages({ api, table }: { api: HttpApi; table: Table }): Watch[] {
  const throttledTable = (metricName: string) =>
    new Metric({
      namespace: 'AWS/DynamoDB',
      metricName,
      dimensionsMap: { TableName: table.tableName },
      statistic: 'Sum',
      ...minutes(5),
    })
  return [
    {
      id: 'PagesFail',
      says: 'Pages answer with an error of ours. request.failed in the logs of the functions says where; a deployment just before is taken back.',
      metric: api.metricServerError({ ...minutes(5), statistic: 'Sum' }),
      at: 5,
    },
    {
      id: 'PagesSlow',
      says: 'One page in twenty takes three seconds or more, for a quarter of an hour. X-Ray says in what; look at the throttles of Lambda and DynamoDB first.',
      metric: api.metricLatency({ ...minutes(5), statistic: 'p95' }),
      at: 3000,
      times: 3,
    },
    {
      // Of the whole account, as the limit is: who takes the last execution starves all others.
      id: 'FunctionsThrottled',
      says: 'Lambda throttles functions: the account’s limit of concurrent executions is reached. Ask AWS for a higher one (Service Quotas); what was refused is tried again by itself, pages are not.',
      metric: new Metric({
        namespace: 'AWS/Lambda',
        metricName: 'Throttles',
        statistic: 'Sum',
        ...minutes(5),
      }),
      at: 1,
    },
    {
      id: 'TableThrottled',
      says: 'DynamoDB throttles the table: one partition is asked for more than it gives. Steps try again by themselves. If it lasts, find what asks so often in X-Ray.',
      metric: new MathExpression({
        expression: 'reads + writes',
        usingMetrics: {
          reads: throttledTable('ReadThrottleEvents'),
          writes: throttledTable('WriteThrottleEvents'),
        },
        label: 'Throttled',
        ...minutes(5),
      }),
      at: 1,
    },
  ]
}
