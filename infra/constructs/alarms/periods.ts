import { Duration } from 'aws-cdk-lib'
import type { Metric } from 'aws-cdk-lib/aws-cloudwatch'

/** How a metric is read that is looked at every so many minutes. */
export const minutes = (count: number) => ({ period: Duration.minutes(count) })
/** What a metric adds up to in so many minutes. */
export const sum = (metric: Metric, count: number) => metric.with({ ...minutes(count), statistic: 'Sum' })
/** How a number is read that a morning's work says once. */
export const daily = (statistic: 'Maximum' | 'Minimum') => ({ statistic, period: Duration.days(1) })
